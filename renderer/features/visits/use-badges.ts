import { useAround } from "#renderer/data/live.ts";
import { usePrint } from "#renderer/record/use-print.ts";
import type { Visit } from "#shared/domain/visits/visit.ts";
import { visitTable } from "#shared/domain/visits/visit-table.ts";
import { singleCopy } from "#shared/forms/form.ts";
import { badgeData, badgeNumber } from "./print-data.ts";

/** Prints a badge for every guest of a party, one after the other; stops at the first that cannot be printed. */
export function useBadges() {
  const around = useAround();
  const { print, printing, problem } = usePrint();
  const printAll = async (visit: Visit): Promise<void> => {
    if (!around) return;
    for (let guest = 0; guest < visit.headCount; guest++) {
      const job = await print({
        form: "visitorBadge",
        number: badgeNumber(visit, guest),
        subject: `${visitTable.name}:${visit.id}`,
        data: badgeData(visit, around.rules, guest),
        copies: [singleCopy],
      });
      if (!job) return;
    }
  };
  return { printAll, printing, problem };
}
