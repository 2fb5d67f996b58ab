import { useState } from "react";
import { useDesk } from "#renderer/data/live.ts";
import { useSave } from "#renderer/record/use-save.ts";
import type { Surroundings } from "#shared/domain/common/plan.ts";
import type { StatementPeriod } from "#shared/domain/incentives/period.ts";
import { drawStatement } from "#shared/domain/service-incentives.ts";
import { gather } from "./gather.ts";

/** Works a statement out from what the desk has now. */
export function useDraw({ rules }: Pick<Surroundings, "rules">) {
  const { store } = useDesk();
  const { save, problems, saving } = useSave(drawStatement);
  const [reading, setReading] = useState(false);
  const draw = async (period: StatementPeriod): Promise<boolean> => {
    setReading(true);
    try {
      return (await save(await gather(store, period, rules))) !== undefined;
    } finally {
      setReading(false);
    }
  };
  return { draw, problems, busy: reading || saving };
}
