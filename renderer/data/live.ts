import { useLiveQuery } from "dexie-react-hooks";
import { createContext, useContext, useMemo, useState, useSyncExternalStore } from "react";
import type { Surroundings } from "#shared/domain/common/plan.ts";
import type { Actor } from "#shared/domain/common/staff-roles.ts";
import type { BaseRecord, Table } from "#shared/domain/common/table.ts";
import { decodeLine } from "#shared/journal/chain.ts";
import type { Change, Header } from "#shared/journal/entry.ts";
import { surroundings } from "./around.ts";
import { changesIn } from "./check.ts";
import { useClock } from "./clock.ts";
import type { DeskDatabase, Place } from "./database.ts";
import type { DeskStore } from "./desk-store.ts";
import type { SaveStatus } from "./writer.ts";

/** The open desk and the person at it; given by the app once both are there. */
export const DeskContext = createContext<{ store: DeskStore; actor: Actor } | null>(null);

/** The open desk. Only for screens that stand behind the sign-in. */
export function useDesk(): { store: DeskStore; actor: Actor } {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("no desk is open here");
  return desk;
}

/** What the top bar says of saving. */
export function useSaveStatus(): SaveStatus {
  const { store } = useDesk();
  return useSyncExternalStore(store.subscribe, store.saveStatus);
}

/** One record, kept current. `undefined` while it is being read, `null` when there is none. */
export function useRecord<R extends BaseRecord>(
  table: Table<R>,
  id: string | undefined,
): R | null | undefined {
  const { store } = useDesk();
  return useLiveQuery(
    async () =>
      id === undefined
        ? null
        : (((await store.db.records.get([table.name, id]))?.record as unknown as R) ?? null),
    [store, table.name, id],
  );
}

/** Records by their ids, kept current, in the order asked for; those that are not there are left out. */
export function useRecords<R extends BaseRecord>(
  table: Table<R>,
  ids: readonly string[],
): R[] | undefined {
  const { store } = useDesk();
  const wanted = ids.join("\n");
  return useLiveQuery(async () => {
    const keys = wanted === "" ? [] : wanted.split("\n");
    const rows = await store.db.records.bulkGet(
      keys.map((id) => [table.name, id] as [string, string]),
    );
    return rows.flatMap((row) => (row ? [row.record as unknown as R] : []));
  }, [store, table.name, wanted]);
}

/** How a list is read. */
export interface ListOptions {
  limit?: number;
  newestFirst?: boolean;
  /** Only keys that begin with this. */
  prefix?: string;
}

/** The records of a page, with the table and the key of each. */
export interface ListPage<R extends BaseRecord = BaseRecord> {
  records: R[];
  tables: string[];
  keys: string[];
  hasMore: boolean;
}

/**
 * A page of a list in the order of its keys; a record that stands in the list twice is there twice. What it costs does not depend on how long
 * the list is.
 */
export async function readList<R extends BaseRecord>(
  db: DeskDatabase,
  list: string,
  { limit = 50, newestFirst = false, prefix = "" }: ListOptions = {},
): Promise<ListPage<R>> {
  const page = () => {
    const range = db.records.where("places").between([list, prefix], [list, `${prefix}\uffff`]);
    return (newestFirst ? range.reverse() : range).limit(limit + 1);
  };
  const [rows, places] = await Promise.all([page().toArray(), page().keys()]);
  const shown = rows.slice(0, limit);
  return {
    records: shown.map((row) => row.record as unknown as R),
    tables: shown.map((row) => row.table),
    keys: (places as unknown as Place[]).slice(0, limit).map(([, key]) => key),
    hasMore: rows.length > limit,
  };
}

/** A list, kept current; `more` reads the next page as well. `undefined` records while the first page is being read. */
export function useList<R extends BaseRecord>(list: string, options: ListOptions = {}) {
  const { store } = useDesk();
  const { limit = 50, newestFirst = false, prefix = "" } = options;
  const [pages, setPages] = useState(1);
  const found = useLiveQuery(
    () => readList<R>(store.db, list, { limit: limit * pages, newestFirst, prefix }),
    [store, list, limit, pages, newestFirst, prefix],
  );
  return {
    records: found?.records,
    tables: found?.tables ?? [],
    keys: found?.keys ?? [],
    hasMore: found?.hasMore ?? false,
    more: () => setPages((count) => count + 1),
  };
}

/** A count kept by the writer, for instance "complaint.open". */
export const readCounter = async (db: DeskDatabase, key: string): Promise<number> =>
  (await db.counters.get(key))?.count ?? 0;

/** Such a count, kept current. */
export function useCounter(key: string): number {
  const { store } = useDesk();
  return useLiveQuery(() => readCounter(store.db, key), [store, key]) ?? 0;
}

/** One journal entry of a record's history. */
export interface TrailEntry {
  header: Header;
  changes: Change[];
}

/** The newest entries that belong to a record's history, newest first. */
export function useTrail(subject: string, limit = 100): TrailEntry[] | undefined {
  const { store } = useDesk();
  return useLiveQuery(async () => {
    const rows = await store.db.journal
      .where("subjects")
      .equals(subject)
      .reverse()
      .limit(limit)
      .toArray();
    return rows.flatMap((row) => {
      const entry = decodeLine(row.line);
      return entry.ok ? [{ header: entry.value.header, changes: changesIn(row) }] : [];
    });
  }, [store, subject, limit]);
}

/** What pure previews need: calendar, rules, desk, person and the moment. Undefined until it has been read. */
export function useAround(): Surroundings | undefined {
  const { store, actor } = useDesk();
  const now = useClock(15);
  const setting = useLiveQuery(() => store.setting(), [store]);
  return useMemo(() => setting && { ...surroundings(setting, actor), now }, [setting, actor, now]);
}
