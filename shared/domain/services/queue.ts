import { dueAt, type Urgency, urgency } from "#shared/domain/common/deadlines.ts";
import { epoch, type IsoTime } from "#shared/lib/time.ts";
import { runningDeadlines, type ServiceOrder } from "./order.ts";

const bands: Urgency[] = ["overdue", "soon", "inTime", "met"];

/**
 * The order of a queue: overdue first, then soon, then the rest; inside each band the customers of grade A first (R11 6.2.1 H), then by
 * what is due next, then by receipt.
 */
export function queueOrder(orders: readonly ServiceOrder[], now: IsoTime): ServiceOrder[] {
  const places = orders.map((order) => {
    const next = runningDeadlines(order)[0];
    return {
      order,
      band: bands.indexOf(next ? urgency(next, now) : "met"),
      grade: order.customer.grade === "A" ? 0 : 1,
      at: epoch(next ? dueAt(next) : order.receivedAt),
    };
  });
  return places
    .sort(
      (a, b) =>
        a.band - b.band || a.grade - b.grade || a.at - b.at || a.order.id.localeCompare(b.order.id),
    )
    .map(({ order }) => order);
}
