import { canonical, sha256Hex } from "./canonical.ts";
import type { TableState } from "./entry.ts";

/** A record as the journal sees it: fields of any kind, an id and a revision. */
export interface StoredRecord {
  id: string;
  rev: number;
  [field: string]: unknown;
}

const MODULUS = 2n ** 256n;
const zero = "0".repeat(64);
const hex = (value: bigint) => value.toString(16).padStart(64, "0");

/** Hash of one record in its table. What an erasure left of a record keeps the hash it had. */
export const recordHash = (table: string, record: StoredRecord): string =>
  typeof record.erased === "string" ? record.erased : sha256Hex(canonical([table, record]));

/** The state after one record of a table went from `before` to `after` (hashes; nothing for none). */
export function stateAfter(
  state: TableState,
  table: string,
  before: string | undefined,
  after: string | undefined,
): TableState {
  const [count, sum] = state[table] ?? [0, zero];
  const change = (after ? BigInt(`0x${after}`) : 0n) - (before ? BigInt(`0x${before}`) : 0n);
  const next = (((BigInt(`0x${sum}`) + change) % MODULUS) + MODULUS) % MODULUS;
  const grown = count + (after ? 1 : 0) - (before ? 1 : 0);
  return { ...state, [table]: [grown, hex(next)] };
}

/** The count and sum of a whole table, computed from its records; compared with the journal's by the background check. */
export function stateOfTable(table: string, records: Iterable<StoredRecord>): [number, string] {
  let count = 0;
  let sum = 0n;
  for (const record of records) {
    count += 1;
    sum = (sum + BigInt(`0x${recordHash(table, record)}`)) % MODULUS;
  }
  return [count, hex(sum)];
}

/** One digest over all tables, for people and tests to compare two stores by. */
export const stateDigest = (state: TableState): string => sha256Hex(canonical(state));
