import { type FactRow, movedRows, rowsToMove } from "#shared/domain/common/facts.ts";
import { applyEntry, changesOf, type HashedWrite, recordKey } from "#shared/journal/apply.ts";
import { follow } from "#shared/journal/chain.ts";
import type { Change, Entry, PlainPayload } from "#shared/journal/entry.ts";
import { recordHash, type StoredRecord } from "#shared/journal/state.ts";
import type { CounterRow, DeskDatabase, JournalRow, RecordRow, Standing } from "./database.ts";
import { emptyProjection, type Projection, placesOf, projectWrites } from "./project.ts";
import { readStanding, sealed } from "./standing.ts";

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
 * Applies entries, each onto the head before it, in one strict transaction: records, lists, counters, facts, terms, the journal's second copy and
 * the standing. Either all of it is in the database afterwards, or nothing.
 */
export async function applyEntries(db: DeskDatabase, stored: StoredEntry[]): Promise<Standing> {
  return db.transaction("rw", db.tables, async () => {
    const touched = stored.map((each) => ({ ...each, changes: openedChanges(each) }));
    const deskId = stored[0]?.entry.header.desk ?? "";
    const [standing, records] = await Promise.all([
      readStanding(db, deskId),
      loadRecords(
        db,
        touched.flatMap((each) => each.changes),
      ),
    ]);
    const { after, projection, rows } = replayOnto(standing, records, touched);
    const counters = await countersAfter(db, projection);
    const facts = await factsAfter(db, projection);
    await Promise.all(writesOf(db, { rows, projection, counters, facts, stored, after }));
    return after;
  });
}

/** A written record as the database keeps it. */
export const rowOf = ({
  table,
  after,
  hash,
}: Pick<HashedWrite, "table" | "after" | "hash">): RecordRow => ({
  table,
  id: after.id,
  record: after,
  hash,
  places: placesOf(table, after),
});

/** A record as the database must keep it. */
export const rowOfRecord = (table: string, record: StoredRecord): RecordRow =>
  rowOf({ table, after: record, hash: recordHash(table, record) });

interface Rows {
  rows: RecordRow[];
  projection: Projection;
  counters: CounterRow[];
  facts: FactRow[];
  stored: StoredEntry[];
  after: Standing;
}

const writesOf = (
  db: DeskDatabase,
  { rows, projection, counters, facts, stored, after }: Rows,
): Promise<unknown>[] => [
  db.records.bulkPut(rows),
  ...(counters.length > 0 ? [db.counters.bulkPut(counters)] : []),
  ...(facts.length > 0 ? [db.facts.bulkPut(facts)] : []),
  ...(projection.terms.length > 0 ? [db.terms.bulkPut(projection.terms)] : []),
  db.journal.bulkPut(stored.map(journalRow)),
  db.standing.put(sealed(after)),
];

/** Applies entries to records in memory: the rows to write, what they mean for counters and terms, and the standing after them. */
function replayOnto(
  standing: Standing,
  records: Map<string, StoredRecord>,
  entries: (StoredEntry & { changes: Change[] })[],
) {
  const projection = emptyProjection();
  const touched = new Map<string, HashedWrite>();
  let { head, state } = standing;
  for (const { entry, changes } of entries) {
    const next = follow(head, entry);
    if (!next.ok) throw new ApplyError(next.problems[0]?.message);
    const applied = applyEntry(entry, changes, records, state);
    if (!applied.ok) throw new ApplyError(applied.problems[0]?.message);
    for (const write of applied.value.writes) {
      const key = recordKey(write.table, write.after.id);
      records.set(key, write.after);
      touched.set(key, write);
    }
    projectWrites(applied.value.writes, entry.header.seq, projection);
    head = next.value;
    state = applied.value.state;
  }
  const rows = [...touched.values()].map(rowOf);
  return { after: { ...standing, head, state }, projection, rows };
}

export async function loadRecords(db: DeskDatabase, changes: { table: string; id: string }[]) {
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

/** The counters that a projection moves, as they stand after it. */
export async function countersAfter(
  db: DeskDatabase,
  projection: Projection,
): Promise<CounterRow[]> {
  const deltas = [...projection.counters].filter(([, delta]) => delta !== 0);
  if (deltas.length === 0) return [];
  const before = await db.counters.bulkGet(deltas.map(([key]) => key));
  return deltas.map(([key, delta], index) => ({ key, count: (before[index]?.count ?? 0) + delta }));
}

/** The facts that a projection moves, as they stand after it. */
export async function factsAfter(db: DeskDatabase, { facts }: Projection): Promise<FactRow[]> {
  const keys = rowsToMove(facts);
  if (keys.length === 0) return [];
  const before = await db.facts.bulkGet(keys);
  return movedRows(facts, new Map(keys.map((key, index) => [key, before[index]])));
}

/** An entry as the database keeps it. */
export function journalRow({ entry, line, body }: StoredEntry): JournalRow {
  const { seq, subjects } = entry.header;
  return body === undefined ? { seq, line, subjects } : { seq, line, subjects, body };
}
