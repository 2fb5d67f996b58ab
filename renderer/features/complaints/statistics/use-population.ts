import { useListBetween } from "#renderer/data/list-between.ts";
import { type Complaint, receivedList } from "#shared/domain/complaints/complaint.ts";
import type { Period } from "#shared/domain/complaints/statistics/period.ts";
import { isDrawable, mostDrawnFrom } from "#shared/domain/complaints/statistics/population.ts";

/** The settled complaints of a time, among which is drawn; `tooMany` when they cannot all be looked at. */
export function usePopulation(period: Period) {
  const found = useListBetween<Complaint>(receivedList, period.from, period.to, mostDrawnFrom);
  return (
    found && {
      settled: found.records.filter(isDrawable),
      all: found.records.length,
      tooMany: found.hasMore,
    }
  );
}
