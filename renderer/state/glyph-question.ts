import { create } from "zustand";
import type { MissingGlyphs } from "#shared/forms/show-form.ts";

interface Question {
  missing: readonly MissingGlyphs[];
  answer: (printAnyway: boolean) => void;
}

interface QuestionState {
  question: Question | undefined;
  /** Asks the person whether to print without these characters; true when they want it so. */
  ask: (missing: readonly MissingGlyphs[]) => Promise<boolean>;
}

/** What the person is asked before something prints that the fonts of this machine cannot draw. */
export const useGlyphQuestion = create<QuestionState>((set, get) => ({
  question: undefined,
  ask: (missing) => {
    get().question?.answer(false);
    return new Promise((resolve) => {
      const answer = (printAnyway: boolean) => {
        set({ question: undefined });
        resolve(printAnyway);
      };
      set({ question: { missing, answer } });
    });
  },
}));
