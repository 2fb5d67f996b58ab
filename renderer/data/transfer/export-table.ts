import type { Action } from "#shared/domain/common/action.ts";
import { failure, type Result, success } from "#shared/lib/result.ts";
import type { DeskStore } from "../desk-store.ts";
import { saveFile, stampNow } from "./export-job.ts";
import { endingText } from "./import-job.ts";
import { writeTable } from "./write-table.ts";

interface SmallTable {
  name: string;
  filter: string;
  headings: readonly string[];
  rows: readonly (readonly string[])[];
}

/** Exports a table that the page has at hand: the journal notes it first, then the file gets its name. */
export async function exportTable<I>(
  store: DeskStore,
  action: Action<I>,
  { name, filter, headings, rows }: SmallTable,
): Promise<Result<string>> {
  const file = `${name} ${stampNow()}.xlsx`;
  try {
    const noted = await store.run(action, { format: "xlsx", filter, count: rows.length, file });
    if (!noted.ok) return noted;
    return success(await saveFile(store, file, writeTable("xlsx", name, headings, rows)));
  } catch (error) {
    return failure(endingText(error, "已取消，没有导出文件"));
  }
}
