import type { Listing } from "#shared/domain/common/table.ts";
import { type LocalDate, localDate } from "#shared/lib/time.ts";

interface Times {
  departedAt?: string | undefined;
  arrivedAt?: string | undefined;
  finishedAt?: string | undefined;
}

/** What the lists of trips ask of an order. */
interface Trip extends Times {
  kind: string;
  state: string;
  poweredOn?: string | undefined;
  visits: readonly Times[];
  fee?: { totalCents: number } | undefined;
  payment?: { receivedAt: string; amountCents: number } | undefined;
}

/** Finished services by the day of their trip. */
export const tripList = "service.trip";
/** Services paid in full by the day of the payment. */
export const paidList = "service.paid";
/** Commissioning by the day of power-on. */
export const poweredList = "service.powered";

/** The day on which the first trip of an order began; by its month the points count. Nothing for one that was called off. */
export function tripOn(order: Trip): LocalDate | undefined {
  if (order.state === "cancelled") return undefined;
  const at = [...order.visits, order]
    .map(({ departedAt, arrivedAt, finishedAt }) => departedAt ?? arrivedAt ?? finishedAt)
    .find((time) => time !== undefined);
  return at === undefined ? undefined : localDate(at);
}

/** The day on which everything was paid. */
export function paidOn({ fee, payment }: Pick<Trip, "fee" | "payment">): LocalDate | undefined {
  return payment && payment.amountCents >= (fee?.totalCents ?? 0)
    ? localDate(payment.receivedAt)
    : undefined;
}

/** The day of power-on of a commissioning: as entered, else the day on which the work was finished first. */
export function poweredOn(order: Trip): LocalDate | undefined {
  if (order.kind !== "commissioning" || order.finishedAt === undefined) return undefined;
  const [first = order] = order.visits;
  return order.poweredOn ?? localDate(first.finishedAt ?? order.finishedAt);
}

/** The lists in which incentives look for an order. */
export function tripLists(order: Trip): Listing[] {
  const trip = order.finishedAt === undefined ? undefined : tripOn(order);
  const places: [string, LocalDate | undefined][] = [
    [tripList, trip],
    [paidList, paidOn(order)],
    [poweredList, trip && poweredOn(order)],
  ];
  return places.flatMap(([list, key]) => (key === undefined ? [] : [{ list, key }]));
}
