import { useLiveQuery } from "dexie-react-hooks";
import type { BaseRecord } from "#shared/domain/common/table.ts";
import { readList, useDesk } from "../live.ts";
import { type Listed, listedOf } from "../live-lists.ts";
import type { Hit } from "./hit.ts";

const MOST = 60;

/** The record of each hit, by "table:id", with what stands in a list about it, the newest first. Kept current. */
export function useRelated(
  hits: readonly Pick<Hit, "table" | "id">[],
  listOf: (hit: Pick<Hit, "table" | "id">) => string | undefined,
): ReadonlyMap<string, { record: BaseRecord; related: Listed[] }> {
  const { store } = useDesk();
  const keys = [...new Set(hits.map(({ table, id }) => `${table}:${id}`))].join("\n");
  const found = useLiveQuery(async () => {
    const wanted = [...new Map(hits.map((hit) => [`${hit.table}:${hit.id}`, hit])).values()];
    const rows = await store.db.records.bulkGet(
      wanted.map(({ table, id }) => [table, id] as [string, string]),
    );
    const lists = await Promise.all(
      wanted.map(async (hit) => {
        const list = listOf(hit);
        if (list === undefined) return [];
        return listedOf(await readList(store.db, list, { limit: MOST, newestFirst: true }));
      }),
    );
    return new Map(
      wanted.flatMap(({ table, id }, index) => {
        const record = rows[index]?.record as unknown as BaseRecord | undefined;
        return record ? [[`${table}:${id}`, { record, related: lists[index] ?? [] }] as const] : [];
      }),
    );
  }, [store, keys]);
  return found ?? new Map();
}
