import type { PrintedForm, PrintLine, SheetSizes } from "./form.ts";
import { footBoxes, headBoxes, pageCss, pageSize } from "./page-setup.ts";
import { qrCodeUrl } from "./parts/qr.tsx";
import { quoted, runningTexts } from "./parts/running-head.tsx";

/** One copy of a form among those that print as one document. `data` must be what the form's schema answered. */
export interface Sheet {
  form: PrintedForm;
  data: unknown;
  print: PrintLine;
  copy: string;
}

/** The id of a sheet's element, which is also the name of its pages and of its place in the PDF. */
export const sheetId = (index: number): string => `sheet-${index}`;

/** A style of counters that writes these texts for the pages from `first` on. */
const counterStyle = (name: string, first: number, texts: readonly string[]) =>
  `@counter-style ${name} { system: fixed ${first}; symbols: ${texts.map(quoted).join(" ")}; }`;

/** The first page of a sheet has no running head; where that of the others would stand, nothing is written. */
const behindFirst = (text: string, pages: number) => ["", ...Array<string>(pages - 1).fill(text)];

/**
 * The pages of one sheet, which begins on page `first` of the document. Neither can the page counter restart within a document, nor does
 * `:first` mean more than its very first page. So a sheet of several pages has counters of its own, which write its page numbers and, behind its
 * first page, its running head; the room for the head is padding that every page repeats (`.batched` in css/print.css).
 */
function pagesOf({ form, data, print, copy }: Sheet, index: number, first: number, pages: number) {
  const sizes = form.page.sheet;
  if (!sizes) return "";
  const id = sheetId(index);
  const texts = runningTexts(form, data, print, copy);
  const numbers = Array.from({ length: pages }, (_, page) => String(page + 1));
  const boxes = {
    number: `counter(page, ${id}-number)`,
    title: `counter(page, ${id}-title)`,
    code: "none",
    foot: quoted(texts.foot),
    pageNumber:
      pages === 1
        ? `"第 1 页 / 共 1 页"`
        : `"第 " counter(page, ${id}-page) " 页 / 共 ${pages} 页"`,
    copy: quoted(texts.copy),
  };
  const room = sizes.top - sizes.firstTop;
  const head = pages === 1 ? "" : headBoxes(sizes, boxes, `margin-bottom: -${room}mm;`);
  const rules = `
#${id} { page: ${id}; --head-room: ${room}mm; ${pages === 1 ? "" : headCode(print.number, sizes)} }
@page ${id} { ${head} ${footBoxes(sizes, boxes)} }`;
  if (pages === 1) return rules;
  return `${rules}
${counterStyle(`${id}-page`, first, numbers)}
${counterStyle(`${id}-number`, first, behindFirst(texts.number, pages))}
${counterStyle(`${id}-title`, first, behindFirst(texts.title, pages))}`;
}

/** The code of the running head is the background of every page's piece; on the first page the form's own head covers it. */
const headCode = (number: string, { code, top, firstTop }: SheetSizes) =>
  `--cover: 1mm; background: ${qrCodeUrl(number, code)} right .5mm top ${Math.max(0, top - firstTop - code - 2.4)}mm / ${code}mm no-repeat;`;

/** The @page rules of several sheets of one form in one document; `pages` says how many pages each of them takes. */
export function batchCss(
  sheets: readonly Sheet[],
  heightMicrons: number,
  pages: readonly number[],
): string {
  const page = sheets[0]?.form.page;
  if (!page?.sheet) return page ? pageCss(page, heightMicrons) : "";
  const { firstTop, bottom } = page.sheet;
  let next = 1;
  const rules = sheets.map((sheet, index) => {
    const first = next;
    const count = pages[index] ?? 1;
    next += count;
    return pagesOf(sheet, index, first, count);
  });
  return `@page { ${pageSize(page, heightMicrons)} margin: ${firstTop}mm 14.5mm ${bottom}mm; }${rules.join("")}`;
}
