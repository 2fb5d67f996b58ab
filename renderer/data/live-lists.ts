import { useLiveQuery } from "dexie-react-hooks";
import type { BaseRecord, Table } from "#shared/domain/common/table.ts";
import type { DeskDatabase } from "./database.ts";
import { type ListPage, readList, useDesk } from "./live.ts";

/** A record with the table that it stands in. */
export interface Listed {
  table: string;
  record: BaseRecord;
}

/** A page of a list, each record with its table. */
export const listedOf = (page: Pick<ListPage, "records" | "tables">): Listed[] =>
  page.records.map((record, index) => ({ table: page.tables[index] ?? "", record }));

/** Several short lists together, each record once, as they are now. */
export async function readLists(
  db: DeskDatabase,
  lists: readonly string[],
  limit = 50,
): Promise<Listed[]> {
  const pages = await Promise.all(lists.map((list) => readList(db, list, { limit })));
  const found = pages.flatMap(listedOf);
  return [...new Map(found.map((one) => [`${one.table}:${one.record.id}`, one])).values()];
}

/** The same, kept current; `undefined` while they are being read. */
export function useLists(lists: readonly string[], limit = 50): Listed[] | undefined {
  const { store } = useDesk();
  const names = lists.join("\n");
  return useLiveQuery(
    () => readLists(store.db, names === "" ? [] : names.split("\n"), limit),
    [store, names, limit],
  );
}

/** The records of a table whose ids begin so, at most a hundred, kept current. */
export function useRecordsFrom<R extends BaseRecord>(table: Table<R>, prefix: string): R[] {
  const { store } = useDesk();
  const rows = useLiveQuery(
    () =>
      store.db.records
        .where("[table+id]")
        .between([table.name, prefix], [table.name, `${prefix}\uffff`])
        .limit(100)
        .toArray(),
    [store, table.name, prefix],
  );
  return (rows ?? []).map((row) => row.record as unknown as R);
}
