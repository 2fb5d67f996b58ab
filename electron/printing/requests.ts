import { Refusal } from "#electron/bridge/refusal.ts";
import type { Machine } from "#shared/bridge/contract.ts";
import type { PrintOrderData } from "#shared/bridge/print-job.ts";
import { type FormSpec, printLineSchema, singleCopy } from "#shared/forms/form.ts";
import type { FormName } from "#shared/forms/names.ts";
import type { FormDocument, FormSheet } from "./ports.ts";

type Forms = Record<FormName, FormSpec>;

/** One document of an order: the first, or one behind it. */
type Item = Pick<PrintOrderData, "number" | "data" | "nth" | "reason">;

const itemsOf = (order: PrintOrderData): Item[] => [order, ...(order.others ?? [])];

const printLine = (order: PrintOrderData, item: Item, printedBy: string) => ({
  organisation: order.organisation,
  deskCode: order.deskCode,
  number: item.number,
  printedAt: order.printedAt,
  printedBy,
  nth: item.nth,
  ...(item.reason ? { reason: item.reason } : {}),
});

/** Refuses copies that a form does not have, and data that it does not take. */
export function checkOrder(order: PrintOrderData, forms: Forms): void {
  const form = forms[order.form];
  if (order.copies.some((copy) => !form.copies.includes(copy))) {
    throw new Refusal("invalid", "这种单据没有这一联");
  }
  for (const item of itemsOf(order)) {
    const data = form.data.safeParse(item.data);
    const line = printLineSchema.safeParse(printLine(order, item, "-"));
    const message = (data.error ?? line.error)?.issues[0]?.message;
    if (message !== undefined) throw new Refusal("invalid", `单据内容不完整：${message}`);
  }
}

/** What an order prints: each copy a document of its own, or everything as one when it is for several documents. */
export function documentsOf(
  order: PrintOrderData,
  printedBy: string,
  shift?: FormDocument["shift"],
): FormDocument[] {
  const { form, copies } = order;
  const sheets: FormSheet[] = itemsOf(order).flatMap((item) =>
    copies.map((copy) => ({
      form,
      data: item.data,
      print: printLine(order, item, printedBy),
      copy,
    })),
  );
  const moved = shift ? { shift } : {};
  if (order.others?.length) return [{ sheets, ...moved }];
  return sheets.map((sheet) => ({ sheets: [sheet], ...moved }));
}

/** The file of a document: number, form where another one has the same number, version, copy, how often printed, how many together. */
export function fileName(document: FormDocument, spec: FormSpec, order: PrintOrderData): string {
  const [first] = document.sheets;
  const { version = 1, others = [], number, nth } = order;
  const parts = [
    number,
    others.length > 0 ? `等${others.length + 1}份-${spec.title}` : undefined,
    spec.fileMark,
    version > 1 ? `第${version}版` : undefined,
    others.length > 0 || first?.copy === singleCopy ? undefined : first?.copy,
    nth > 1 ? `补打${nth}` : undefined,
  ];
  return `${parts.filter((part) => part !== undefined).join("-")}.pdf`;
}

/** The printer that takes a form's paper on this machine, null for a PDF; what is set for the paper comes with it. */
export function paperFor(
  machine: Machine,
  { page: { paper } }: Pick<FormSpec, "page">,
  target: string,
) {
  const printer = target === "pdf" ? null : (machine.printers[paper] ?? null);
  return { printer, settings: (printer === null ? undefined : machine.papers?.[paper]) ?? {} };
}
