import { useLiveQuery } from "dexie-react-hooks";
import type { BaseRecord } from "#shared/domain/common/table.ts";
import { addDays, type LocalDate } from "#shared/lib/time.ts";
import type { DeskDatabase } from "./database.ts";
import { useDesk } from "./live.ts";

const between = (db: DeskDatabase, list: string, from: LocalDate, to: LocalDate) =>
  db.records.where("places").between([list, from], [list, addDays(to, 1)], true, false);

/** The ids of a list from one day to another, both included, however many there are. */
export async function idsBetween(
  db: DeskDatabase,
  list: string,
  from: LocalDate,
  to: LocalDate,
): Promise<string[]> {
  const keys = await between(db, list, from, to).primaryKeys();
  return keys.map(([, id]) => id);
}

/** The records of a list from one day to another, both included, kept current; at most `limit` and one more, which says that there are others. */
export function useListBetween<R extends BaseRecord>(
  list: string,
  from: LocalDate,
  to: LocalDate,
  limit: number,
): { records: R[]; hasMore: boolean } | undefined {
  const { store } = useDesk();
  return useLiveQuery(async () => {
    const rows = await between(store.db, list, from, to)
      .limit(limit + 1)
      .toArray();
    const records = rows.slice(0, limit).map((row) => row.record as unknown as R);
    return { records, hasMore: rows.length > limit };
  }, [store, list, from, to, limit]);
}
