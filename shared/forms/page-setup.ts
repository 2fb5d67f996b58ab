import type { PageSetup } from "./form.ts";

const MICRONS_PER_MM = 1000;

/** Sizes of a paper's margins in millimetres and of its two smaller type sizes in points. */
interface Sizes {
  body: number;
  small: number;
  top: number;
  firstTop: number;
  bottom: number;
  footGap: number;
}

const a4Sizes: Sizes = { body: 10, small: 8, top: 27, firstTop: 11, bottom: 16, footGap: 2.4 };
const a5Sizes: Sizes = { body: 9, small: 7.5, top: 18, firstTop: 7, bottom: 10.5, footGap: 1.8 };

const family = `"Noto Sans SC", sans-serif`;

/**
 * The @page rules of a sheet: from the second page a running head with number, title and code, on every page the print line and
 * the page number. What is written there comes from custom properties of the root element (see parts/running-head.tsx).
 */
function pageRules(size: string, sizes: Sizes, extra = ""): string {
  const { body, small, top, firstTop, bottom, footGap } = sizes;
  const figures = "font-variant-numeric: tabular-nums;";
  const head = (weight: number) =>
    `vertical-align: bottom; white-space: pre; font: ${weight} ${body}pt/1.4 ${family}; ${figures}`;
  const foot = `vertical-align: top; white-space: nowrap; font: 400 ${small}pt/1.4 ${family}; ${figures}`;
  return `
@page { size: ${size}; margin: ${top}mm 14.5mm ${bottom}mm;
  @top-left { content: var(--cont-no); width: 45mm; text-align: left; padding: 0 0 2.4mm .5mm; ${head(700)} }
  @top-center { content: var(--cont); width: 90mm; text-align: center; padding-bottom: 2.4mm; ${head(400)} }
  @top-right { content: var(--cont-qr); width: 45mm; text-align: right; padding: 0 .5mm 2.4mm 0; ${head(400)} }
  @bottom-left { content: var(--print-line); width: 80%; text-align: left; padding: ${footGap}mm 0 0 .5mm; ${foot} }
  @bottom-right { content: "第 " counter(page) " 页 / 共 " counter(pages) " 页"; width: 20%; text-align: right; padding: ${footGap}mm .5mm 0 0; ${foot} }
  ${extra}
}
@page :first { margin-top: ${firstTop}mm; @top-left { content: none } @top-center { content: none } @top-right { content: none } }
`;
}

const copyLabel = `@right-middle { content: var(--copy); writing-mode: vertical-rl; white-space: pre; letter-spacing: .4em; font: 700 9pt/1.4 ${family}; }`;

/** A4 upright. */
export const a4Page: PageSetup = {
  paper: "A4",
  widthMicrons: 210 * MICRONS_PER_MM,
  heightMicrons: 297 * MICRONS_PER_MM,
  css: pageRules("210mm 297mm", a4Sizes),
};

/** A5 across, with the copy's label upright in the right margin. */
export const a5Page: PageSetup = {
  paper: "A5",
  widthMicrons: 210 * MICRONS_PER_MM,
  heightMicrons: 148 * MICRONS_PER_MM,
  css: pageRules("210mm 148mm", a5Sizes, copyLabel),
};

/** A slip of 80 mm, as long as its content: the print page adds the rule with the measured height. */
export const slipPage: PageSetup = {
  paper: "slip80",
  widthMicrons: 80 * MICRONS_PER_MM,
  heightMicrons: "measured",
  css: "",
};

/** The @page rules for a sheet whose content is so high (in microns). */
export const pageCss = (page: PageSetup, heightMicrons: number): string =>
  page.heightMicrons === "measured"
    ? `@page { size: ${page.widthMicrons / MICRONS_PER_MM}mm ${heightMicrons / MICRONS_PER_MM}mm; margin: 0; }`
    : page.css;
