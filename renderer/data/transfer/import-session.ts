import type { Mapping } from "#shared/domain/common/imports/columns.ts";
import type { CheckedRows, GoodRow, RowProblem } from "#shared/domain/common/imports/rows.ts";
import type { DeskDatabase } from "../database.ts";
import type { ImportAbout, ImportKind } from "./import-kind.ts";
import type { CheckSummary, ImportChoice, WorkNews } from "./import-protocol.ts";
import type { TableRow } from "./table.ts";
import type { Tell } from "./worker-calls.ts";

const PREVIEW_ROWS = 20;
const MOST_SHOWN = 5_000;
const SLICE = 2_000;

/** A table that has been checked, whatever it holds. */
export interface ImportSession {
  summary: CheckSummary;
  problems: readonly RowProblem[];
  action: ImportKind<never, never>["action"];
  inputOf: (choice: ImportChoice) => unknown;
}

const wrongRows = (problems: readonly RowProblem[]) => new Set(problems.map(({ row }) => row)).size;

/** Checks all rows of a table, and keeps what is needed to bring in those that are right. */
export async function openSession<C extends { mapping: Mapping }, G extends GoodRow>(
  kind: ImportKind<C, G>,
  context: C,
  rows: readonly TableRow[],
  db: DeskDatabase,
  tell: Tell<WorkNews>,
): Promise<ImportSession> {
  const checked: CheckedRows<G> = { good: [], problems: [] };
  for (let start = 0; start < rows.length; start += SLICE) {
    for (const row of rows.slice(start, start + SLICE)) kind.checkRow(row, context, checked);
    const done = Math.min(start + SLICE, rows.length);
    await tell({ kind: "progress", text: "正在逐行核对", done, total: rows.length });
  }
  const twins = await kind.compare(db, checked, tell);
  const { good, problems } = checked;
  const summary = {
    good: good.length,
    problems: problems.slice(0, MOST_SHOWN),
    problemCount: problems.length,
    wrongRows: wrongRows(problems),
    twins,
    ...kind.preview(good.slice(0, PREVIEW_ROWS), context),
  };
  const inputOf = ({ id, file, headings, skipped, duplicateReason }: ImportChoice) => {
    const left = new Set(skipped);
    const chosen = good
      .filter(({ row }) => !left.has(row))
      .map(({ row, input }) => ({ row, input }));
    const columns = context.mapping.flatMap((field, index) =>
      field === undefined ? [] : [{ heading: headings[index] ?? "", field }],
    );
    const about: ImportAbout = {
      id,
      file,
      rows: good.length + wrongRows(problems),
      columns,
      duplicateReason,
    };
    return kind.input(chosen, about);
  };
  return { summary, problems, action: kind.action, inputOf };
}
