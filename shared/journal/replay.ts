import { failure, type Result, success } from "#shared/lib/result.ts";
import { applyEntry, changesOf, recordKey, type Write } from "./apply.ts";
import { emptyHead, follow } from "./chain.ts";
import type { Entry, Head, TableState } from "./entry.ts";
import { newestShape } from "./shapes.ts";
import type { StoredRecord } from "./state.ts";

/** Records rebuilt in memory from a journal: for verification, for sample data and for tests. */
export class MemoryStore {
  head: Head;
  state: TableState = {};
  private readonly records = new Map<string, StoredRecord>();
  private readonly knownShape: number;

  /** `knownShape` is the newest shape of records that is understood; entries of a newer one are refused. */
  constructor(desk: string, knownShape = newestShape) {
    this.head = emptyHead(desk);
    this.knownShape = knownShape;
  }

  /** The record with this id, if the table has one. */
  get(table: string, id: string): StoredRecord | undefined {
    return this.records.get(recordKey(table, id));
  }

  /** All records of a table, oldest first. */
  all(table: string): StoredRecord[] {
    const prefix = `${table}:`;
    return [...this.records].filter(([key]) => key.startsWith(prefix)).map(([, record]) => record);
  }

  /** Applies the next entry. Fails, and changes nothing, when it does not continue what is here. */
  apply(entry: Entry): Result<Write[]> {
    const head = follow(this.head, entry);
    if (!head.ok) return head;
    if (!("changes" in entry.payload || "erased" in entry.payload))
      return failure("这条日志的内容没有打开");
    const changes = changesOf(entry.payload);
    const applied = applyEntry(entry, changes, this.records, this.state, this.knownShape);
    if (!applied.ok) return applied;
    for (const write of applied.value.writes) {
      this.records.set(recordKey(write.table, write.after.id), write.after);
    }
    this.head = head.value;
    this.state = applied.value.state;
    return success(applied.value.writes);
  }
}
