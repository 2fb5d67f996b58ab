import { readCsv } from "./read-csv.ts";
import { readXlsx } from "./read-xlsx.ts";
import { MOST_FILE_BYTES, type ReadTable, TableProblem } from "./table.ts";

const startsWith = (bytes: Uint8Array, mark: readonly number[]) =>
  mark.every((byte, index) => bytes[index] === byte);

/** Reads a table by what the file is, not by what it is called. */
export function readTable(bytes: Uint8Array, sheet?: string): ReadTable {
  if (bytes.length === 0) throw new TableProblem("这个文件是空的");
  if (bytes.length > MOST_FILE_BYTES) throw new TableProblem("文件超过 100 MB，请分成几个文件导入");
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    throw new TableProblem("这是旧版 .xls 或设了密码的文件，请去掉密码、另存为 .xlsx 再选");
  const table = startsWith(bytes, [0x50, 0x4b]) ? readXlsx(bytes, sheet) : readCsv(bytes);
  if (table.rows.length === 0 && sheet === undefined) throw new TableProblem("这个文件里没有内容");
  return table;
}
