import type { PrintedSpec, PrintLine } from "../form.ts";
import { printTime } from "./format.ts";
import { qrCodeUrl } from "./qr.tsx";

/** A foot has one line: a longer reason is cut here and stands in full in the journal. */
const REASON_LENGTH = 30;

/** The foot: "打印 2026-11-24 12:06  林予棠（A 前台）", on a reprint also its count and reason. */
export function printLineText(print: PrintLine, basis?: string): string {
  const parts = [
    `打印 ${printTime(print.printedAt)}  ${print.printedBy}（${print.deskCode} 前台）`,
  ];
  if (print.nth > 1) parts.push(againText(print));
  else if (basis !== undefined) parts.push(`表式依据 ${basis}`);
  return parts.join("  ");
}

function againText({ nth, reason }: PrintLine): string {
  if (reason === undefined) return `补打第 ${nth} 次`;
  const short = reason.length > REASON_LENGTH ? `${reason.slice(0, REASON_LENGTH)}…` : reason;
  return `补打第 ${nth} 次，原因：${short}`;
}

const ordinals = ["一", "二", "三", "四", "五", "六"];

/** "第一联  留存联" on a form in several copies, nothing on others. */
export function copyLabel(form: Pick<PrintedSpec, "copies">, copy: string): string {
  const index = form.copies.indexOf(copy);
  return form.copies.length > 1 ? `第${ordinals[index]}联  ${copy}` : "";
}

interface RunningTexts {
  title: string;
  number: string;
  foot: string;
  copy: string;
}

/** What a form says on every page besides its content. */
export function runningTexts<D>(
  form: PrintedSpec<D>,
  data: D,
  print: PrintLine,
  copy: string,
): RunningTexts {
  return {
    title: `${print.organisation}\n${form.title}（续）`,
    number: print.nth > 1 ? `补打 第 ${print.nth} 次\n${print.number}` : print.number,
    foot: printLineText(print, form.basis?.(data)),
    copy: copyLabel(form, copy),
  };
}

/** A CSS string; a line break inside is written as its escape. */
export const quoted = (text: string) =>
  `"${text.replace(/["\\]/g, "\\$&").replaceAll("\n", "\\A ")}"`;

/** The custom properties from which the @page boxes of a form take their content; to be set on the root element. */
export function pageVariables<D>(form: PrintedSpec<D>, data: D, print: PrintLine, copy: string) {
  const texts = runningTexts(form, data, print, copy);
  return {
    "--cont": quoted(texts.title),
    "--cont-no": quoted(texts.number),
    "--cont-qr": qrCodeUrl(print.number, form.page.sheet?.code ?? 0),
    "--print-line": quoted(texts.foot),
    "--copy": quoted(texts.copy),
  };
}

/**
 * The text of the @page boxes once more, hidden: glyphs that stand only in those boxes would load too late and print in another font.
 */
export function RunningGlyphs<D>(props: {
  form: PrintedSpec<D>;
  data: D;
  print: PrintLine;
  copy: string;
}) {
  if (!props.form.page.sheet) return null;
  const { title, number, foot, copy } = runningTexts(
    props.form,
    props.data,
    props.print,
    props.copy,
  );
  const text = `${title}${number}${foot}${copy}第页共/0123456789`;
  return (
    <div className="glyphs" aria-hidden="true">
      <span>{text}</span>
      <b>{text}</b>
    </div>
  );
}
