/** A cell that a table program would take for a formula begins with a quote, which reading takes away again. */
const guarded = (cell: string): string => (/^[=+\-@\t\r']/.test(cell) ? `'${cell}` : cell);

const quoted = (cell: string): string =>
  /[",\r\n]/.test(cell) || cell !== cell.trim() ? `"${cell.replaceAll('"', '""')}"` : cell;

const encoder = new TextEncoder();

/** The beginning of a CSV file: the mark of UTF-8, which Excel needs. */
export const csvStart = (): Uint8Array => encoder.encode("\ufeff");

/** Rows of a CSV file. */
export const csvRows = (rows: readonly (readonly string[])[]): Uint8Array =>
  encoder.encode(rows.map((row) => `${row.map(guarded).map(quoted).join(",")}\r\n`).join(""));
