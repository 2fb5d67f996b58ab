import type { PageSetup, SheetSizes } from "./form.ts";

const MICRONS_PER_MM = 1000;

/** A4 upright. */
export const a4Page: PageSetup = {
  paper: "A4",
  widthMicrons: 210 * MICRONS_PER_MM,
  heightMicrons: 297 * MICRONS_PER_MM,
  sheet: { body: 10, small: 8, top: 27, firstTop: 11, bottom: 16, footGap: 2.4, code: 12 },
};

/** A4 across, for tables with many columns. */
export const a4AcrossPage: PageSetup = {
  paper: "A4",
  widthMicrons: 297 * MICRONS_PER_MM,
  heightMicrons: 210 * MICRONS_PER_MM,
  sheet: { body: 10, small: 8, top: 27, firstTop: 9, bottom: 13, footGap: 2.4, code: 12 },
};

/** True for a sheet of A4 that lies across. */
export const liesAcross = ({ paper, widthMicrons, heightMicrons }: PageSetup): boolean =>
  paper === "A4" && heightMicrons !== "measured" && widthMicrons > heightMicrons;

/** A5 across, with the copy's label upright in the right margin. */
export const a5Page: PageSetup = {
  paper: "A5",
  widthMicrons: 210 * MICRONS_PER_MM,
  heightMicrons: 148 * MICRONS_PER_MM,
  sheet: { body: 9, small: 7.5, top: 18, firstTop: 7, bottom: 10.5, footGap: 1.8, code: 9 },
};

/** A slip of 80 mm, as long as its content. */
export const slipPage: PageSetup = {
  paper: "slip80",
  widthMicrons: 80 * MICRONS_PER_MM,
  heightMicrons: "measured",
};

/** A card of ISO 7810 ID-1 (CR80), front and back. */
export const cardPage: PageSetup = {
  paper: "cr80",
  widthMicrons: 85.6 * MICRONS_PER_MM,
  heightMicrons: 53.98 * MICRONS_PER_MM,
  twoSided: true,
};

/** A label of 60 × 40 mm from a roll. */
export const labelPage: PageSetup = {
  paper: "label60",
  widthMicrons: 60 * MICRONS_PER_MM,
  heightMicrons: 40 * MICRONS_PER_MM,
};

/** What stands in the margins of a sheet, each as a value of CSS `content`. */
export interface MarginTexts {
  number: string;
  title: string;
  code: string;
  foot: string;
  pageNumber: string;
  copy: string;
}

/** Taken from custom properties of the root element: see parts/running-head.tsx. */
const fromRoot: MarginTexts = {
  number: "var(--cont-no)",
  title: "var(--cont)",
  code: "var(--cont-qr)",
  foot: "var(--print-line)",
  pageNumber: `"第 " counter(page) " 页 / 共 " counter(pages) " 页"`,
  copy: "var(--copy)",
};

const family = `"Noto Sans SC", sans-serif`;
const figures = "font-variant-numeric: tabular-nums;";

/** Below the frame: the print line and the page number; on A5 the label of the copy at the right edge. */
export function footBoxes({ small, footGap }: SheetSizes, texts: MarginTexts): string {
  const foot = `vertical-align: top; white-space: nowrap; font: 400 ${small}pt/1.4 ${family}; ${figures}`;
  return `
  @bottom-left { content: ${texts.foot}; width: 80%; text-align: left; padding: ${footGap}mm 0 0 .5mm; ${foot} }
  @bottom-right { content: ${texts.pageNumber}; width: 20%; text-align: right; padding: ${footGap}mm .5mm 0 0; ${foot} }
  @right-middle { content: ${texts.copy}; writing-mode: vertical-rl; white-space: pre; letter-spacing: .4em; font: 700 9pt/1.4 ${family}; }`;
}

/** The running head of the second page and those behind it: number, title and code. `extra` goes to each of the boxes. */
export function headBoxes({ body }: SheetSizes, texts: MarginTexts, extra = ""): string {
  const head = (weight: number) =>
    `vertical-align: bottom; white-space: pre; font: ${weight} ${body}pt/1.4 ${family}; ${figures} ${extra}`;
  return `
  @top-left { content: ${texts.number}; width: 45mm; text-align: left; padding: 0 0 2.4mm .5mm; ${head(700)} }
  @top-center { content: ${texts.title}; width: 90mm; text-align: center; padding-bottom: 2.4mm; ${head(400)} }
  @top-right { content: ${texts.code}; width: 45mm; text-align: right; padding: 0 .5mm 2.4mm 0; ${head(400)} }`;
}

const millimetres = (microns: number) => `${microns / MICRONS_PER_MM}mm`;

/** The size of a page; `measured` is the height of a slip's content in microns. */
export function pageSize({ widthMicrons, heightMicrons }: PageSetup, measured: number): string {
  const height = heightMicrons === "measured" ? measured : heightMicrons;
  return `size: ${millimetres(widthMicrons)} ${millimetres(height)};`;
}

/** The @page rules of one document on its own. */
export function pageCss(page: PageSetup, heightMicrons: number): string {
  const size = pageSize(page, heightMicrons);
  const { sheet } = page;
  if (!sheet) return `@page { ${size} margin: 0; }`;
  return `
@page { ${size} margin: ${sheet.top}mm 14.5mm ${sheet.bottom}mm; ${headBoxes(sheet, fromRoot)} ${footBoxes(sheet, fromRoot)} }
@page :first { margin-top: ${sheet.firstTop}mm; @top-left { content: none } @top-center { content: none } @top-right { content: none } }
`;
}
