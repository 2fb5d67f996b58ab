import { epoch, type IsoTime } from "#shared/lib/time.ts";
import { type Deadline, dueAt, type Urgency, urgency } from "./deadlines.ts";

/** What places something in a queue. */
interface Pressure {
  urgency: Urgency;
  /** The customer's grade. */
  grade?: string | undefined;
  at: IsoTime;
  id: string;
}

const bands: Urgency[] = ["overdue", "soon", "inTime", "met"];

const byPressure = (a: Pressure, b: Pressure): number =>
  bands.indexOf(a.urgency) - bands.indexOf(b.urgency) ||
  Number(b.grade === "A") - Number(a.grade === "A") ||
  epoch(a.at) - epoch(b.at) ||
  a.id.localeCompare(b.id);

/**
 * The order of every queue: overdue first, then soon, then the rest; inside each band the customers of grade A first (R11 6.2.1 H), then
 * by time, then by number.
 */
export const inQueueOrder = <T>(items: readonly T[], pressureOf: (item: T) => Pressure): T[] =>
  items
    .map((item) => ({ item, pressure: pressureOf(item) }))
    .sort((a, b) => byPressure(a.pressure, b.pressure))
    .map(({ item }) => item);

/** How a record presses by what is due next; one with nothing due counts as met, and waits since a time. */
export const pressureBy = (
  next: Deadline | undefined,
  since: IsoTime,
  now: IsoTime,
): Pick<Pressure, "urgency" | "at"> =>
  next === undefined
    ? { urgency: "met", at: since }
    : { urgency: urgency(next, now), at: dueAt(next) };
