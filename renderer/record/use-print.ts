import { useState } from "react";
import type { DeskStore } from "#renderer/data/desk-store.ts";
import { useDesk, useRecord } from "#renderer/data/live.ts";
import { BridgeRefusal, callDesk } from "#renderer/desk/client.ts";
import { useGlyphQuestion } from "#renderer/state/glyph-question.ts";
import { usePrintJobs } from "#renderer/state/print-jobs.ts";
import type { CallArgument } from "#shared/bridge/contract.ts";
import type { PrintJob } from "#shared/bridge/print-job.ts";
import {
  type PrintRecord,
  printDocument,
  printDocuments,
  printRecordId,
  printRecordTable,
  versionNumber,
} from "#shared/domain/printing/print-record.ts";
import type { FormName } from "#shared/forms/names.ts";
import { isoTime } from "#shared/lib/time.ts";

/** One document that is to be printed. */
export interface PrintItem {
  number: string;
  /** The record that it is about, "serviceOrder:FW-…". */
  subject: string;
  data: unknown;
}

interface PrintWish {
  form: FormName;
  copies: readonly string[];
  /** Needed from the second time on. */
  reason?: string | undefined;
  target?: "printer" | "pdf";
}

/** What is to be printed: a form with its data, for one document. */
export interface PrintOrder extends PrintItem, PrintWish {
  /** Which version of the document, where it has several; each is counted by itself. */
  version?: number | undefined;
}

/** Several documents of one form that print as one. */
export interface BatchOrder extends PrintWish {
  items: readonly PrintItem[];
}

/** How often a form of a document has been printed, kept current. */
export function usePrintings(form: FormName, number: string, version?: number): number {
  const id = printRecordId(form, versionNumber(number, version));
  return useRecord(printRecordTable, id)?.printings.length ?? 0;
}

/** How often a form of a document has been printed by now. */
async function timesPrinted(store: DeskStore, form: FormName, number: string): Promise<number> {
  const row = await store.db.records.get([printRecordTable.name, printRecordId(form, number)]);
  return (row?.record as PrintRecord | undefined)?.printings.length ?? 0;
}

type Request = CallArgument<"printing.submit">;

/** Everything of a request but which printing it is, which is known only once the journal has it. */
async function requestOf(store: DeskStore, order: PrintOrder): Promise<Omit<Request, "savedSeq">> {
  const { desk } = await store.setting();
  const { form, number, version, data, copies, reason, target = "printer" } = order;
  return {
    job: crypto.randomUUID(),
    form,
    number,
    ...(version === undefined ? {} : { version }),
    data,
    copies: [...copies],
    nth: 1,
    ...(reason ? { reason } : {}),
    organisation: desk.organisation,
    deskCode: desk.code,
    printedAt: isoTime(Date.now(), desk.offset),
    target,
  };
}

/** Asks before anything is noted or printed whether characters may be missing; undefined when the person goes back. */
export async function askAboutGlyphs(
  request: Omit<Request, "savedSeq">,
): Promise<Pick<Request, "glyphsAccepted"> | undefined> {
  const { job: _job, target: _target, glyphsAccepted: _accepted, ...order } = request;
  const { missing } = await callDesk("printing.check", order);
  if (missing.length === 0) return {};
  return (await useGlyphQuestion.getState().ask(missing)) ? { glyphsAccepted: true } : undefined;
}

/** Hands a request to the host, and lets every list of jobs know. */
export async function submit(request: Request): Promise<PrintJob> {
  const job = await callDesk("printing.submit", request);
  await usePrintJobs.getState().refresh();
  return job;
}

async function printOne(store: DeskStore, order: PrintOrder): Promise<PrintJob | undefined> {
  const { form, number, version, subject, copies, reason } = order;
  const request = await requestOf(store, order);
  const accepted = await askAboutGlyphs(request);
  if (!accepted) return undefined;
  const counted = versionNumber(number, version);
  const printing = { form, number: counted, subject, copies, reason };
  const noted = await store.run(printDocument, printing);
  if (!noted.ok) throw new BridgeRefusal("invalid", noted.problems[0]?.message ?? "不能打印");
  const nth = await timesPrinted(store, form, counted);
  return submit({ ...request, ...accepted, nth, savedSeq: noted.value.seq });
}

async function printAll(store: DeskStore, batch: BatchOrder): Promise<PrintJob | undefined> {
  const { items, ...wish } = batch;
  const [first, ...others] = items;
  if (!first) throw new BridgeRefusal("invalid", "至少选一份");
  const { form, copies, reason } = wish;
  const request = await requestOf(store, { ...wish, ...first });
  const further = others.map(({ number, data }) => ({ number, data, nth: 1 }));
  const accepted = await askAboutGlyphs({ ...request, others: further });
  if (!accepted) return undefined;
  const documents = items.map(({ number, subject }) => ({ number, subject }));
  const noted = await store.run(printDocuments, { form, documents, copies, reason });
  if (!noted.ok) throw new BridgeRefusal("invalid", noted.problems[0]?.message ?? "不能打印");
  const [nth = 1, ...times] = await Promise.all(
    items.map(({ number }) => timesPrinted(store, form, number)),
  );
  const counted = further.map((item, index) => {
    const again = times[index] ?? 1;
    return { ...item, nth: again, ...(again > 1 && reason ? { reason } : {}) };
  });
  const { reason: _reason, ...plain } = request;
  const asked = nth > 1 ? request : plain;
  return submit({ ...asked, ...accepted, nth, others: counted, savedSeq: noted.value.seq });
}

/**
 * Prints: characters that no font has are asked about, the journal notes it, then the host gets the data. What is wrong is said in
 * `problem`; nothing comes back when nothing was printed.
 */
export function usePrint() {
  const { store } = useDesk();
  const [problem, setProblem] = useState<string>();
  const [printing, setPrinting] = useState(false);
  const run = async (send: () => Promise<PrintJob | undefined>) => {
    setPrinting(true);
    setProblem(undefined);
    try {
      return await send();
    } catch (error) {
      setProblem(error instanceof BridgeRefusal ? error.message : "没有打印：程序没有回答");
      return undefined;
    } finally {
      setPrinting(false);
    }
  };
  return {
    print: (order: PrintOrder) => run(() => printOne(store, order)),
    printBatch: (batch: BatchOrder) => run(() => printAll(store, batch)),
    printing,
    problem,
  };
}
