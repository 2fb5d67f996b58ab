import type { Calendar } from "#shared/domain/common/calendar.ts";
import {
  addDays,
  epoch,
  isoTime,
  type LocalDate,
  localDate,
  type Offset,
  timeOn,
} from "#shared/lib/time.ts";
import type { Chance } from "./random.ts";

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** The whole minute, as people write times down. */
export const toMinute = (at: number): number => Math.floor(at / minute) * minute;

const opens = "08:30";
const closes = "17:30";

/** The hours in which people work. Times are milliseconds. */
export interface OfficeHours {
  /** The day on which a time falls. */
  date: (at: number) => LocalDate;
  opening: (date: LocalDate) => number;
  closing: (date: LocalDate) => number;
  /** The end of the day on which a time falls. */
  midnight: (at: number) => number;
  isWorkday: (date: LocalDate) => boolean;
  /** So many minutes later, give or take a few seconds; after hours it becomes the next working morning. */
  later: (at: number, minutes: number) => number;
  /** A time of a working day, so far (0 to 1) into it. */
  during: (date: LocalDate, share: number) => number;
}

/** Office hours by the calendar of the desk; `chance` spreads the work of a morning. */
export function officeHours(calendar: Calendar, offset: Offset, chance: Chance): OfficeHours {
  const date = (at: number) => localDate(isoTime(at, offset));
  const opening = (on: LocalDate) => epoch(timeOn(on, opens, offset));
  const closing = (on: LocalDate) => epoch(timeOn(on, closes, offset));
  const isWorkday = (on: LocalDate) => calendar.kind(on) !== "off";
  const nextMorning = (from: LocalDate) => {
    let on = addDays(from, 1);
    while (!isWorkday(on)) on = addDays(on, 1);
    return opening(on) + chance.whole(1, 50) * minute;
  };
  const inside = (at: number) => {
    const on = date(at);
    if (isWorkday(on) && at >= opening(on) && at <= closing(on)) return at;
    const isEarly = isWorkday(on) && at < opening(on);
    return isEarly ? opening(on) + chance.whole(1, 50) * minute : nextMorning(on);
  };
  return {
    date,
    opening,
    closing,
    midnight: (at) => epoch(timeOn(date(at), "24:00", offset)),
    isWorkday,
    later: (at, minutes) => inside(at + minutes * minute + chance.whole(0, 50_000)),
    during: (on, share) => Math.floor(opening(on) + share * (closing(on) - opening(on))),
  };
}
