import { csvRows, csvStart } from "./write-csv.ts";
import { XlsxWriter } from "./write-xlsx.ts";

export type TableFormat = "xlsx" | "csv";

type Rows = readonly (readonly string[])[];

/** Writes a table piece by piece in either format. */
export interface TableWriter {
  rows: (rows: Rows) => Uint8Array[];
  end: () => Uint8Array[];
}

export function tableWriter(
  format: TableFormat,
  sheet: string,
  headings: readonly string[],
): TableWriter {
  if (format === "xlsx") return new XlsxWriter(sheet, headings);
  let begun = false;
  const begin = () => {
    const start = begun ? [] : [csvStart(), csvRows([headings])];
    begun = true;
    return start;
  };
  return { rows: (rows) => [...begin(), csvRows(rows)], end: begin };
}

/** A whole table at once. */
export function writeTable(
  format: TableFormat,
  sheet: string,
  headings: readonly string[],
  rows: Rows,
): Uint8Array[] {
  const writer = tableWriter(format, sheet, headings);
  return [...writer.rows(rows), ...writer.end()];
}
