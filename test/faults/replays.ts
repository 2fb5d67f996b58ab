import "fake-indexeddb/auto";
import { join } from "node:path";
import { writeSample } from "#electron/journal/write-sample.ts";
import { DeskDatabase } from "#renderer/data/database.ts";
import { bringLevel } from "#renderer/data/sync.ts";
import { sampleCompanies } from "#shared/domain/desk/sample-company.ts";
import { decodeLine } from "#shared/journal/chain.ts";
import type { TableState } from "#shared/journal/entry.ts";
import { MemoryStore } from "#shared/journal/replay.ts";
import { type StoredRecord, stateDigest, stateOfTable } from "#shared/journal/state.ts";
import { sampleYear } from "#shared/sample/year.ts";
import { freshFolder } from "#test/helpers/launch-desk.ts";
import { ModelFile } from "#test/helpers/model-file.ts";
import { openProbe } from "#test/helpers/probe-desk.ts";
import { replayJournal } from "#test/helpers/replay-journal.ts";
import { type FaultRow, nothingLost } from "./rows.ts";

const until = Date.UTC(2026, 10, 23, 8);

/** Replays lines in memory until there are so many records; gives the lines and the digest of the state. */
function inMemory(deskId: string, lines: readonly string[], most: number) {
  const memory = new MemoryStore(deskId);
  let records = 0;
  let used = 0;
  while (used < lines.length && records < most) {
    const entry = decodeLine(lines[used] ?? "");
    const applied = entry.ok ? memory.apply(entry.value) : entry;
    if (!applied.ok) throw new Error(applied.problems[0]?.message);
    records = Object.values(memory.state).reduce((sum, [count]) => sum + count, 0);
    used += 1;
  }
  return { lines: lines.slice(0, used), digest: stateDigest(memory.state) };
}

/** The first so many records of a desk of a seed. */
function seeded(seed: number, records: number) {
  const deskId = `replayed-desk-${seed}`;
  const lines: string[] = [];
  const company = sampleCompanies[seed % sampleCompanies.length] ?? "trade";
  const onLine = (line: string) => void lines.push(line);
  sampleYear({ deskId, seed, company, customers: 3, until, depth: 1, onLine });
  return { deskId, ...inMemory(deskId, lines, records) };
}

/** The digest of the records that a database has, computed anew from each of them. */
async function digestOf(db: DeskDatabase): Promise<string> {
  const tables = new Map<string, StoredRecord[]>();
  await db.records.each(({ table, record }) => {
    tables.set(table, [...(tables.get(table) ?? []), record]);
  });
  const state: TableState = {};
  for (const [table, records] of tables) state[table] = stateOfTable(table, records);
  return stateDigest(state);
}

async function inDatabase(deskId: string, lines: string[]): Promise<string> {
  const file = new ModelFile(deskId);
  await file.adopt(lines);
  const db = new DeskDatabase(deskId);
  await bringLevel(db, file, () => undefined);
  const digest = await digestOf(db);
  await db.delete();
  return digest;
}

/** Replays a desk of so many customers in the browser; true when it comes to the digest of a replay in Node. */
async function inBrowser(
  seed: number,
  customers: number,
): Promise<{ isSame: boolean; records: number }> {
  const { folder, remove } = freshFolder();
  const sample = join(folder, "sample");
  await writeSample(sample, { seed, customers, until, depth: 1 });
  const { state } = replayJournal(sample);
  const desk = await openProbe(folder, { ports: { now: () => until + 60_000 } });
  await desk.call("openSample", "陆青禾");
  const { digest } = await desk.call("look");
  await desk.host.close();
  remove();
  const records = Object.values(state).reduce((sum, [count]) => sum + count, 0);
  return { isSame: digest === stateDigest(state), records };
}

function rowOf(fault: string, seed: number, trials: number, survived: number): FaultRow {
  return { fault, trials, survived, lost: trials - survived, expected: nothingLost, seed };
}

/** Replays desks of 200 records of many seeds in memory and into the database: both must come to the same state. */
export async function runReplays({
  seed = 1,
  trials = 1_000,
}: {
  seed?: number;
  trials?: number;
}): Promise<FaultRow[]> {
  let same = 0;
  for (let n = 0; n < trials; n++) {
    const { deskId, lines, digest } = seeded(seed * 10_000 + n, 200);
    if (digest === (await inDatabase(deskId, lines))) same += 1;
    else console.error(`replay of seed ${seed * 10_000 + n}: another state`);
  }
  const fault = "desks of 200 records replayed in memory and into the database";
  return [rowOf(fault, seed, trials, same)];
}

/** Replays large desks in Chromium and in Node: both must come to the same state. */
export async function runBrowserReplays({
  seed = 1,
  trials = 20,
  customers = 3_500,
}: {
  seed?: number;
  trials?: number;
  customers?: number;
}): Promise<FaultRow[]> {
  let same = 0;
  let fewest = Number.POSITIVE_INFINITY;
  for (let n = 0; n < trials; n++) {
    const { isSame, records } = await inBrowser(seed * 10_000 + n, customers);
    fewest = Math.min(fewest, records);
    console.info(
      `replay in Chromium ${n}: ${records} records, ${isSame ? "same" : "another"} state`,
    );
    if (isSame) same += 1;
  }
  const size = fewest.toLocaleString("en-GB");
  return [
    rowOf(`desks of at least ${size} records replayed in Chromium and in Node`, seed, trials, same),
  ];
}
