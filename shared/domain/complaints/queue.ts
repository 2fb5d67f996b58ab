import { type Urgency, urgency } from "#shared/domain/common/deadlines.ts";
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

/** What a stretch of the queue is called. */
const bandLabels: Record<Urgency, string> = {
  overdue: "已超时",
  soon: "快到期",
  inTime: "未到期",
  met: "没有时限在走",
};

export interface QueueBand {
  heading: string;
  tone?: "over";
  items: Complaint[];
}

const pressing = (complaint: Complaint, now: IsoTime): Urgency => {
  const next = runningDeadlines(complaint)[0];
  return next === undefined ? "met" : urgency(next, now);
};

const order = Object.keys(bandLabels) as Urgency[];

/**
 * The queue in its bands: overdue, soon, the rest, and what waits without a limit; grade A first within each (R11 6.2.1 H). `page` is what has been
 * read of the whole list in the order of its limits, while there is more: bands that it has not come to yet are left out, so that nothing stands
 * before what is still unread.
 */
export function queueBands(
  complaints: readonly Complaint[],
  now: IsoTime,
  page?: readonly Complaint[],
): QueueBand[] {
  const last = page?.at(-1);
  const reached = last ? order.indexOf(pressing(last, now)) : order.length;
  const queue = queueOrder(complaints, now);
  return order.slice(0, reached + 1).flatMap((band): QueueBand[] => {
    const items = queue.filter((complaint) => pressing(complaint, now) === band);
    if (items.length === 0) return [];
    const heading = bandLabels[band];
    return [band === "overdue" ? { heading, tone: "over", items } : { heading, items }];
  });
}
