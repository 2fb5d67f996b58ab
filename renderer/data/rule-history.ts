import { useLiveQuery } from "dexie-react-hooks";
import { ruleParameterTable } from "#shared/domain/common/rules.ts";
import { decodeLine } from "#shared/journal/chain.ts";
import { changesIn } from "./check.ts";
import { type TrailEntry, useDesk } from "./live.ts";

/** More changes of one rule than anybody reads. */
const most = 500;

/** The entries that changed a parameter of this rule, for one case or for all, the oldest first. */
export function useRuleTrail(ruleId: string): TrailEntry[] | undefined {
  const { store } = useDesk();
  return useLiveQuery(async () => {
    const prefix = `${ruleParameterTable.name}:${ruleId}.`;
    const rows = await store.db.journal
      .where("subjects")
      .between(prefix, `${prefix}\uffff`)
      .limit(most)
      .toArray();
    const entries = rows.flatMap((row) => {
      const entry = decodeLine(row.line);
      return entry.ok ? [{ header: entry.value.header, changes: changesIn(row) }] : [];
    });
    return entries.sort((a, b) => a.header.seq - b.header.seq);
  }, [store, ruleId]);
}
