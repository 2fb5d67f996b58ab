import { z } from "zod";
import {
  addDays,
  type IsoTime,
  type LocalDate,
  localDate,
  offsetOf,
  timeOn,
  weekdayName,
} from "#shared/lib/time.ts";
import type { Calendar } from "./calendar.ts";
import type { Basis, RuleBook } from "./rules.ts";

/** A day as it was counted: "2026-11-24", what it counts as ("第 1 天"), and whether it counts at all. */
export const countedDaySchema = z.object({
  date: z.string(),
  note: z.string(),
  kind: z.enum(["start", "counted", "skipped", "due"]),
});
export type CountedDay = z.infer<typeof countedDaySchema>;

/** The desk's working day: when business closes, on half days too, and how long before a deadline it counts as soon. */
export interface Office {
  calendar: Calendar;
  close: string;
  halfDayClose: string;
  soonMinutes: number;
  basis: Basis;
}

/** The rule that holds the desk's hours. */
const deskHoursRule = "common.deskHours";

/** Reads the desk's hours (本单位) from the rules. */
export const officeOf = (rules: RuleBook, calendar: Calendar): Office => ({
  calendar,
  close: rules.text(deskHoursRule, "close"),
  halfDayClose: rules.text(deskHoursRule, "halfDayClose"),
  soonMinutes: Math.round(rules.number(deskHoursRule, "soonHours") * 60),
  basis: rules.basis(deskHoursRule),
});

/** Where a count of days ends, the days one by one, and the years counted by weekends alone for want of data. */
export interface Count {
  at: IsoTime;
  days: CountedDay[];
  missingYears?: number[];
}

const startDay = (date: LocalDate): CountedDay => ({ date, note: "当天不算", kind: "start" });

/** Counts n calendar days from the day of an event, which itself does not count, to 24:00 of the last. */
export function countCalendarDays(startsAt: IsoTime, n: number): Count {
  const start = localDate(startsAt);
  const counted = Array.from({ length: n }, (_, index): CountedDay => {
    const isLast = index + 1 === n;
    const note = `第 ${index + 1} 天${isLast ? " 24:00" : ""}`;
    return { date: addDays(start, index + 1), note, kind: isLast ? "due" : "counted" };
  });
  const at = timeOn(addDays(start, n), "24:00", offsetOf(startsAt));
  return { at, days: [startDay(start), ...counted] };
}

function skippedDay(date: LocalDate, calendar: Calendar): CountedDay {
  const note = calendar.name(date) ?? `周${weekdayName(date)}`;
  return { date, note: `${note}，不算`, kind: "skipped" };
}

/** Counts n working days from the day of an event, which itself does not count, to the close of business of the last. */
export function countWorkingDays(startsAt: IsoTime, n: number, office: Office): Count {
  const start = localDate(startsAt);
  const { calendar } = office;
  const days: CountedDay[] = [startDay(start)];
  let date = start;
  let close = office.close;
  for (let counted = 0; counted < n; ) {
    date = addDays(date, 1);
    const kind = calendar.kind(date);
    if (kind === "off") {
      days.push(skippedDay(date, calendar));
      continue;
    }
    counted++;
    close = kind === "half" ? office.halfDayClose : office.close;
    const isLast = counted === n;
    const note = `第 ${counted} 天${isLast ? ` ${close}` : ""}${nameOf(date, calendar)}`;
    days.push({ date, note, kind: isLast ? "due" : "counted" });
  }
  const years = [...new Set(days.map((day) => Number(day.date.slice(0, 4))))];
  const missingYears = years.filter((year) => !calendar.hasData(year));
  const due = { at: timeOn(date, close, offsetOf(startsAt)), days };
  return missingYears.length > 0 ? { ...due, missingYears } : due;
}

const nameOf = (date: LocalDate, calendar: Calendar) => {
  const name = calendar.name(date);
  return name === undefined ? "" : `，${name}`;
};
