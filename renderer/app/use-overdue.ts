import { useList } from "#renderer/data/live.ts";
import type { Feature } from "#renderer/ui/feature.ts";
import { useNow } from "#renderer/ui/text/Now.tsx";
import { epoch } from "#shared/lib/time.ts";

const LOOKED_AT = 200;

/** How many deadlines of each feature are past, for the rail; up to as many as anybody wants to read there. */
export function useOverdue(features: readonly Feature[]): ReadonlyMap<string, number> {
  const now = epoch(useNow());
  const { keys, tables } = useList("due", { limit: LOOKED_AT });
  const counts = new Map<string, number>();
  keys.forEach((key, index) => {
    if (epoch(key.slice(0, key.indexOf("#"))) >= now) return;
    const feature = features.find(({ due }) => due && (tables[index] ?? "") in due);
    if (feature) counts.set(feature.id, (counts.get(feature.id) ?? 0) + 1);
  });
  return counts;
}
