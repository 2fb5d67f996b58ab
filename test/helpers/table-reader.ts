import { readTable } from "#renderer/data/transfer/read-table.ts";
import { TableProblem, type TableRow } from "#renderer/data/transfer/table.ts";
import { createCalendar } from "#shared/domain/common/calendar.ts";
import type { CheckedRows } from "#shared/domain/common/imports/rows.ts";
import { serialTable } from "#shared/domain/common/numbers.ts";
import { plan, prepare } from "#shared/domain/common/plan.ts";
import { guessHeadingRow, guessMapping } from "#shared/domain/customers/columns.ts";
import { customerTable } from "#shared/domain/customers/customer.ts";
import { importCustomers } from "#shared/domain/customers/import.ts";
import { checkRow, type GoodCustomer } from "#shared/domain/customers/import-check.ts";
import { isStorable } from "#shared/journal/canonical.ts";
import { ruleBookOf } from "#shared/rule-packs/index.ts";
import { mutatedTable, type TableKind } from "./mutate-table.ts";
import { dice } from "./mutate-token.ts";

/** What one process makes of a run of files, and tells its parent from time to time. */
export interface ReaderNews {
  done: number;
  refused: number;
  read: number;
  imported: number;
  wrong: string[];
}

const owner = { id: "p1", name: "沈知遥", rank: "staff" as const, department: "客户服务部" };
const actor = { ...owner, roles: ["clerk" as const] };
const packs = ["dataCentre"];
const around = {
  now: "2026-11-23T09:10:00+08:00",
  actor,
  desk: { code: "A", offset: "+08:00", organisation: "砚湖实业", packs, mainPack: "dataCentre" },
  calendar: createCalendar(),
  rules: ruleBookOf(packs, []),
  people: [actor],
  covers: [],
  newId: () => "id",
};
const builtIn = Object.getOwnPropertyNames(Object.prototype).length;

/** Takes a table through the import up to what would be journalled: every good row, or nothing. */
function importOf(rows: readonly TableRow[]): number {
  const first = rows.slice(0, 20).map(({ cells }) => cells);
  const heading = guessHeadingRow(first);
  const mapping = guessMapping(first[heading] ?? []);
  const context = {
    mapping,
    defaults: { kind: "unit" as const, category: "general" as const, owner },
    people: [owner],
  };
  const checked: CheckedRows<GoodCustomer> = { good: [], problems: [] };
  for (const row of rows.slice(heading + 1, heading + 40)) checkRow(row, context, checked);
  const customers = checked.good.map(({ row, input }) => ({ row, input }));
  const input = { id: "import-1", file: "客户", rows: rows.length, columns: [], customers };
  const prepared = prepare(importCustomers, input, around);
  if (!prepared.ok) return 0;
  const planned = plan(importCustomers, prepared.value.input, around, () => undefined);
  if (!planned.ok) return 0;
  const written = planned.value.writes.filter(({ table }) => table === customerTable.name);
  if (written.length !== customers.length) throw new Error("some rows, but not all");
  for (const { table, after } of planned.value.writes) {
    if (!isStorable(after)) throw new Error(`a ${table} that no journal can keep`);
    if (table === customerTable.name) customerTable.schema.parse(after);
    else if (table === serialTable.name) serialTable.schema.parse(after);
  }
  return written.length;
}

function readOne(bytes: Uint8Array, news: ReaderNews): void {
  let rows: readonly TableRow[];
  try {
    ({ rows } = readTable(bytes));
  } catch (error) {
    if (!(error instanceof TableProblem) || error.message === "") throw error;
    news.refused += 1;
    return;
  }
  news.read += 1;
  news.imported += importOf(rows) > 0 ? 1 : 0;
}

/** Milliseconds that one file may take. */
const patience = 5_000;

/** Reads so many altered files of one kind; those that are not refused in words nor read whole are wrong. */
export function readMany(kind: TableKind, seed: number, count: number): ReaderNews {
  const roll = dice(seed);
  const news: ReaderNews = { done: 0, refused: 0, read: 0, imported: 0, wrong: [] };
  for (let n = 0; n < count; n++) {
    const bytes = mutatedTable(kind, roll);
    const begun = performance.now();
    try {
      readOne(bytes, news);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      news.wrong.push(`${kind} ${n} of seed ${seed}: ${message}`);
    }
    if (performance.now() - begun > patience)
      news.wrong.push(`${kind} ${n} of seed ${seed}: took longer than ${patience} ms`);
    if (Object.getOwnPropertyNames(Object.prototype).length !== builtIn)
      news.wrong.push(`${kind} ${n} of seed ${seed}: every object has something new`);
    news.done += 1;
  }
  return news;
}

process.on("message", ({ kind, seed, count }: { kind: TableKind; seed: number; count: number }) => {
  process.send?.(readMany(kind, seed, count));
});
