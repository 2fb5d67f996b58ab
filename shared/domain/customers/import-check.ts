import { type CheckedRows, eachOnce, type GoodRow } from "#shared/domain/common/imports/rows.ts";
import { problemsOf } from "#shared/domain/common/plan.ts";
import { rowInput } from "./import.ts";
import { type RowContext, readRow, rowProblems } from "./import-row.ts";
import type { CustomerFields } from "./input.ts";

/** A row that could be imported: as typed for the action, and as it would be kept. */
export interface GoodCustomer extends GoodRow {
  fields: CustomerFields;
}

/** Checks one row with the rules of 新建客户, and adds it to those that are right or its problems to the others. */
export function checkRow(
  { number, cells }: { number: number; cells: readonly string[] },
  context: RowContext,
  into: CheckedRows<GoodCustomer>,
): void {
  const { input, problems } = readRow(cells, context);
  const parsed = rowInput.safeParse(input);
  if (parsed.success && problems.length === 0)
    into.good.push({ row: number, input, fields: parsed.data });
  else {
    const found = eachOnce(problems, parsed.success ? [] : problemsOf(parsed.error));
    into.problems.push(...rowProblems(cells, number, context.mapping, found));
  }
}
