import { useLiveQuery } from "dexie-react-hooks";
import type { BaseRecord } from "#shared/domain/common/table.ts";
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
