import { columnOf } from "#shared/domain/customers/columns.ts";
import type { Customer } from "#shared/domain/customers/customer.ts";
import { fileFields } from "#shared/domain/customers/file.ts";
import { type CheckedRows, checkRow } from "#shared/domain/customers/import-check.ts";
import type { RowContext } from "#shared/domain/customers/import-row.ts";
import { findTwins, likelyOfRow } from "#shared/domain/customers/import-twins.ts";
import { likenessLists } from "#shared/domain/customers/likeness.ts";
import { DeskDatabase } from "../database.ts";
import { composeImport } from "./compose-import.ts";
import type { CheckSummary, ImportChoice, ImportWork, WorkNews } from "./import-protocol.ts";
import { onFileIn } from "./on-file.ts";
import { readTable } from "./read-table.ts";
import { TableProblem, type TableRow } from "./table.ts";
import { answerCalls, type Tell } from "./worker-calls.ts";
import { writeTable } from "./write-table.ts";

const FIRST_ROWS = 20;
const PREVIEW_ROWS = 20;
const MOST_SHOWN = 5_000;
const SLICE = 2_000;

/** What is known of the file between one step and the next. */
let rows: TableRow[] = [];
let context: RowContext | undefined;
let checked: CheckedRows = { good: [], problems: [] };

async function read({ file, sheet }: ImportWork["read"]["request"]) {
  const table = readTable(new Uint8Array(await file.arrayBuffer()), sheet);
  rows = table.rows;
  const { sheets, how } = table;
  return { sheets, how, first: rows.slice(0, FIRST_ROWS), count: rows.length };
}

const below = (headingRow: number) => rows.filter(({ number }) => number > headingRow);

async function check(
  deskId: string,
  { headingRow, context: asked }: ImportWork["check"]["request"],
  tell: Tell<WorkNews>,
): Promise<CheckSummary> {
  context = asked;
  checked = { good: [], problems: [] };
  const data = below(headingRow);
  for (let start = 0; start < data.length; start += SLICE) {
    for (const row of data.slice(start, start + SLICE)) checkRow(row, asked, checked);
    const done = Math.min(start + SLICE, data.length);
    await tell({ kind: "progress", text: "正在逐行核对", done, total: data.length });
  }
  const db = new DeskDatabase(deskId);
  const twins = findTwins(checked.good, await onFile(db, tell));
  db.close();
  const wrongRows = new Set(checked.problems.map(({ row }) => row)).size;
  return {
    good: checked.good.length,
    problems: checked.problems.slice(0, MOST_SHOWN),
    problemCount: checked.problems.length,
    wrongRows,
    twins,
    ...previewOf(asked),
  };
}

function onFile(db: DeskDatabase, tell: Tell<WorkNews>) {
  const lists = new Set(
    checked.good.flatMap(({ fields }) =>
      likenessLists(likelyOfRow(fields)).map(({ list }) => list),
    ),
  );
  return onFileIn(db, lists, (done, total) => {
    void tell({ kind: "progress", text: "正在与已有客户比较", done, total });
  });
}

/** The first good rows as they would be kept, in the words of an exported table. */
function previewOf({ mapping }: RowContext) {
  const used = [...new Set([...mapping, "owner"])].flatMap((key) =>
    key === undefined ? [] : (columnOf(key) ?? []),
  );
  const preview = checked.good.slice(0, PREVIEW_ROWS).map(({ row, fields }) => {
    const customer = { ...fileFields(fields), id: "", rev: 1 } as unknown as Customer;
    return { row, cells: used.map(({ cell }) => cell(customer)) };
  });
  return { preview, columns: used.map(({ label }) => label) };
}

async function problems({ format }: ImportWork["problems"]["request"]) {
  const table = checked.problems.map(({ row, column, text, message }) => [
    String(row),
    column,
    text,
    message,
  ]);
  return writeTable(format, "导入的问题", ["行号", "列", "内容", "说明"], table);
}

function inputOf({ id, file, headings, skipped, duplicateReason }: ImportChoice) {
  const left = new Set(skipped);
  const customers = checked.good
    .filter(({ row }) => !left.has(row))
    .map(({ row, input }) => ({ row, input }));
  const wrong = new Set(checked.problems.map(({ row }) => row)).size;
  const columns = (context?.mapping ?? []).flatMap((field, index) =>
    field === undefined ? [] : [{ heading: headings[index] ?? "", field }],
  );
  const count = checked.good.length + wrong;
  return { id, file, rows: count, columns, duplicateReason, customers };
}

async function compose(
  deskId: string,
  { choice, standing, actor, now }: ImportWork["compose"]["request"],
  tell: Tell<WorkNews>,
) {
  const db = new DeskDatabase(deskId);
  const asked = { input: inputOf(choice), standing, actor, now, entryId: `import-${choice.id}` };
  return composeImport(db, asked, tell).finally(() => db.close());
}

const deskId = self.name;

answerCalls<ImportWork, WorkNews>(
  {
    read,
    problems,
    check: (request, tell) => check(deskId, request, tell),
    compose: (request, tell) => compose(deskId, request, tell),
  },
  (error) => (error instanceof TableProblem ? error.message : ""),
);
