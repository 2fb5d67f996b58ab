import type { HashedWrite } from "#shared/journal/apply.ts";
import { follow } from "#shared/journal/chain.ts";
import type { EntryDraft, TableState } from "#shared/journal/entry.ts";
import {
  ApplyError,
  countersAfter,
  factsAfter,
  journalRow,
  rowOf,
  type StoredEntry,
} from "./apply.ts";
import type { DeskDatabase, Standing } from "./database.ts";
import { emptyProjection, placesOf, projectWrites } from "./project.ts";
import { sealed } from "./standing.ts";
import { type PlannedRows, writeSave } from "./strict-save.ts";
import { screensOf } from "./tell-screens.ts";

/** What the writer has planned on a standing, before the file has taken it. */
export interface PlannedApply {
  standing: Standing;
  /** The state of the touched tables afterwards. */
  state: TableState;
  rows: PlannedRows;
  /** Tells the screens, once all of it is in the database. */
  tell: () => void;
}

/** Works out the rows of an entry that is about to be journalled; done while the file is being written. */
export async function planApply(
  db: DeskDatabase,
  standing: Standing,
  writes: HashedWrite[],
  { state, subjects }: Pick<EntryDraft, "state" | "subjects">,
): Promise<PlannedApply> {
  const projection = emptyProjection();
  const seq = standing.head.seq + 1;
  projectWrites(writes, seq, projection);
  const records = writes.map((write) => ({
    row: rowOf(write),
    left: write.before ? placesOf(write.table, write.before) : [],
  }));
  const [counters, facts] = await Promise.all([
    countersAfter(db, projection),
    factsAfter(db, projection),
  ]);
  const rows = { records, counters, facts, terms: projection.terms };
  return { standing, state, rows, tell: screensOf(db, rows, { seq, subjects }) };
}

/**
 * Applies the entry that a plan has become. Only one window writes, so what was planned on still stands unless the database says otherwise:
 * its head is checked in the same transaction, which a difference aborts.
 */
export async function applyPlanned(
  db: DeskDatabase,
  { standing, state, rows, tell }: PlannedApply,
  read: () => StoredEntry,
): Promise<Standing> {
  const written = await writeSave(db, standing.head, rows, () => {
    const stored = read();
    const head = follow(standing.head, stored.entry);
    if (!head.ok) throw new ApplyError(head.problems[0]?.message);
    const after = { ...standing, head: head.value, state: { ...standing.state, ...state } };
    return { journal: journalRow(stored), standing: sealed(after) };
  });
  tell();
  return written.standing;
}
