import { DeskDatabase } from "../database.ts";
import { composeImport } from "./compose-import.ts";
import { customerImport } from "./customer-import.ts";
import type { CheckSummary, ImportWork, WorkNews } from "./import-protocol.ts";
import { type ImportSession, openSession } from "./import-session.ts";
import { ledgerImport } from "./ledger-import.ts";
import { readTable } from "./read-table.ts";
import { TableProblem, type TableRow } from "./table.ts";
import { answerCalls, type Tell } from "./worker-calls.ts";
import { writeTable } from "./write-table.ts";

const FIRST_ROWS = 20;

/** What is known of the file between one step and the next. */
let rows: TableRow[] = [];
let session: ImportSession | undefined;

async function read({ file, sheet }: ImportWork["read"]["request"]) {
  const table = readTable(new Uint8Array(await file.arrayBuffer()), sheet);
  rows = table.rows;
  const { sheets, how } = table;
  return { sheets, how, first: rows.slice(0, FIRST_ROWS), count: rows.length };
}

async function check(
  deskId: string,
  asked: ImportWork["check"]["request"],
  tell: Tell<WorkNews>,
): Promise<CheckSummary> {
  session = undefined;
  const below = rows.filter(({ number }) => number > asked.headingRow);
  const db = new DeskDatabase(deskId);
  const opened = await (asked.kind === "customers"
    ? openSession(customerImport, asked.context, below, db, tell)
    : openSession(ledgerImport, asked.context, below, db, tell)
  ).finally(() => db.close());
  session = opened;
  return opened.summary;
}

async function problems({ format }: ImportWork["problems"]["request"]) {
  const table = (session?.problems ?? []).map(({ row, column, text, message }) => [
    String(row),
    column,
    text,
    message,
  ]);
  return writeTable(format, "导入的问题", ["行号", "列", "内容", "说明"], table);
}

async function compose(
  deskId: string,
  { choice, standing, actor, now }: ImportWork["compose"]["request"],
  tell: Tell<WorkNews>,
) {
  if (!session) throw new TableProblem("请先核对");
  const { action } = session;
  const input = session.inputOf(choice);
  const db = new DeskDatabase(deskId);
  const asked = { action, input, standing, actor, now, entryId: `import-${choice.id}` };
  return composeImport(db, asked, tell).finally(() => db.close());
}

const deskId = self.name;

answerCalls<ImportWork, WorkNews>(
  {
    read,
    problems,
    rows: async ({ headingRow }) => rows.filter(({ number }) => number > headingRow),
    check: (request, tell) => check(deskId, request, tell),
    compose: (request, tell) => compose(deskId, request, tell),
  },
  (error) => (error instanceof TableProblem ? error.message : ""),
);
