import "@fontsource/noto-sans-sc/400.css";
import "@fontsource/noto-sans-sc/700.css";
import "./css/print.css";
import { memo } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { z } from "zod";
import { batchCss, type Sheet, sheetId } from "./batch-pages.ts";
import { FormSheet } from "./FormSheet.tsx";
import type { PageSetup } from "./form.ts";
import { fieldsWith } from "./glyph-fields.ts";
import { glyphFinder } from "./glyphs.ts";
import { pageCss } from "./page-setup.ts";
import { pageVariables } from "./parts/running-head.tsx";
import { forms } from "./registry.ts";
import {
  type MissingGlyphs,
  type ShowFormsRequest,
  type ShownForms,
  showFormsRequest,
} from "./show-form.ts";

/** Fonts lie beside the page; when they have not come by then, the form prints with what there is. */
const FONT_LIMIT_MS = 5000;
const MICRONS_PER_PX = 25_400 / 96;

const paper = document.createElement("div");
const pageStyle = document.createElement("style");
document.body.append(paper);
document.head.append(pageStyle);
const root = createRoot(paper);
const findMissing = glyphFinder();
/** What is shown. */
let shown: Sheet[] = [];
let heightMicrons = 0;

/** Loads both weights for the characters of this document, and waits for whatever else its layout asked for. */
async function fontsReady(whole: string): Promise<void> {
  const text = [...new Set(whole)].join("");
  const families = shown.length > 1 ? ["Noto Sans SC", "Noto Sans SC Whole"] : ["Noto Sans SC"];
  const loads = families.flatMap((family) =>
    [400, 700].map((weight) => document.fonts.load(`${weight} 16px "${family}"`, text)),
  );
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<void>((done) => {
    timer = setTimeout(done, FONT_LIMIT_MS);
  });
  const loaded = Promise.all(loads).then(() => document.fonts.ready);
  await Promise.race([loaded, limit]).catch(() => undefined);
  clearTimeout(timer);
}

/** Whole millimetres, rounded up, so that rounding never makes a second page. */
const heightOf = (element: Element) =>
  Math.ceil((element.getBoundingClientRect().height * MICRONS_PER_PX) / 1000) * 1000;

/** The parsed value, or an error that says in words what does not fit. */
function checked<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Error(z.prettifyError(parsed.error));
}

/** A slip is one page as high as the document's longest: the box of its size is `.slip` in css/print.css. */
const Copy = memo(({ sheet, id }: { sheet: Sheet; id: string }) => (
  <div id={id} className={isSlip(sheet) ? "copy-of slip" : "copy-of"}>
    <FormSheet {...sheet} />
  </div>
));

const isSlip = ({ form }: Sheet) => form.page.heightMicrons === "measured";

/** The sheets one behind the other. Of those that may run over, a link to each lets the PDF say on which page it begins. */
function Copies({ sheets }: { sheets: readonly Sheet[] }) {
  const isBatch = sheets.length > 1;
  const mayRunOver = sheets[0]?.form.page.sheet !== undefined;
  const all = sheets.map((sheet, index) => ({ sheet, id: sheetId(index) }));
  return (
    <main className={isBatch ? "batch" : ""}>
      {isBatch && mayRunOver && (
        <nav hidden>
          {all.map(({ id }) => (
            <a key={id} href={`#${id}`}>
              {id}
            </a>
          ))}
        </nav>
      )}
      {all.map(({ sheet, id }) => (
        <Copy key={id} id={id} sheet={sheet} />
      ))}
    </main>
  );
}

type SheetRequest = z.output<typeof showFormsRequest>["sheets"][number];

function sheetOf({ form: name, data, print, copy }: SheetRequest): Sheet {
  const form = forms[name];
  if (!form.copies.includes(copy)) throw new Error(`${form.title}没有「${copy}」这一联`);
  return { form, data: checked(form.data, data), print, copy };
}

/** A single document counts its pages itself; what its margins say comes from the root element. */
function setMargins({ form, data, print, copy }: Sheet): void {
  for (const [property, value] of Object.entries(pageVariables(form, data, print, copy)))
    document.documentElement.style.setProperty(property, value);
  document.title = [form.title, print.number, form.copies.length > 1 ? copy : ""].join(" ").trim();
}

/** All that stands on the sheets from this one on. */
function textFrom(first: number): string {
  return shown
    .slice(first)
    .map((_, index) => document.getElementById(sheetId(first + index))?.textContent)
    .join("");
}

/** What cannot be drawn of the sheets from this one on, with the fields where it stands. `text` is all of theirs. */
function missingFrom(first: number, text: string): MissingGlyphs[] {
  if (findMissing(text).length === 0) return [];
  return shown.slice(first).flatMap(({ print }, index) => {
    const element = document.getElementById(sheetId(first + index));
    const characters = element ? findMissing(element.textContent) : [];
    return element && characters.length > 0 ? fieldsWith(element, print.number, characters) : [];
  });
}

type Shift = ShowFormsRequest["shift"];

/** The height of every page: that of the form, or on a slip that of the longest, and by how much it is moved down. */
function measure(page: PageSetup, shift: Shift): number {
  if (page.heightMicrons !== "measured") return page.heightMicrons;
  const down = Math.ceil(Math.max(0, shift?.y ?? 0)) * 1000;
  const height = down + Math.max(...Array.from(paper.querySelectorAll(".slip > .sheet"), heightOf));
  paper.style.setProperty("--slip-height", `${height / 1000}mm`);
  return height;
}

/** Moves the print on papers without margins, where a printer that begins elsewhere would cut it off. */
function move(page: PageSetup, shift: Shift): void {
  const isMoved = shift !== undefined && page.sheet === undefined;
  paper.className = isMoved ? "moved" : "";
  paper.style.setProperty("--shift-x", `${shift?.x ?? 0}mm`);
  paper.style.setProperty("--shift-y", `${shift?.y ?? 0}mm`);
}

async function showForms(request: ShowFormsRequest): Promise<ShownForms> {
  const { sheets, behind, shift } = checked(showFormsRequest, request);
  const first = behind ? shown.length : 0;
  shown = [...shown.slice(0, first), ...sheets.map(sheetOf)];
  const [sheet] = shown;
  if (!sheet) throw new Error("no sheet");
  const { page } = sheet.form;
  setMargins(sheet);
  flushSync(() => root.render(<Copies sheets={shown} />));
  const text = textFrom(first);
  await fontsReady(text);
  move(page, shift);
  heightMicrons = measure(page, shift);
  if (shown.length === 1) pageStyle.textContent = pageCss(page, heightMicrons);
  else numberPages(shown.map(() => 1));
  return {
    heightMicrons,
    numbered: page.sheet !== undefined,
    missingGlyphs: missingFrom(first, text),
  };
}

function numberPages(pages: readonly number[]): void {
  pageStyle.textContent = batchCss(shown, heightMicrons, pages);
}

window.showForms = showForms;
window.numberPages = numberPages;
