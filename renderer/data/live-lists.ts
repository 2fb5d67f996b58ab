import { useLiveQuery } from "dexie-react-hooks";
import type { BaseRecord, Table } from "#shared/domain/common/table.ts";
import { type ListPage, readList, useDesk } from "./live.ts";

/** A record with the table that it stands in. */
export interface Listed {
  table: string;
  record: BaseRecord;
}

/** A page of a list, each record with its table. */
export const listedOf = (page: Pick<ListPage, "records" | "tables">): Listed[] =>
  page.records.map((record, index) => ({ table: page.tables[index] ?? "", record }));

/** Several short lists together, each record once, kept current; `undefined` while they are being read. */
export function useLists(lists: readonly string[], limit = 50): Listed[] | undefined {
  const { store } = useDesk();
  const names = lists.join("\n");
  return useLiveQuery(async () => {
    const wanted = names === "" ? [] : names.split("\n");
    const pages = await Promise.all(wanted.map((list) => readList(store.db, list, { limit })));
    const found = pages.flatMap(listedOf);
    return [...new Map(found.map((one) => [`${one.table}:${one.record.id}`, one])).values()];
  }, [store, names, limit]);
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
