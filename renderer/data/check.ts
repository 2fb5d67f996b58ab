import { changesOf } from "#shared/journal/apply.ts";
import { decodeLine } from "#shared/journal/chain.ts";
import type { Change, PlainPayload, TableState } from "#shared/journal/entry.ts";
import { recordHash, stateAfter } from "#shared/journal/state.ts";
import type { DeskDatabase, JournalRow } from "./database.ts";
import { readStanding } from "./standing.ts";
import type { Progress } from "./sync.ts";

const PAGE = 2_000;

/** What the background check found: the tables whose records are not what the journal says. */
export interface CheckResult {
  records: number;
  differing: string[];
}

/**
 * Reads every record and compares count and sum of hashes, table by table, with what the journal says. Saving goes on meanwhile: when
 * entries came in during the scan, it is done again.
 */
export async function checkRecords(
  db: DeskDatabase,
  deskId: string,
  progress: Progress,
): Promise<CheckResult> {
  for (;;) {
    const before = await readStanding(db, deskId);
    const { state, records } = await scan(db, totalOf(before.state), progress);
    const after = await readStanding(db, deskId);
    if (after.head.hash !== before.head.hash) continue;
    if (before.applying || after.applying) {
      // part of a large entry is there: its sums are known at its end
      await new Promise((resolve) => setTimeout(resolve, 500));
      continue;
    }
    const names = new Set([...Object.keys(state), ...Object.keys(before.state)]);
    const differing = [...names].filter((name) => !sameState(state[name], before.state[name]));
    return { records, differing };
  }
}

const totalOf = (state: TableState) =>
  Object.values(state).reduce((sum, [count]) => sum + count, 0);

const sameState = (a: TableState[string] | undefined, b: TableState[string] | undefined) =>
  a?.[0] === b?.[0] && a?.[1] === b?.[1];

async function scan(db: DeskDatabase, total: number, progress: Progress) {
  let state: TableState = {};
  let records = 0;
  let last: [string, string] | undefined;
  for (;;) {
    const range = last
      ? db.records.where("[table+id]").above(last)
      : db.records.orderBy("[table+id]");
    const rows = await range.limit(PAGE).toArray();
    for (const { table, record, hash } of rows) {
      const found = recordHash(table, record);
      // a row whose own hash is wrong must not hide behind a sum that happens to fit
      state = stateAfter(state, table, undefined, found === hash ? found : flipped(found));
    }
    records += rows.length;
    progress(records, total);
    const newest = rows.at(-1);
    if (!newest || rows.length < PAGE) return { state, records };
    last = [newest.table, newest.id];
  }
}

const flipped = (hash: string) =>
  hash.startsWith("0") ? `1${hash.slice(1)}` : `0${hash.slice(1)}`;

/** The changes of a journal row of the database, for showing what happened. Sealed ones show none. */
export function changesIn(row: JournalRow): Change[] {
  const entry = decodeLine(row.line);
  if (!entry.ok) return [];
  const { payload } = entry.value;
  if ("changes" in payload || "erased" in payload) return changesOf(payload);
  return row.body === undefined ? [] : (JSON.parse(row.body) as PlainPayload).changes;
}
