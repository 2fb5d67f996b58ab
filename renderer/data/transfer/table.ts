import { MOST_ROWS } from "#shared/domain/common/imports/rows.ts";

/** A row of a foreign table: its number as the file's program shows it, and its cells as texts. */
export interface TableRow {
  number: number;
  cells: string[];
}

/** What was read of a file: rows that have something in them, and how it was read ("GB18030，逗号分隔"). */
export interface ReadTable {
  sheets: string[];
  rows: TableRow[];
  how: string;
}

/** The file cannot be read; the message is for the person at the desk. */
export class TableProblem extends Error {}

export const MOST_FILE_BYTES = 100 * 1024 * 1024;
const MOST_COLUMNS = 200;
/** Excel's own limit; a longer cell is no cell of a table. */
const MOST_CHARACTERS = 32_767;
/** Titles and headings may stand above the rows. */
const HEAD_ROOM = 20;

/** What the field says beside it. */
export const limitsText = `XLSX 或 CSV，最多 ${MOST_ROWS.toLocaleString("zh-CN")} 行、${MOST_COLUMNS} 列、100 MB`;

/** Collects rows, and refuses a table that is too large. Rows without any text are left out. */
export class RowCollector {
  readonly rows: TableRow[] = [];

  add(number: number, cells: readonly string[]): void {
    const last = cells.findLastIndex((cell) => cell.trim() !== "");
    if (last < 0) return;
    if (last >= MOST_COLUMNS)
      throw new TableProblem(`第 ${number} 行超过 ${MOST_COLUMNS} 列，请删去多余的列`);
    if (cells.some((cell) => cell.length > MOST_CHARACTERS))
      throw new TableProblem(`第 ${number} 行有一格超过 ${MOST_CHARACTERS} 字，请检查引号是否成对`);
    if (this.rows.length >= MOST_ROWS + HEAD_ROOM)
      throw new TableProblem(`超过 ${MOST_ROWS} 行，请分成几个文件导入`);
    this.rows.push({ number, cells: Array.from({ length: last + 1 }, (_, n) => cells[n] ?? "") });
  }
}
