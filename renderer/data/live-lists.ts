import { useLiveQuery } from "dexie-react-hooks";
import type { BaseRecord, Table } from "#shared/domain/common/table.ts";
import { readList, useDesk } from "./live.ts";

/** A record with the table that it stands in. */
export interface Listed {
  table: string;
  record: BaseRecord;
}

/** Several short lists together, each record once, kept current; `undefined` while they are being read. */
export function useLists(lists: readonly string[], limit = 50): Listed[] | undefined {
  const { store } = useDesk();
  const names = lists.join("\n");
  return useLiveQuery(async () => {
    const pages = await Promise.all(
      names.split("\n").map((list) => readList<BaseRecord>(store.db, list, { limit })),
    );
    const found = pages.flatMap(({ records, tables }) =>
      records.map((record, index) => ({ table: tables[index] ?? "", record })),
    );
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
