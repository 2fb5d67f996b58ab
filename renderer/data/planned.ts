import type { Write } from "#shared/journal/apply.ts";
import { follow } from "#shared/journal/chain.ts";
import type { TableState } from "#shared/journal/entry.ts";
import { ApplyError, countersAfter, journalRow, rowOf, type StoredEntry } from "./apply.ts";
import type { DeskDatabase, Standing } from "./database.ts";
import { emptyProjection, placesOf, projectWrites } from "./project.ts";
import { type SaveRows, writeSave } from "./strict-save.ts";
import { tellScreens } from "./tell-screens.ts";

/** What the writer has planned on a standing, before the file has taken it. */
export interface PlannedApply {
  standing: Standing;
  /** The state of the touched tables afterwards. */
  state: TableState;
  rows: Pick<SaveRows, "records" | "counters" | "terms">;
}

/** Works out the rows of an entry that is about to be journalled; done while the file is being written. */
export async function planApply(
  db: DeskDatabase,
  standing: Standing,
  writes: Write[],
  state: TableState,
): Promise<PlannedApply> {
  const projection = emptyProjection();
  projectWrites(writes, standing.head.seq + 1, projection);
  const records = writes.map(({ table, before, after }) => ({
    row: rowOf(table, after),
    left: before ? placesOf(table, before) : [],
  }));
  const counters = await countersAfter(db, projection);
  return { standing, state, rows: { records, counters, terms: projection.terms } };
}

/**
 * Applies the entry that a plan has become. Only one window writes, so what was planned on still stands unless the database says otherwise:
 * its head is checked in the same transaction, which a difference aborts.
 */
export async function applyPlanned(
  db: DeskDatabase,
  { standing, state, rows }: PlannedApply,
  stored: StoredEntry,
): Promise<Standing> {
  const head = follow(standing.head, stored.entry);
  if (!head.ok) throw new ApplyError(head.problems[0]?.message);
  const after = { ...standing, head: head.value, state: { ...standing.state, ...state } };
  const save = { ...rows, journal: journalRow(stored), standing: after };
  await writeSave(db, standing.head, save);
  tellScreens(db, save);
  return after;
}
