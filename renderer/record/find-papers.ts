import type { DeskStore } from "#renderer/data/desk-store.ts";
import type { PrintJob } from "#shared/bridge/print-job.ts";
import type { Surroundings } from "#shared/domain/common/plan.ts";
import type { BaseRecord } from "#shared/domain/common/table.ts";
import {
  type PrintRecord,
  printRecordId,
  printRecordTable,
  versionNumber,
} from "#shared/domain/printing/print-record.ts";
import type { PaperSource } from "./paper-source.ts";
import type { PrintItem } from "./use-print.ts";

type PrintedJob = Pick<PrintJob, "form" | "number" | "others" | "version">;

/**
 * What a job printed, as its records stand now, to print it again. A document whose record no longer prints on that form (a pass that was
 * voided) is missing from the answer.
 */
export async function papersAgain(
  { db }: Pick<DeskStore, "db">,
  sources: readonly PaperSource[],
  around: Surroundings,
  job: PrintedJob,
): Promise<PrintItem[]> {
  const { form, version } = job;
  const find = async (number: string): Promise<PrintItem[]> => {
    const id = printRecordId(form, versionNumber(number, version));
    const printed = (await db.records.get([printRecordTable.name, id]))?.record as
      | PrintRecord
      | undefined;
    const subject = printed?.subject ?? "";
    const [table = "", key = ""] = [
      subject.split(":", 1)[0],
      subject.slice(subject.indexOf(":") + 1),
    ];
    const source = sources.find((one) => one.table === table);
    const record = (await db.records.get([table, key]))?.record as unknown as
      | BaseRecord
      | undefined;
    const papers = source && record ? source.papersOf(record, around) : [];
    return papers
      .filter((paper) => paper.form === form && paper.number === number)
      .map(({ data }) => ({ number, subject, data }));
  };
  return (await Promise.all([job.number, ...(job.others ?? [])].map(find))).flat();
}
