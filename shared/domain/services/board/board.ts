import type { Calendar } from "#shared/domain/common/calendar.ts";
import { addDays, type LocalDate, weekday } from "#shared/lib/time.ts";
import { assignmentsOf, dateOf, halfOf, halves, type Planned, type Slot, slotAt } from "./slots.ts";

/** True for the halves of a day in which the house works: both of a working day, the morning of a half day. */
export function isWorking(slot: Slot, calendar: Calendar): boolean {
  const kind = calendar.kind(dateOf(slot));
  return kind === "work" || (kind === "half" && halfOf(slot) === "am");
}

const slotAfter = (slot: Slot): Slot =>
  halfOf(slot) === "am" ? slotAt(dateOf(slot), "pm") : slotAt(addDays(dateOf(slot), 1), "am");

/** So many half days from a first one, which is taken as it is; the others are those in which the house works. */
export function slotsFrom(first: Slot, count: number, calendar: Calendar): Slot[] {
  const slots = [first];
  // a calendar without any working day must not run for ever
  for (let slot = slotAfter(first), looked = 0; slots.length < count && looked < 800; looked++) {
    if (isWorking(slot, calendar)) slots.push(slot);
    slot = slotAfter(slot);
  }
  return slots;
}

/** The seven days of a date's week, from Monday. */
export function weekOf(date: LocalDate): LocalDate[] {
  const monday = addDays(date, -((weekday(date) + 6) % 7));
  return Array.from({ length: 7 }, (_, at) => addDays(monday, at));
}

/** One engineer as the board needs them. */
export interface BoardPerson {
  id: string;
  name: string;
}

/** A half day of an engineer. */
export interface BoardCell<O> {
  slot: Slot;
  staffId: string;
  orders: O[];
  isOff: boolean;
  isAway: boolean;
}

/** An engineer's week: the halves, how many are taken, how many there are. */
export interface BoardRow<O> {
  person: BoardPerson;
  cells: BoardCell<O>[];
  taken: number;
  working: number;
}

interface BoardFacts<O> {
  orders: readonly O[];
  people: readonly BoardPerson[];
  week: readonly LocalDate[];
  calendar: Calendar;
  isAway?: (staffId: string, date: LocalDate) => boolean;
}

/** More than one order in a half day, or any where nobody works or the engineer is away. */
export const isOverloaded = ({ orders, isOff, isAway }: BoardCell<unknown>): boolean =>
  orders.length > 1 || (orders.length > 0 && (isOff || isAway));

/** Engineers against the halves of a week; who has left but still has orders stands below the others. */
export function boardOf<O extends Planned>(facts: BoardFacts<O>): BoardRow<O>[] {
  const { orders, people, week, calendar, isAway = () => false } = facts;
  const taken = new Map<string, O[]>();
  const left = new Map<string, BoardPerson>();
  for (const order of orders)
    for (const { staffId, slots } of assignmentsOf(order)) {
      for (const slot of slots.filter((each) => week.includes(dateOf(each)))) {
        const key = `${staffId} ${slot}`;
        taken.set(key, [...(taken.get(key) ?? []), order]);
        const name = order.engineers.find((one) => one.staffId === staffId)?.name ?? staffId;
        left.set(staffId, { id: staffId, name });
      }
    }
  for (const { id } of people) left.delete(id);
  return [...people, ...left.values()].map((person) => {
    const cells = week.flatMap((date) =>
      halves.map((half): BoardCell<O> => {
        const slot = slotAt(date, half);
        return {
          slot,
          staffId: person.id,
          orders: taken.get(`${person.id} ${slot}`) ?? [],
          isOff: !isWorking(slot, calendar),
          isAway: isAway(person.id, date),
        };
      }),
    );
    const free = cells.filter((cell) => !cell.isOff && !cell.isAway);
    const busy = cells.filter((cell) => cell.orders.length > 0);
    return { person, cells, taken: busy.length, working: free.length };
  });
}
