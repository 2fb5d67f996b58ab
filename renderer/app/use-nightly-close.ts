import { useEffect } from "react";
import { readList, useDesk } from "#renderer/data/live.ts";
import { useNow } from "#renderer/ui/text/Now.tsx";
import { mayDo } from "#shared/domain/common/permissions.ts";
import { closeOvernight } from "#shared/domain/visits/leave.ts";
import type { Visit } from "#shared/domain/visits/visit.ts";
import { localDate } from "#shared/lib/time.ts";

/** At the start of a day, and when midnight passes: ends the visits of earlier days that nobody checked out, and says so in them. */
export function useNightlyClose(): void {
  const { store, actor } = useDesk();
  const today = localDate(useNow());
  useEffect(() => {
    if (!mayDo(actor, closeOvernight.name)) return;
    const close = async () => {
      const { records } = await readList<Visit>(store.db, "visit.inHouse", { limit: 500 });
      const stayed = records.filter((visit) => localDate(visit.checkedInAt ?? "") < today);
      if (stayed.length > 0)
        await store.run(closeOvernight, { ids: stayed.map((visit) => visit.id) });
    };
    void close();
  }, [store, actor, today]);
}
