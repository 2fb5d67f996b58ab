import { addDays, type LocalDate } from "#shared/lib/time.ts";
import { day, minute, type OfficeHours } from "./office.ts";
import type { Pace } from "./world.ts";

/** The days before the end of the sample, as people at a desk live them. Times are milliseconds. */
export interface LastDays {
  /** The moment of office hours for a moment of the clock. */
  inOffice: (at: number) => number;
  /** How stories go on that were begun in these days. */
  pace: Pace;
}

const onTheClock: LastDays = {
  inOffice: (at) => at,
  pace: (at, minutes) => at + minutes * minute,
};

/**
 * The sample is told backwards from `until`, by the clock: so many hours ago. What would fall before this morning moves into the office hours of the
 * working days before, a whole day of the clock into each, the order kept. A desk that is opened outside office hours is shown by the clock alone.
 */
export function lastDays(office: OfficeHours, until: number): LastDays {
  const today = office.date(until);
  const opening = office.opening(today);
  if (!office.isWorkday(today) || until < opening || until > office.closing(today))
    return onTheClock;
  const length = office.closing(today) - opening;
  const workdayBefore = (date: LocalDate): LocalDate => {
    const before = addDays(date, -1);
    return office.isWorkday(before) ? before : workdayBefore(before);
  };

  const inOffice = (at: number) => {
    if (at >= opening) return at;
    let left = ((opening - at) * length) / day;
    let date = workdayBefore(today);
    for (; left > length; left -= length) date = workdayBefore(date);
    return Math.floor(office.closing(date) - left);
  };
  const onClock = (at: number) => {
    const from = office.date(at);
    if (from >= today) return Math.max(at, opening);
    const worked = office.isWorkday(from) ? office.closing(from) - at : 0;
    let left = Math.min(length, Math.max(0, worked));
    for (let date = addDays(from, 1); date < today; date = addDays(date, 1))
      if (office.isWorkday(date)) left += length;
    return opening - (left * day) / length;
  };
  const pace: Pace = (at, minutes) => Math.max(at, inOffice(onClock(at) + minutes * minute));
  return { inOffice, pace };
}
