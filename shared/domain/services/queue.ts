import { inQueueOrder, pressureBy } from "#shared/domain/common/queue.ts";
import type { IsoTime } from "#shared/lib/time.ts";
import { runningDeadlines, type ServiceOrder } from "./order.ts";

/** Orders as they stand in a queue now, by what is due next, else by receipt. */
export const queueOrder = (orders: readonly ServiceOrder[], now: IsoTime): ServiceOrder[] =>
  inQueueOrder(orders, (order) => ({
    ...pressureBy(runningDeadlines(order)[0], order.receivedAt, now),
    grade: order.customer.grade,
    id: order.id,
  }));
