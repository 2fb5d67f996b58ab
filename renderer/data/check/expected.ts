import type { DeskDatabase, JournalRow } from "#renderer/data/database.ts";
import { applyChange, changesOf, recordKey } from "#shared/journal/apply.ts";
import type { Change, Entry } from "#shared/journal/entry.ts";
import type { StoredRecord } from "#shared/journal/state.ts";
import { payloadInDatabase } from "./payloads.ts";

const PAGE = 2_000;

/** A record as the journal makes it, and the entry that last changed it. */
export interface Expected {
  table: string;
  record: StoredRecord;
  seq: number;
}

/** The chain has been walked, but an entry does not fit the records before it: no store can mend that. */
export class JournalBroken extends Error {}

/** The changes of a row of the journal that has been found whole. */
export async function changesOfRow(db: DeskDatabase, row: JournalRow): Promise<Change[]> {
  const entry = JSON.parse(row.line) as Entry;
  const { payload } = entry;
  if ("changes" in payload || "erased" in payload) return changesOf(payload);
  const beside = await payloadInDatabase(db, row, entry);
  if (!beside) throw new JournalBroken(`entry ${row.seq} cannot be opened`);
  return beside.changes;
}

/** Applies one change to the records that are wanted. */
function step(records: Map<string, Expected>, change: Change, seq: number): void {
  const key = recordKey(change.table, change.id);
  const after = applyChange(records.get(key)?.record, change);
  if (!after.ok) throw new JournalBroken(after.problems[0]?.message);
  records.set(key, { table: change.table, record: after.value, seq });
}

/** Replays the database's copy of the journal up to an entry, for the records that are wanted. */
export async function replayed(
  db: DeskDatabase,
  upTo: number,
  wants: (table: string, id: string) => boolean,
): Promise<Map<string, Expected>> {
  const records = new Map<string, Expected>();
  for (let after = 0; after < upTo; after += PAGE) {
    const rows = await db.journal
      .where("seq")
      .between(after + 1, Math.min(upTo, after + PAGE), true, true)
      .toArray();
    for (const row of rows)
      for (const change of await changesOfRow(db, row))
        if (wants(change.table, change.id)) step(records, change, row.seq);
  }
  return records;
}
