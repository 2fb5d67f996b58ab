import { applyEntry, changesOf, recordKey } from "#shared/journal/apply.ts";
import { follow } from "#shared/journal/chain.ts";
import type { Entry, PlainPayload } from "#shared/journal/entry.ts";
import { recordHash, type StoredRecord } from "#shared/journal/state.ts";
import type { DeskDatabase, JournalRow, Standing, TrailRow } from "./database.ts";
import { emptyProjection, type Projection, projectWrites } from "./project.ts";
import { readStanding } from "./standing.ts";

/** An entry with the line that both stores keep, and the text of a large payload. */
export interface StoredEntry {
  entry: Entry;
  line: string;
  body?: string;
}

/** The database does not fit the journal: it must be built again. */
export class ApplyError extends Error {}

function openedChanges({ entry, body }: StoredEntry) {
  if ("changes" in entry.payload || "erased" in entry.payload) return changesOf(entry.payload);
  if ("file" in entry.payload && body !== undefined)
    return (JSON.parse(body) as PlainPayload).changes;
  throw new ApplyError(`entry ${entry.header.seq} cannot be opened`);
}

/**
 * Applies entries, each onto the head before it, in one strict transaction: records, lists, counters, terms, the journal's second copy and
 * the standing. Either all of it is in the database afterwards, or nothing.
 */
export async function applyEntries(db: DeskDatabase, stored: StoredEntry[]): Promise<Standing> {
  return db.transaction("rw", db.tables, async () => {
    const standing = await readStanding(db, stored[0]?.entry.header.desk ?? "");
    const touched = stored.map((each) => ({ ...each, changes: openedChanges(each) }));
    const records = await loadRecords(
      db,
      touched.flatMap((each) => each.changes),
    );
    const projection = emptyProjection();
    const written = new Set<string>();
    let { head, state } = standing;
    for (const { entry, changes } of touched) {
      const next = follow(head, entry);
      if (!next.ok) throw new ApplyError(next.problems[0]?.message);
      const applied = applyEntry(entry, changes, records, state);
      if (!applied.ok) throw new ApplyError(applied.problems[0]?.message);
      for (const write of applied.value.writes) {
        records.set(recordKey(write.table, write.after.id), write.after);
        written.add(recordKey(write.table, write.after.id));
      }
      projectWrites(applied.value.writes, entry.header.seq, projection);
      head = next.value;
      state = applied.value.state;
    }
    await writeRecords(db, records, written);
    await writeProjection(db, projection);
    await writeJournal(db, stored);
    const after: Standing = { ...standing, head, state };
    await db.standing.put(after);
    return after;
  });
}

async function loadRecords(db: DeskDatabase, changes: { table: string; id: string }[]) {
  const keys = [
    ...new Map(
      changes.map(({ table, id }) => [recordKey(table, id), [table, id] as [string, string]]),
    ).values(),
  ];
  const rows = await db.records.bulkGet(keys);
  const found = rows.flatMap((row) =>
    row ? [[recordKey(row.table, row.id), row.record] as const] : [],
  );
  return new Map<string, StoredRecord>(found);
}

async function writeRecords(
  db: DeskDatabase,
  records: Map<string, StoredRecord>,
  written: Set<string>,
) {
  const rows = [...written].flatMap((key) => {
    const record = records.get(key);
    const table = key.slice(0, key.indexOf(":"));
    return record ? [{ table, id: record.id, record, hash: recordHash(table, record) }] : [];
  });
  await db.records.bulkPut(rows);
}

async function writeProjection(db: DeskDatabase, projection: Projection) {
  const places = [...projection.listing.values()];
  const gone = places
    .filter((place) => !place.stands)
    .map(({ row }) => [row.list, row.key, row.id] as [string, string, string]);
  await db.listing.bulkDelete(gone);
  await db.listing.bulkPut(places.filter((place) => place.stands).map((place) => place.row));
  const deltas = [...projection.counters].filter(([, delta]) => delta !== 0);
  const before = await db.counters.bulkGet(deltas.map(([key]) => key));
  await db.counters.bulkPut(
    deltas.map(([key, delta], index) => ({ key, count: (before[index]?.count ?? 0) + delta })),
  );
  await db.terms.bulkPut(projection.terms);
}

async function writeJournal(db: DeskDatabase, stored: StoredEntry[]) {
  const rows: JournalRow[] = stored.map(({ entry, line, body }) =>
    body === undefined ? { seq: entry.header.seq, line } : { seq: entry.header.seq, line, body },
  );
  const trail: TrailRow[] = stored.flatMap(({ entry }) =>
    entry.header.subjects.map((subject) => ({ subject, seq: entry.header.seq })),
  );
  await db.journal.bulkPut(rows);
  await db.trail.bulkPut(trail);
}
