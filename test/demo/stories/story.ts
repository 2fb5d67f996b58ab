import type { FormName } from "#shared/forms/names.ts";
import type { Stage } from "../stage.ts";

/** A walk through part of the program, with the forms that it leaves behind. */
export interface Story {
  title: string;
  forms: readonly FormName[];
  play: (stage: Stage) => Promise<void>;
}
