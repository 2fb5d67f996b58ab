import { applyEntry } from "#shared/journal/apply.ts";
import { entryHash, follow } from "#shared/journal/chain.ts";
import type { Change, Entry, Head } from "#shared/journal/entry.ts";
import { ApplyError, countersAfter, factsAfter, journalRow, loadRecords, rowOf } from "./apply.ts";
import type { DeskDatabase, Standing } from "./database.ts";
import { emptyProjection, projectWrites } from "./project.ts";
import { readStanding, sealed } from "./standing.ts";

/** So many changes go into the database in one transaction; an entry with more is applied in several. */
export const PART = 2_000;

/** Some of the changes of an entry whose payload lies in a file, in their order. */
export interface Part {
  entry: Entry;
  line: string;
  file: string;
  salt: string;
  after: number;
  total: number;
  changes: Change[];
}

/** Applies one part; in the browser a worker does it, so that the page stays quick. */
export type PartApplier = (part: Part) => Promise<void>;

/** Where the changes of a large entry come from. */
export interface ChangesPort {
  /** How many changes are applied at once; only tests make it smaller. */
  part?: number;
  changes: (
    file: string,
    after: number,
    limit: number,
  ) => Promise<{ changes: Change[]; total: number; salt: string }>;
}

/**
 * Applies a part of a large entry in one strict transaction, onto the parts before it. The standing remembers how far the entry has come; its
 * head moves with the last part, which also compares the sums. Until then the entry does not count as applied.
 */
export async function applyPart(db: DeskDatabase, part: Part): Promise<void> {
  const { entry, line, after, changes, total } = part;
  const isLast = after + changes.length >= total;
  await db.transaction("rw", db.tables, async () => {
    const [standing, records] = await Promise.all([
      readStanding(db, entry.header.desk),
      loadRecords(db, changes),
    ]);
    const { done, state } = progressOf(standing, entry);
    const head = follow(standing.head, entry);
    if (!head.ok || done !== after) throw new ApplyError("the part does not fit");
    // sums are known at the end of the entry only
    const header = isLast ? entry.header : { ...entry.header, state: {} };
    const applied = applyEntry({ ...entry, header }, changes, records, state);
    if (!applied.ok) throw new ApplyError(applied.problems[0]?.message);
    const projection = emptyProjection();
    projectWrites(applied.value.writes, entry.header.seq, projection);
    const counters = await countersAfter(db, projection);
    const facts = await factsAfter(db, projection);
    const { applying: _, ...before } = standing;
    const next = applied.value.state;
    const { hash } = head.value;
    const now: Standing = isLast
      ? { ...before, head: head.value, state: next }
      : { ...before, applying: { hash, done: after + changes.length, state: next } };
    await Promise.all([
      db.records.bulkPut(applied.value.writes.map(rowOf)),
      db.counters.bulkPut(counters),
      db.facts.bulkPut(facts),
      db.terms.bulkPut(projection.terms),
      db.bodies.put(bodyOf(part)),
      ...(isLast ? [db.journal.put(journalRow({ entry, line }))] : []),
      db.standing.put(sealed(now)),
    ]);
  });
}

const bodyOf = ({ file, salt, after, changes }: Part) => ({
  file,
  after,
  salt,
  count: changes.length,
  text: JSON.stringify(changes),
});

/** How far this entry has come, and the state then. */
function progressOf({ applying, state }: Standing, entry: Entry) {
  return applying?.hash === entryHash(entry.header) ? applying : { done: 0, state };
}

/** Applies a large entry to its end, from wherever an earlier run was broken off. */
export async function applyLarge(
  db: DeskDatabase,
  { entry, line, file }: Pick<Part, "entry" | "line" | "file">,
  port: ChangesPort,
  progress: (done: number, total: number) => void,
  apply: PartApplier = (part) => applyPart(db, part),
): Promise<void> {
  const { part = PART } = port;
  let { done } = progressOf(await readStanding(db, entry.header.desk), entry);
  let next = port.changes(file, done, part);
  for (;;) {
    const { changes, total, salt } = await next;
    progress(done, total);
    const last = done + changes.length >= total;
    if (changes.length === 0) throw new ApplyError("the payload ends too early");
    if (!last) {
      next = port.changes(file, done + changes.length, part);
      // its failure is told when it is awaited; until then it must not count as unhandled
      next.catch(() => undefined);
    }
    await apply({ entry, line, file, salt, after: done, total, changes });
    done += changes.length;
    progress(done, total);
    if (last) return;
  }
}

/** True when the standing has a part of an entry that does not continue its journal file: the database must then be built again. */
export async function hasStrayPart(
  { applying, head }: Standing,
  fileHead: Head,
  entryAfter: (seq: number) => Promise<Entry | undefined>,
): Promise<boolean> {
  if (!applying) return false;
  if (fileHead.seq <= head.seq) return true;
  const next = await entryAfter(head.seq);
  return !next || entryHash(next.header) !== applying.hash;
}
