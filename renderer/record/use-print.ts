import { useState } from "react";
import { useDesk, useRecord } from "#renderer/data/live.ts";
import { BridgeRefusal, callDesk } from "#renderer/desk/client.ts";
import type { PrintJob } from "#shared/bridge/print-job.ts";
import {
  type PrintRecord,
  printDocument,
  printRecordId,
  printRecordTable,
  versionNumber,
} from "#shared/domain/printing/print-record.ts";
import type { FormName } from "#shared/forms/names.ts";
import { isoTime } from "#shared/lib/time.ts";

/** What is to be printed: a form with its data, for one document. */
export interface PrintOrder {
  form: FormName;
  number: string;
  /** Which version of the document, where it has several; each is counted by itself. */
  version?: number | undefined;
  /** The record that it is about, "serviceOrder:FW-…". */
  subject: string;
  data: unknown;
  copies: readonly string[];
  /** Needed from the second time on. */
  reason?: string | undefined;
  target?: "printer" | "pdf";
}

/** How often a form of a document has been printed, kept current. */
export function usePrintings(form: FormName, number: string, version?: number): number {
  const id = printRecordId(form, versionNumber(number, version));
  return useRecord(printRecordTable, id)?.printings.length ?? 0;
}

/** Prints: first the journal notes it, then the host gets the data. What is wrong is said in `problem`. */
export function usePrint() {
  const { store } = useDesk();
  const [problem, setProblem] = useState<string>();
  const [printing, setPrinting] = useState(false);
  const send = async (order: PrintOrder): Promise<PrintJob | undefined> => {
    const { form, number, version, subject, copies, reason } = order;
    const counted = versionNumber(number, version);
    const printing = { form, number: counted, subject, copies, reason };
    const noted = await store.run(printDocument, printing);
    if (!noted.ok) throw new BridgeRefusal("invalid", noted.problems[0]?.message ?? "不能打印");
    const { desk } = await store.setting();
    const row = await store.db.records.get([printRecordTable.name, printRecordId(form, counted)]);
    const printed = row?.record as PrintRecord | undefined;
    return callDesk("printing.submit", {
      job: crypto.randomUUID(),
      form,
      number,
      ...(version === undefined ? {} : { version }),
      data: order.data,
      copies: [...copies],
      nth: printed?.printings.length ?? 1,
      ...(reason ? { reason } : {}),
      organisation: desk.organisation,
      deskCode: desk.code,
      printedAt: isoTime(Date.now(), desk.offset),
      target: order.target ?? "printer",
      savedSeq: noted.value.seq,
    });
  };
  const print = async (order: PrintOrder): Promise<PrintJob | undefined> => {
    setPrinting(true);
    setProblem(undefined);
    try {
      return await send(order);
    } catch (error) {
      setProblem(error instanceof BridgeRefusal ? error.message : "没有打印：程序没有回答");
      return undefined;
    } finally {
      setPrinting(false);
    }
  };
  return { print, printing, problem };
}
