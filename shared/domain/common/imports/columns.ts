import { foldText } from "../text.ts";

/** A column that a foreign table may have: which field it is, what it is called, what else people call it. */
export interface ColumnName {
  key: string;
  label: string;
  aliases: readonly string[];
}

/** Which field each column of a foreign table holds; `undefined` is left out. */
export type Mapping = readonly (string | undefined)[];

const folded = (text: string) => foldText(text).replace(/[*:()（）：]/g, "");

/** What is done with the columns of one kind of table. */
export interface ColumnBook<C extends ColumnName = ColumnName> {
  columns: readonly C[];
  /** The column of a key. */
  columnOf: (key: string) => C | undefined;
  /** Guesses the mapping from a table's headings; a field that two columns could hold goes to the first. */
  guessMapping: (headings: readonly string[]) => Mapping;
  /** The row among the first ones that has the most known headings: a title may stand above it. Counted from 0. */
  guessHeadingRow: (rows: readonly (readonly string[])[]) => number;
  /** What keeps a mapping from being used: a field that must be there and is not, or two columns for one field. */
  mappingProblem: (mapping: Mapping) => string | undefined;
}

/** The columns of one kind of table; `needed` names those without which nothing can be imported. */
export function columnBook<C extends ColumnName>(
  columns: readonly C[],
  needed: readonly string[],
): ColumnBook<C> {
  const known: ReadonlyMap<string, string> = new Map(
    columns.flatMap(({ key, label, aliases }) =>
      [...aliases, label].map((name) => [folded(name), key] as const),
    ),
  );
  const columnOf = (key: string) => columns.find((column) => column.key === key);
  const guessMapping = (headings: readonly string[]): Mapping => {
    const taken = new Set<string>();
    return headings.map((heading) => {
      const key = known.get(folded(heading));
      if (key === undefined || taken.has(key)) return undefined;
      taken.add(key);
      return key;
    });
  };
  const guessHeadingRow = (rows: readonly (readonly string[])[]) => {
    const counts = rows.map((row) => guessMapping(row).filter((key) => key !== undefined).length);
    return Math.max(0, counts.indexOf(Math.max(...counts)));
  };
  const mappingProblem = (mapping: Mapping) => {
    const keys = mapping.filter((key) => key !== undefined);
    const missing = needed.find((key) => !keys.includes(key));
    if (missing !== undefined) return `请指定哪一列是${columnOf(missing)?.label ?? missing}`;
    const twice = keys.find((key, index) => keys.indexOf(key) !== index);
    return twice && `有两列都是${columnOf(twice)?.label ?? twice}，请只留一列`;
  };
  return { columns, columnOf, guessMapping, guessHeadingRow, mappingProblem };
}
