import { z } from "zod";
import type { FormDocument } from "./ports.ts";

/** What the print page's `showForm` answers once fonts and layout have settled. */
export const shownSchema = z.object({
  heightMicrons: z.number().int().positive(),
  missingGlyphs: z.array(z.string()),
});
export type ShownForm = z.infer<typeof shownSchema>;

/** The expression that shows a form in the print page. */
export const showExpression = (document: FormDocument): string =>
  `window.showForm(${JSON.stringify(document)})`;
