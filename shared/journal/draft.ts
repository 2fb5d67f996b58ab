import { changeBetween, isEmptyChange, type Write } from "./apply.ts";
import type { Change, TableState } from "./entry.ts";
import { recordHash, stateAfter } from "./state.ts";

/** The changes to journal for these writes, and the state of the touched tables after them. Writes that change nothing are left out. */
export function draftChanges(
  writes: Write[],
  state: TableState,
): { changes: Change[]; state: TableState } {
  let next = state;
  const changes: Change[] = [];
  for (const { table, before, after } of writes) {
    const change = changeBetween(table, before, after);
    if (isEmptyChange(change)) continue;
    changes.push(change);
    next = stateAfter(next, table, before && recordHash(table, before), recordHash(table, after));
  }
  const touched = new Set(changes.map((change) => change.table));
  return {
    changes,
    state: Object.fromEntries(Object.entries(next).filter(([table]) => touched.has(table))),
  };
}
