import { customerColumns } from "#shared/domain/customers/columns.ts";
import { type Customer, customerTable } from "#shared/domain/customers/customer.ts";
import {
  type Organisation,
  organisationId,
  organisationTable,
} from "#shared/domain/desk/organisation.ts";
import { stateDigest } from "#shared/journal/state.ts";
import { DeskDatabase, type RecordRow } from "../database.ts";
import { readStanding } from "../standing.ts";
import { ByteParts } from "./byte-parts.ts";
import type { ExportNews, ExportWork, WhichCustomers } from "./export-protocol.ts";
import { answerCalls, type Tell } from "./worker-calls.ts";
import { tableWriter } from "./write-table.ts";

const PAGE = 1_000;
const deskId = self.name;

const parts = (tell: Tell<ExportNews>) =>
  new ByteParts((part, data) => tell({ kind: "bytes", part, data }));

async function idsOf(db: DeskDatabase, which: WhichCustomers): Promise<string[]> {
  if ("ids" in which) return [...which.ids];
  const { list } = which;
  const range = db.records.where("places").between([list, ""], [list, "\uffff"]);
  return (await range.primaryKeys()).map(([, id]) => id);
}

async function customers(
  db: DeskDatabase,
  { format, which }: ExportWork["customers"]["request"],
  tell: Tell<ExportNews>,
): Promise<number> {
  const ids = await idsOf(db, which);
  const bytes = parts(tell);
  const headings = customerColumns.map(({ label }) => label);
  const writer = tableWriter(format, "客户", ["编号", ...headings]);
  let count = 0;
  for (let start = 0; start < ids.length; start += PAGE) {
    const page = ids.slice(start, start + PAGE);
    const rows = await db.records.bulkGet(
      page.map((id) => [customerTable.name, id] as [string, string]),
    );
    const found = rows.flatMap((row) => (row ? [row.record as unknown as Customer] : []));
    const cells = found.map((customer) => [
      customer.id,
      ...customerColumns.map(({ cell }) => cell(customer)),
    ]);
    await bytes.add(writer.rows(cells));
    count += found.length;
    await tell({ kind: "progress", text: "正在导出客户", done: count, total: ids.length });
  }
  await bytes.add(writer.rows([]));
  await bytes.add(writer.end());
  await bytes.flush();
  return count;
}

const encoder = new TextEncoder();
const lineOf = (value: unknown): string => `${JSON.stringify(value)}\n`;

/** The first line: what this file is, of which desk, and where its journal stood. */
async function firstLine(db: DeskDatabase, at: string) {
  const { head, state } = await readStanding(db, deskId);
  const row = await db.records.get([organisationTable.name, organisationId]);
  const organisation = row?.record as Organisation | undefined;
  const total = Object.values(state).reduce((sum, [count]) => sum + count, 0);
  const line = {
    format: "qiantai.export",
    version: 1,
    desk: deskId,
    deskCode: organisation?.deskCode ?? "",
    organisation: organisation?.name ?? "",
    exportedAt: at,
    head: { seq: head.seq, hash: head.hash },
    records: total,
    state,
    stateDigest: stateDigest(state),
  };
  return { line, total };
}

async function everything(
  db: DeskDatabase,
  { at }: ExportWork["everything"]["request"],
  tell: Tell<ExportNews>,
): Promise<number> {
  const bytes = parts(tell);
  const { line, total } = await firstLine(db, at);
  await bytes.add([encoder.encode(lineOf(line))]);
  let count = 0;
  let last: [string, string] = ["", ""];
  for (;;) {
    const rows: RecordRow[] = await db.records
      .where("[table+id]")
      .above(last)
      .limit(PAGE)
      .toArray();
    const text = rows.map(({ table, record }) => lineOf({ table, record })).join("");
    await bytes.add([encoder.encode(text)]);
    count += rows.length;
    await tell({ kind: "progress", text: "正在导出全部数据", done: count, total });
    const newest = rows.at(-1);
    if (!newest || rows.length < PAGE) break;
    last = [newest.table, newest.id];
  }
  await bytes.flush();
  return count;
}

const onDatabase = async <T>(work: (db: DeskDatabase) => Promise<T>): Promise<T> => {
  const db = new DeskDatabase(deskId);
  return work(db).finally(() => db.close());
};

answerCalls<ExportWork, ExportNews>(
  {
    customers: (request, tell) => onDatabase((db) => customers(db, request, tell)),
    everything: (request, tell) => onDatabase((db) => everything(db, request, tell)),
  },
  () => "",
);
