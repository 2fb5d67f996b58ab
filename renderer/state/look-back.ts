import { create } from "zustand";

interface LookBackState {
  /** Up to which entry the desk is looked at; nothing while it is today's. */
  seq: number | undefined;
  look: (seq: number) => void;
  close: () => void;
}

/** 看当时: whether a copy of an earlier day stands in the place of the desk. */
export const useLookBack = create<LookBackState>((set) => ({
  seq: undefined,
  look: (seq) => set({ seq }),
  close: () => set({ seq: undefined }),
}));
