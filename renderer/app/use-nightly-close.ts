import { useEffect } from "react";
import { readList, useAround, useDesk } from "#renderer/data/live.ts";
import { useNow } from "#renderer/ui/text/Now.tsx";
import { mayDo } from "#shared/domain/common/permissions.ts";
import { chinaOffset } from "#shared/domain/desk/organisation.ts";
import { closeOvernight, isLeftOpen } from "#shared/domain/visits/leave.ts";
import type { Visit } from "#shared/domain/visits/visit.ts";
import { clockTime, isoTime, localDate } from "#shared/lib/time.ts";

/** At the start of a day, and when the hour of the house comes: ends the visits that nobody checked out, and says so in them. */
export function useNightlyClose(): void {
  const { store, actor } = useDesk();
  const now = useNow();
  const rules = useAround()?.rules;
  const closeAt = rules?.text("common.openVisits", "closeAt") ?? "";
  // looked at when a day begins and when its hour comes
  const span = `${localDate(now)} ${clockTime(now) >= closeAt}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the time itself is read, when its span begins
  useEffect(() => {
    if (!rules || !mayDo(actor, closeOvernight.name)) return;
    const close = async () => {
      const { records } = await readList<Visit>(store.db, "visit.inHouse", { limit: 500 });
      const at = isoTime(Date.now(), chinaOffset);
      const stayed = records.filter((visit) => isLeftOpen(visit, at, rules));
      if (stayed.length > 0)
        await store.run(closeOvernight, { ids: stayed.map((visit) => visit.id) });
    };
    void close();
  }, [store, actor, rules, span]);
}
