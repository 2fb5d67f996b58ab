import { inQueueOrder, pressureBy } from "#shared/domain/common/queue.ts";
import type { IsoTime } from "#shared/lib/time.ts";
import { type Complaint, runningDeadlines } from "./complaint.ts";

/** Complaints as they stand in a queue now, by what is due next, else by receipt. */
export const queueOrder = (complaints: readonly Complaint[], now: IsoTime): Complaint[] =>
  inQueueOrder(complaints, (complaint) => ({
    ...pressureBy(runningDeadlines(complaint)[0], complaint.receivedAt, now),
    grade: complaint.customer?.grade,
    id: complaint.id,
  }));
