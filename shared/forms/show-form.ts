import { z } from "zod";
import { printLineSchema } from "./form.ts";
import { sheetNames } from "./names.ts";

/** One copy of a form for the print page. `data` is parsed by the form's own schema. */
const sheetRequest = z.strictObject({
  form: z.enum(sheetNames),
  data: z.unknown(),
  print: printLineSchema,
  copy: z.string().max(20),
});

/** Sheets of one form that become one document; `behind` adds them to those that are shown already. */
export const showFormsRequest = z.strictObject({
  sheets: z.array(sheetRequest).min(1),
  behind: z.boolean(),
  /** By how many millimetres the print is moved, for a printer that does not begin at the paper's corner. */
  shift: z.strictObject({ x: z.number(), y: z.number() }).optional(),
});
export type ShowFormsRequest = z.input<typeof showFormsRequest>;

/** Characters of one field of one document that no font of this machine can draw. */
export interface MissingGlyphs {
  number: string;
  /** The label by which the paper names the field; empty where it names none. */
  field: string;
  characters: string;
}

/** The document as shown: its page height, whether its sheets count their pages, and what cannot be drawn of those shown last. */
export interface ShownForms {
  heightMicrons: number;
  numbered: boolean;
  missingGlyphs: MissingGlyphs[];
}

declare global {
  interface Window {
    /** Offered by the print page; rejects with a plain sentence when the request or its data do not fit. */
    showForms: (request: ShowFormsRequest) => Promise<ShownForms>;
    /** Says of the sheets that are shown how many pages each takes, so that each counts its own. */
    numberPages: (pages: readonly number[]) => void;
  }
}
