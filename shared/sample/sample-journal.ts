import { changeBetween, isEmptyChange, recordKey, type Write } from "#shared/journal/apply.ts";
import { emptyHead, encodeEntry, headAfter } from "#shared/journal/chain.ts";
import { composeEntry, type Stamp } from "#shared/journal/compose.ts";
import type { Change, Head, TableState } from "#shared/journal/entry.ts";
import { newestShape } from "#shared/journal/shapes.ts";
import { recordHash, type StoredRecord, stateAfter } from "#shared/journal/state.ts";

/** What is to be journalled: the writes of one action. */
interface Happening {
  id: string;
  action: string;
  subjects: string[];
  writes: Write[];
}

function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [from, to] = [Object.entries(a), Object.entries(b)];
  return (
    from.length === to.length &&
    to.every(([key, value]) => isEqual((a as Record<string, unknown>)[key], value))
  );
}

/** The record with the very values of the old one where nothing changed, so that nobody need compare them again. */
function sharing(before: StoredRecord | undefined, after: StoredRecord): StoredRecord {
  if (before === undefined) return after;
  const fields = Object.entries(after).map(([field, value]) => {
    const old = before[field];
    return [field, isEqual(old, value) ? old : value];
  });
  return Object.fromEntries(fields) as StoredRecord;
}

/**
 * A journal that is only ever added to, with the records that stand in it. It keeps every record's hash instead of computing it again, and
 * does not check its own entries: whoever opens the journal does.
 */
export class SampleJournal {
  private head: Head;
  private state: TableState = {};
  private readonly records = new Map<string, StoredRecord>();
  private readonly hashes = new Map<string, string>();

  constructor(deskId: string) {
    this.head = emptyHead(deskId);
  }

  read(table: string, id: string): StoredRecord | undefined {
    return this.records.get(recordKey(table, id));
  }

  /** Adds an entry and gives its line. */
  append({ id, action, subjects, writes }: Happening, stamp: Stamp): string {
    const changes = writes.map((write) => this.apply(write)).filter((each) => !isEmptyChange(each));
    const touched = new Set(changes.map(({ table }) => table));
    const state = Object.fromEntries(
      Object.entries(this.state).filter(([table]) => touched.has(table)),
    );
    const draft = { id, action, subjects, shape: newestShape, changes, state };
    const entry = composeEntry(this.head, draft, stamp);
    this.head = headAfter(entry);
    return encodeEntry(entry);
  }

  private apply({ table, before, after }: Write): Change {
    const key = recordKey(table, after.id);
    const next = sharing(before, after);
    const change = changeBetween(table, before, next);
    if (isEmptyChange(change)) return change;
    const hash = recordHash(table, next);
    this.state = stateAfter(this.state, table, this.hashes.get(key), hash);
    this.hashes.set(key, hash);
    this.records.set(key, next);
    return change;
  }
}
