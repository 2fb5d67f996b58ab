import { changeBetween, type HashedWrite, isEmptyChange, type Write } from "./apply.ts";
import type { Change, TableState } from "./entry.ts";
import { recordHash, stateAfter } from "./state.ts";

/**
 * The changes to journal for these writes, and the state of the touched tables after them. Writes that change nothing are left out; `writes`
 * are those that remain, the only ones that may be stored.
 */
export function draftChanges(
  writes: Write[],
  state: TableState,
): { changes: Change[]; writes: HashedWrite[]; state: TableState } {
  let next = state;
  const changes: Change[] = [];
  const kept: HashedWrite[] = [];
  for (const write of writes) {
    const { table, before, after } = write;
    const change = changeBetween(table, before, after);
    if (isEmptyChange(change)) continue;
    changes.push(change);
    const hash = recordHash(table, after);
    kept.push({ ...write, hash });
    next = stateAfter(next, table, before && recordHash(table, before), hash);
  }
  const touched = new Set(changes.map((change) => change.table));
  return {
    changes,
    writes: kept,
    state: Object.fromEntries(Object.entries(next).filter(([table]) => touched.has(table))),
  };
}
