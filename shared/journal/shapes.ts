import type { StoredRecord } from "./state.ts";

/** The shape of records that this version writes. Raised together with an upgrade below. */
export const newestShape = 1;

/** The newest format of entries that this version reads. */
const newestFormat = 1;

/** What a person is told of data that only a newer program can read. */
export const newerData =
  "这份数据由更新版本的前台通写成，这个版本不能打开，什么都没有改动。请安装新版本";

/** True for a line that a newer program has written: in another format, or with records of another shape. Whatever else may be new in it. */
export function isNewerLine(line: string): boolean {
  try {
    const { format, shape } = (JSON.parse(line) as { header: { format: unknown; shape: unknown } })
      .header;
    const beyond = (found: unknown, known: number) =>
      Number.isInteger(found) && Number(found) > known;
    return beyond(format, newestFormat) || beyond(shape, newestShape);
  } catch {
    return false;
  }
}

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
