import type { ReadSummary } from "#renderer/data/transfer/import-protocol.ts";
import type { ColumnBook, Mapping } from "#shared/domain/common/imports/columns.ts";

/** A file that has been read, and how its columns are understood. */
export interface OpenTable {
  name: string;
  read: ReadSummary;
  sheet: string | undefined;
  /** The number of the row with the headings. */
  headingRow: number;
  headings: string[];
  mapping: Mapping;
}

/** How columns were understood the last time, kept as a draft: the next file often has the same headings. */
export interface Remembered {
  columns: [heading: string, key: string][];
}

export const nothingRemembered: Remembered = { columns: [] };

const MOST_REMEMBERED = 200;

const headingsAt = ({ first }: ReadSummary, row: number): string[] =>
  first.find(({ number }) => number === row)?.cells ?? [];

/** The mapping of these headings: as a person chose it before, else as their names say. */
function mappingOf(
  headings: readonly string[],
  { columns }: Remembered,
  book: ColumnBook,
): Mapping {
  const chosen = new Map(columns);
  const guessed = book.guessMapping(headings);
  return headings.map((heading, index) => {
    const key = chosen.get(heading);
    return key === undefined ? guessed[index] : key === "" ? undefined : key;
  });
}

/** The table with its headings in another row. */
export function withHeadings(
  table: Omit<OpenTable, "headingRow" | "headings" | "mapping">,
  headingRow: number,
  remembered: Remembered,
  book: ColumnBook,
): OpenTable {
  const headings = headingsAt(table.read, headingRow);
  return { ...table, headingRow, headings, mapping: mappingOf(headings, remembered, book) };
}

/** A table that has just been read. */
export function openTable(
  table: Omit<OpenTable, "headingRow" | "headings" | "mapping">,
  remembered: Remembered,
  book: ColumnBook,
): OpenTable {
  const { first } = table.read;
  const at = book.guessHeadingRow(first.map(({ cells }) => cells));
  return withHeadings(table, first[at]?.number ?? 1, remembered, book);
}

/** What is remembered after a person has chosen a field for a heading. */
export function rememberedWith(
  { columns }: Remembered,
  heading: string,
  key: string | undefined,
): Pick<Remembered, "columns"> {
  const others = columns.filter(([each]) => each !== heading);
  return { columns: [...others.slice(-MOST_REMEMBERED), [heading, key ?? ""]] };
}
