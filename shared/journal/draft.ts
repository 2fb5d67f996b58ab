import { changeBetween, isEmptyChange, type Write } from "./apply.ts";
import type { Change, TableState } from "./entry.ts";
import { recordHash, stateAfter } from "./state.ts";

/**
 * The changes to journal for these writes, and the state of the touched tables after them. Writes that change nothing are left out; `writes`
 * are those that remain, the only ones that may be stored.
 */
export function draftChanges(
  writes: Write[],
  state: TableState,
): { changes: Change[]; writes: Write[]; state: TableState } {
  let next = state;
  const changes: Change[] = [];
  const kept: Write[] = [];
  for (const write of writes) {
    const { table, before, after } = write;
    const change = changeBetween(table, before, after);
    if (isEmptyChange(change)) continue;
    changes.push(change);
    kept.push(write);
    next = stateAfter(next, table, before && recordHash(table, before), recordHash(table, after));
  }
  const touched = new Set(changes.map((change) => change.table));
  return {
    changes,
    writes: kept,
    state: Object.fromEntries(Object.entries(next).filter(([table]) => touched.has(table))),
  };
}
