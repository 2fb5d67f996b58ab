import { useLiveQuery } from "dexie-react-hooks";
import type { BaseRecord } from "#shared/domain/common/table.ts";
import { readList, useDesk } from "../live.ts";

/** The records of several short lists, each once, in the order in which the lists name them. Kept current. */
export function useLists<R extends BaseRecord>(lists: readonly string[], limit = 20): R[] {
  const { store } = useDesk();
  const key = lists.join("\n");
  const found = useLiveQuery(async () => {
    const pages = await Promise.all(
      (key === "" ? [] : key.split("\n")).map((list) => readList<R>(store.db, list, { limit })),
    );
    const records = pages.flatMap((page) => page.records);
    return [...new Map(records.map((record) => [record.id, record])).values()];
  }, [store, key, limit]);
  return found ?? [];
}
