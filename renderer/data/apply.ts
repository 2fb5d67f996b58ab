import { applyEntry, changesOf, recordKey, type Write } from "#shared/journal/apply.ts";
import { follow } from "#shared/journal/chain.ts";
import type { Change, Entry, PlainPayload, TableState } from "#shared/journal/entry.ts";
import { recordHash, type StoredRecord } from "#shared/journal/state.ts";
import type { CounterRow, DeskDatabase, JournalRow, RecordRow, Standing } from "./database.ts";
import { emptyProjection, type Projection, placesOf, projectWrites } from "./project.ts";
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
    await Promise.all(writesOf(db, { rows, projection, counters, stored, after }));
    return after;
  });
}

/** What the writer has planned on a standing, before the file has taken it. */
export interface PlannedApply {
  standing: Standing;
  writes: Write[];
  /** The state of the touched tables afterwards. */
  state: TableState;
  projection: Projection;
  counters: CounterRow[];
}

/** Works out counters and terms of an entry that is about to be journalled; done while the file is being written. */
export async function planApply(
  db: DeskDatabase,
  standing: Standing,
  writes: Write[],
  state: TableState,
): Promise<PlannedApply> {
  const projection = emptyProjection();
  projectWrites(writes, standing.head.seq + 1, projection);
  return { standing, writes, state, projection, counters: await countersAfter(db, projection) };
}

/**
 * Applies the entry that a plan has become, in one strict transaction. Only one window writes, so what was planned on still stands unless the
 * database says otherwise: its head is checked in the same transaction, which a difference aborts.
 */
export async function applyPlanned(
  db: DeskDatabase,
  { standing, writes, state, projection, counters }: PlannedApply,
  stored: StoredEntry,
): Promise<Standing> {
  const head = follow(standing.head, stored.entry);
  if (!head.ok) throw new ApplyError(head.problems[0]?.message);
  const after = { ...standing, head: head.value, state: { ...standing.state, ...state } };
  const rows = writes.map((write) => rowOf(write.table, write.after));
  await db.transaction("rw", db.tables, () =>
    // sent together: each wait is a way to the database and back
    Promise.all([
      mustStandAt(db, standing),
      ...writesOf(db, { rows, projection, counters, stored: [stored], after }),
    ]),
  );
  return after;
}

async function mustStandAt(db: DeskDatabase, { head }: Standing): Promise<void> {
  const found = await readStanding(db, head.desk);
  if (found.head.hash !== head.hash) throw new ApplyError("the database has moved on");
}

export const rowOf = (table: string, record: StoredRecord): RecordRow => ({
  table,
  id: record.id,
  record,
  hash: recordHash(table, record),
  places: placesOf(table, record),
});

interface Rows {
  rows: RecordRow[];
  projection: Projection;
  counters: CounterRow[];
  stored: StoredEntry[];
  after: Standing;
}

const writesOf = (
  db: DeskDatabase,
  { rows, projection, counters, stored, after }: Rows,
): Promise<unknown>[] => [
  db.records.bulkPut(rows),
  ...(counters.length > 0 ? [db.counters.bulkPut(counters)] : []),
  ...(projection.terms.length > 0 ? [db.terms.bulkPut(projection.terms)] : []),
  db.journal.bulkPut(stored.map(journalRow)),
  db.standing.put(after),
];

/** Applies entries to records in memory: the rows to write, what they mean for counters and terms, and the standing after them. */
function replayOnto(
  standing: Standing,
  records: Map<string, StoredRecord>,
  entries: (StoredEntry & { changes: Change[] })[],
) {
  const projection = emptyProjection();
  const touched = new Map<string, { table: string; after: StoredRecord }>();
  let { head, state } = standing;
  for (const { entry, changes } of entries) {
    const next = follow(head, entry);
    if (!next.ok) throw new ApplyError(next.problems[0]?.message);
    const applied = applyEntry(entry, changes, records, state);
    if (!applied.ok) throw new ApplyError(applied.problems[0]?.message);
    for (const { table, after } of applied.value.writes) {
      const key = recordKey(table, after.id);
      records.set(key, after);
      touched.set(key, { table, after });
    }
    projectWrites(applied.value.writes, entry.header.seq, projection);
    head = next.value;
    state = applied.value.state;
  }
  const rows = [...touched.values()].map(({ table, after }) => rowOf(table, after));
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

export async function countersAfter(
  db: DeskDatabase,
  projection: Projection,
): Promise<CounterRow[]> {
  const deltas = [...projection.counters].filter(([, delta]) => delta !== 0);
  if (deltas.length === 0) return [];
  const before = await db.counters.bulkGet(deltas.map(([key]) => key));
  return deltas.map(([key, delta], index) => ({ key, count: (before[index]?.count ?? 0) + delta }));
}

export function journalRow({ entry, line, body }: StoredEntry): JournalRow {
  const { seq, subjects } = entry.header;
  return body === undefined ? { seq, line, subjects } : { seq, line, subjects, body };
}
