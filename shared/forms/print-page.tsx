import "@fontsource/noto-sans-sc/400.css";
import "@fontsource/noto-sans-sc/700.css";
import "./css/print.css";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { z } from "zod";
import { FormSheet } from "./FormSheet.tsx";
import { glyphFinder } from "./glyphs.ts";
import { pageCss } from "./page-setup.ts";
import { pageVariables } from "./parts/running-head.tsx";
import { forms } from "./registry.ts";
import { type ShowFormRequest, type ShownForm, showFormRequest } from "./show-form.ts";

/** Fonts lie beside the page; when they have not come by then, the form prints with what there is. */
const FONT_LIMIT_MS = 5000;
const MICRONS_PER_PX = 25_400 / 96;

const sheet = document.createElement("div");
const pageStyle = document.createElement("style");
document.body.append(sheet);
document.head.append(pageStyle);
const root = createRoot(sheet);
const findMissing = glyphFinder();

/** Loads both weights for the characters of this form, and waits for whatever else its layout asked for. */
async function fontsReady(text: string): Promise<void> {
  const loads = [400, 700].map((weight) =>
    document.fonts.load(`${weight} 16px "Noto Sans SC"`, text),
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

async function showForm(request: ShowFormRequest): Promise<ShownForm> {
  const { form: name, data: raw, print, copy } = checked(showFormRequest, request);
  const form = forms[name];
  if (!form.copies.includes(copy)) throw new Error(`${form.title}没有「${copy}」这一联`);
  const data = checked(form.data, raw);
  for (const [property, value] of Object.entries(pageVariables(form, data, print, copy)))
    document.documentElement.style.setProperty(property, value);
  document.title = [form.title, print.number, form.copies.length > 1 ? copy : ""].join(" ").trim();
  flushSync(() => root.render(<FormSheet form={form} data={data} print={print} copy={copy} />));
  const text = sheet.textContent;
  await fontsReady(text);
  const { heightMicrons } = form.page;
  const height = heightMicrons === "measured" ? heightOf(sheet) : heightMicrons;
  pageStyle.textContent = pageCss(form.page, height);
  return { heightMicrons: height, missingGlyphs: findMissing(text) };
}

window.showForm = showForm;
