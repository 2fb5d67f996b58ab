import { z } from "zod";
import { within } from "#shared/lib/within.ts";
import { countPages, pagesOfSheets } from "./pages.ts";
import type { FormDocument, RenderedForm, Watch } from "./ports.ts";

/** What the print page's `showForms` answers once fonts and layout have settled. */
const shownSchema = z.object({
  heightMicrons: z.number().int().positive(),
  numbered: z.boolean().default(false),
  missingGlyphs: z.array(
    z.object({ number: z.string(), field: z.string(), characters: z.string() }),
  ),
});
export type ShownForms = z.infer<typeof shownSchema>;

/** The print page, whichever browser it is open in. */
export interface PrintPage {
  evaluate: (expression: string) => Promise<unknown>;
  pdf: () => Promise<Uint8Array>;
}

/** So many sheets are laid out at a time: between two such parts one sees how far it is, and can stop it. */
const partSize = 50;

/** Milliseconds after which a page that renders so many sheets is given up, so that no job waits for ever. */
export const renderLimit = (sheets: number): number => 30_000 + 500 * sheets;

const call = (name: string, argument: unknown) => `window.${name}(${JSON.stringify(argument)})`;

/** Shows a document in the print page, part by part. */
export async function showDocument(
  page: PrintPage,
  { sheets, shift, pages }: FormDocument,
  watch?: Watch,
): Promise<ShownForms> {
  let shown: ShownForms | undefined;
  for (let first = 0; first < sheets.length; first += partSize) {
    if (watch?.isOver()) throw new Error("nobody waits for this document any more");
    const part = sheets.slice(first, first + partSize);
    const request = { sheets: part, behind: first > 0, ...(shift ? { shift } : {}) };
    const next = shownSchema.parse(await page.evaluate(call("showForms", request)));
    const missingGlyphs = [...(shown?.missingGlyphs ?? []), ...next.missingGlyphs];
    shown = { ...next, missingGlyphs };
    watch?.laidOut(first + part.length);
  }
  if (!shown) throw new Error("a document without sheets");
  if (pages) await page.evaluate(call("numberPages", pages));
  return shown;
}

/** A document as a PDF. Where a sheet runs over, the pages of each are counted and the document is made once more with their numbers. */
async function makePdf(
  page: PrintPage,
  document: FormDocument,
  watch?: Watch,
): Promise<RenderedForm> {
  const { numbered, ...shown } = await showDocument(page, document, watch);
  const pdf = await page.pdf();
  const count = document.sheets.length;
  if (!numbered || count === 1 || countPages(pdf) === count) return { ...shown, pdf };
  const pages = pagesOfSheets(pdf, count);
  await page.evaluate(call("numberPages", pages));
  return { ...shown, pdf: await page.pdf(), pages };
}

/** `makePdf` with a limit of time, since a page that hangs never answers. */
export const renderIn = (page: PrintPage, document: FormDocument, watch?: Watch) =>
  within(renderLimit(document.sheets.length), makePdf(page, document, watch));

/** Which characters of a document cannot be drawn, with the same limit. */
export const checkIn = async (page: PrintPage, document: FormDocument) =>
  (await within(renderLimit(document.sheets.length), showDocument(page, document))).missingGlyphs;
