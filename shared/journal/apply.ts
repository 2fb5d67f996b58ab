import { failure, type Result, success } from "#shared/lib/result.ts";
import { canonical } from "./canonical.ts";
import type { Change, Entry, ErasedPayload, PlainPayload, TableState } from "./entry.ts";
import { newestShape } from "./shapes.ts";
import { recordHash, type StoredRecord, stateAfter } from "./state.ts";

/** A record as it is after a write, with what stood there before. */
export interface Write {
  table: string;
  before: StoredRecord | undefined;
  after: StoredRecord;
}

/** A write with the hash of the record after it, which is too dear to be worked out twice. */
export interface HashedWrite extends Write {
  hash: string;
}

const same = (a: unknown, b: unknown) =>
  a === b || (a !== undefined && b !== undefined && canonical(a) === canonical(b));

/** The record after a change. Refuses a change that was made on another revision or on other values than `current` has. */
export function applyChange(
  current: StoredRecord | undefined,
  change: Change,
): Result<StoredRecord> {
  const { id, rev, before, after } = change;
  if ((current?.rev ?? 0) !== rev - 1) return failure(`记录 ${id} 的版本不是 ${rev - 1}`);
  if (before === null) return success({ ...after, id, rev });
  if (!current) return failure(`记录 ${id} 不存在`);
  const next: StoredRecord = { ...current, ...after, id, rev };
  for (const [field, value] of Object.entries(before)) {
    if (!same(current[field], value)) return failure(`记录 ${id} 的「${field}」与日志不符`);
    if (!(field in after)) delete next[field];
  }
  return success(next);
}

/** The change that leads from one record to the next: only the fields that differ. */
export function changeBetween(
  table: string,
  current: StoredRecord | undefined,
  next: StoredRecord,
): Change {
  const { id, rev, ...fields } = next;
  if (!current) return { table, id, rev, before: null, after: fields };
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  for (const field of new Set([...Object.keys(current), ...Object.keys(fields)])) {
    if (field === "id" || field === "rev" || same(current[field], fields[field])) continue;
    if (current[field] !== undefined) before[field] = current[field];
    if (fields[field] !== undefined) after[field] = fields[field];
  }
  return { table, id, rev, before, after };
}

/** True when a change changes nothing but the revision. */
export const isEmptyChange = (change: Change): boolean =>
  change.before !== null &&
  Object.keys(change.before).length + Object.keys(change.after).length === 0;

/** Names a record inside an entry. */
export const recordKey = (table: string, id: string): string => `${table}:${id}`;

/** The changes of a payload that has been opened, erased ones as the stub that keeps their hash. */
export function changesOf(payload: PlainPayload | ErasedPayload): Change[] {
  if ("changes" in payload) return payload.changes;
  const stubs = payload.erased.map(({ table, id, rev, after }) => ({
    table,
    id,
    rev,
    before: null,
    after: { erased: after },
  }));
  return [...payload.kept, ...stubs];
}

/**
 * Applies all changes of an entry to the records that it touches. `current` holds those records by `recordKey`. Gives the writes
 * and the state after; fails when any change does not fit, or the state differs from the one that the header names.
 */
export function applyEntry(
  entry: Entry,
  changes: Change[],
  current: { get: (key: string) => StoredRecord | undefined },
  state: TableState,
  knownShape = newestShape,
): Result<{ writes: HashedWrite[]; state: TableState }> {
  if (entry.header.shape > knownShape) {
    return failure("这份数据由更新版本的前台通写成，请先升级程序");
  }
  const now = new Map<string, StoredRecord>();
  let next = state;
  const writes: HashedWrite[] = [];
  for (const change of changes) {
    const key = recordKey(change.table, change.id);
    const before = now.get(key) ?? current.get(key);
    const after = applyChange(before, change);
    if (!after.ok) return after;
    const hash = recordHash(change.table, after.value);
    next = stateAfter(next, change.table, before && recordHash(change.table, before), hash);
    now.set(key, after.value);
    writes.push({ table: change.table, before, after: after.value, hash });
  }
  for (const [table, expected] of Object.entries(entry.header.state)) {
    if (!same(next[table], expected))
      return failure(`第 ${entry.header.seq} 条日志之后，${table} 的核对数不符`);
  }
  return success({ writes, state: next });
}
