import { dueAt } from "#shared/domain/common/deadlines.ts";
import { escalationLists } from "#shared/domain/common/escalation.ts";
import { epoch, type IsoTime } from "#shared/lib/time.ts";
import { type Complaint, runningDeadlines } from "./complaint.ts";

/** True when a complaint is so late that one of these offices has been told of it. */
export function lateFor(complaint: Complaint, offices: readonly string[], now: IsoTime): boolean {
  const [next] = runningDeadlines(complaint);
  return escalationLists(complaint.escalation, next && dueAt(next)).some(
    ({ list, key }) => offices.includes(list) && epoch(key) <= epoch(now),
  );
}
