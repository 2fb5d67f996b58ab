import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { tables } from "#shared/domain/tables.ts";
import { applyEntry, changesOf } from "#shared/journal/apply.ts";
import { emptyHead, readChain } from "#shared/journal/chain.ts";
import type { TableState } from "#shared/journal/entry.ts";
import type { StoredRecord } from "#shared/journal/state.ts";
import { sampleRecords, writeMany } from "#test/bench/many.ts";
import { temporaryFolder } from "#test/helpers/host.ts";

const until = Date.UTC(2026, 10, 23, 8);
const total = 900;

function written() {
  const folder = temporaryFolder();
  writeMany(folder, sampleRecords(8, until), total, until);
  const { deskId } = JSON.parse(readFileSync(join(folder, "desk.json"), "utf8"));
  const journal = join(folder, "journal");
  const lines = readdirSync(journal)
    .filter((name) => name.endsWith(".log"))
    .sort()
    .flatMap((name) => readFileSync(join(journal, name), "utf8").trim().split("\n"));
  return readChain(emptyHead(deskId), lines);
}

it("fills a large desk with a journal like any other: its chain holds, its sums are right, and every record parses", () => {
  const { entries, broken } = written();
  expect(broken).toBeUndefined();
  const records = new Map<string, StoredRecord>();
  let state: TableState = {};
  for (const entry of entries) {
    if (!("changes" in entry.payload)) throw new Error("a payload in the open was expected");
    const applied = applyEntry(entry, changesOf(entry.payload), records, state);
    if (!applied.ok) throw new Error(applied.problems[0]?.message);
    state = applied.value.state;
    for (const { table, after } of applied.value.writes) {
      expect(tables.get(table)?.schema.safeParse(after).error).toBeUndefined();
      records.set(`${table}:${after.id}`, after);
    }
  }
  expect(records.size).toBeGreaterThanOrEqual(total);
});
