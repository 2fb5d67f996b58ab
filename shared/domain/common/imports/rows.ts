import type { Problem } from "#shared/lib/result.ts";
import type { StaffSnapshot } from "../snapshots.ts";
import type { Mapping } from "./columns.ts";

/** So many rows one import may have. */
export const MOST_ROWS = 100_000;

/** What is wrong in one cell: its column (empty for the whole row), its text, and what to do. */
export interface RowProblem {
  row: number;
  column: string;
  text: string;
  message: string;
}

/** A row that could be imported: as typed for the action. */
export interface GoodRow {
  row: number;
  input: Record<string, unknown>;
}

/** A checked table: the rows that are right, and what is wrong with the others. */
export interface CheckedRows<G extends GoodRow = GoodRow> {
  good: G[];
  problems: RowProblem[];
}

export type Cells = ReadonlyMap<string, string>;

/** The cells of a row by the key of their field, trimmed; blank ones are left out. */
export function cellsOf(row: readonly string[], mapping: Mapping): Map<string, string> {
  const cells = new Map<string, string>();
  mapping.forEach((key, index) => {
    const text = (row[index] ?? "").trim();
    if (key !== undefined && text !== "") cells.set(key, text);
  });
  return cells;
}

const cellErrors = /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)$/;

/** Half of a character outside the basic plane: no journal can keep it. */
const halfCharacter = /\p{Surrogate}/u;

/** What no form could have typed: the error of a formula, half a character. */
export const brokenCells = (cells: Cells): Problem[] =>
  [...cells].flatMap(([field, text]) => {
    const problems: Problem[] = [];
    if (cellErrors.test(text)) problems.push({ field, message: "单元格是公式错误，请改成文字" });
    if (halfCharacter.test(text))
      problems.push({ field, message: "有无法保存的字符，请重新输入这一格" });
    return problems;
  });

/** The code of a label, blanks aside. */
export function coded<T extends string>(labels: Record<T, string>, text: string): T | undefined {
  const wanted = text.replace(/\s/g, "");
  return (Object.keys(labels) as T[]).find(
    (code) => labels[code] === wanted || labels[code].replace(/\s/g, "") === wanted,
  );
}

/** The code of the label in a cell; a text that is no label is a problem that says which are. */
export function chosen<T extends string>(
  cells: Cells,
  key: string,
  labels: Record<T, string>,
  problems: Problem[],
): T | undefined {
  const text = cells.get(key);
  if (text === undefined) return undefined;
  const code = coded(labels, text);
  if (code === undefined)
    problems.push({ field: key, message: `只能是${Object.values(labels).join("、")}` });
  return code;
}

/** The person of the house that a cell names. */
export function named(
  people: readonly StaffSnapshot[],
  cells: Cells,
  key: string,
  problems: Problem[],
): StaffSnapshot | undefined {
  const name = cells.get(key);
  if (name === undefined) return undefined;
  const found = people.filter((person) => person.name === name);
  const [person] = found;
  if (found.length === 1) return person;
  const message =
    found.length > 1
      ? `有 ${found.length} 位员工叫「${name}」，请先导入再改负责人`
      : `员工名单里没有「${name}」`;
  problems.push({ field: key, message });
  return undefined;
}

/** The problems of a row: a cell that could not be read needs no second message that it is missing. */
export function eachOnce(unread: readonly Problem[], parsed: readonly Problem[]): Problem[] {
  const fields = new Set(unread.map(({ field }) => field));
  return [...unread, ...parsed.filter(({ field }) => !fields.has(field))];
}
