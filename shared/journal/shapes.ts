import type { StoredRecord } from "./state.ts";

/** The shape of records that this version writes. Raised together with an upgrade below. */
export const newestShape = 1;

/** Leads the records of one table from the shape before `to` to it. Append-only: none is ever changed or taken away. */
export interface Upgrade {
  to: number;
  table: string;
  upgrade: (record: StoredRecord) => Omit<StoredRecord, "rev">;
}

/** The upgrades in the order in which they run. */
export const upgrades: readonly Upgrade[] = [];

/**
 * The writes that bring a record from the shape it has to the newest one, by all upgrades of its table; nothing when there is none. They
 * are journalled by an entry `store.upgraded`, so that a replay needs no old code.
 */
export function upgradeWrite(
  table: string,
  record: StoredRecord,
  from: number,
  list: readonly Upgrade[] = upgrades,
): { table: string; before: StoredRecord; after: StoredRecord } | undefined {
  const due = list.filter((each) => each.table === table && each.to > from);
  if (due.length === 0) return undefined;
  let fields: Omit<StoredRecord, "rev"> = record;
  for (const { upgrade } of due) fields = upgrade({ ...fields, id: record.id, rev: record.rev });
  return { table, before: record, after: { ...fields, id: record.id, rev: record.rev + 1 } };
}
