import { problemsOf } from "#shared/domain/common/plan.ts";
import { columnOf, type Mapping } from "./columns.ts";
import { rowInput } from "./import.ts";
import { type RowContext, type RowProblem, readRow, rowProblems } from "./import-row.ts";
import type { CustomerFields } from "./input.ts";

/** A row that could be imported: as typed for the action, and as it would be kept. */
export interface GoodRow {
  row: number;
  input: Record<string, unknown>;
  fields: CustomerFields;
}

export interface CheckedRows {
  good: GoodRow[];
  problems: RowProblem[];
}

/** Checks one row with the rules of 新建客户, and adds it to those that are right or its problems to the others. */
export function checkRow(
  { number, cells }: { number: number; cells: readonly string[] },
  context: RowContext,
  into: CheckedRows,
): void {
  const { input, problems } = readRow(cells, context);
  const parsed = rowInput.safeParse(input);
  const found = parsed.success ? problems : [...problems, ...problemsOf(parsed.error)];
  if (parsed.success && found.length === 0)
    into.good.push({ row: number, input, fields: parsed.data });
  else {
    // a cell that could not be read needs no second message that it is missing
    const unread = new Set(problems.map(({ field }) => field));
    const once = found.filter((each) => problems.includes(each) || !unread.has(each.field));
    into.problems.push(...rowProblems(cells, number, context.mapping, once));
  }
}

/** What keeps a mapping from being used: no column for the name, or two for one field. */
export function mappingProblem(mapping: Mapping): string | undefined {
  const keys = mapping.filter((key) => key !== undefined);
  if (!keys.includes("name")) return "请指定哪一列是客户名称";
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  return twice && `有两列都是${columnOf(twice)?.label ?? twice}，请只留一列`;
}
