import { z } from "zod";
import { printLineSchema } from "./form.ts";
import { formNames } from "./names.ts";

/** One copy of a form for the print page. `data` is parsed by the form's own schema. */
export const showFormRequest = z.strictObject({
  form: z.enum(formNames),
  data: z.unknown(),
  print: printLineSchema,
  copy: z.string().max(20),
});
export type ShowFormRequest = z.input<typeof showFormRequest>;

/** The page as shown: its height, and the characters that no font of this machine can draw. */
export interface ShownForm {
  heightMicrons: number;
  missingGlyphs: string[];
}

declare global {
  interface Window {
    /** Offered by the print page; rejects with a plain sentence when the request or its data do not fit. */
    showForm: (request: ShowFormRequest) => Promise<ShownForm>;
  }
}
