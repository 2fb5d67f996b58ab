import packaged from "chinese-days/dist/chinese-days.json";
import { type LocalDate, weekday } from "#shared/lib/time.ts";
import type { HolidayDay, HolidayYear } from "./holiday-year.ts";

export type DayKind = "work" | "off" | "half";

/** Working days of the desk: statutory holidays, make-up working days and half days. */
export interface Calendar {
  kind: (date: LocalDate) => DayKind;
  /** "国庆节", "调休上班", or nothing on an ordinary day. */
  name: (date: LocalDate) => string | undefined;
  /** False when there is no holiday data for a year: then weekends alone count, and deadlines say so. */
  hasData: (year: number) => boolean;
}

const packagedHolidays: Record<LocalDate, string> = packaged.holidays;
const packagedWorkdays: Record<LocalDate, string> = packaged.workdays;

/** The package writes "National Day,国庆节,3". */
const chineseName = (text: string) => text.split(",")[1] ?? text;

/**
 * Whether the package knows a year. Days of January may be there because of the year before, so that the National Day, which no
 * year lacks, is what is asked for.
 */
const isPackaged = (year: number) => `${year}-10-01` in packagedHolidays;

/** The days of a year that differ from the week, as the package has them, by date; none for a year it does not know. */
export function packagedDays(year: number): HolidayDay[] {
  if (!isPackaged(year)) return [];
  const ofYear = (days: Record<LocalDate, string>) =>
    Object.entries(days).filter(([date]) => date.startsWith(`${year}-`));
  const off = ofYear(packagedHolidays).map(
    ([date, name]): HolidayDay => ({ date, kind: "off", name: chineseName(name) }),
  );
  const work = ofYear(packagedWorkdays).map(
    ([date]): HolidayDay => ({ date, kind: "work", name: "调休上班" }),
  );
  return [...off, ...work].sort((a, b) => a.date.localeCompare(b.date));
}

/**
 * The calendar of a desk. A year that somebody has saved stands in place of the packaged one, in whole, and counts as having data;
 * a day that neither names is a working day from Monday to Friday.
 */
export function createCalendar(saved: Pick<HolidayYear, "id" | "days">[] = []): Calendar {
  const years = new Map(saved.map((year) => [year.id, dayMap(year.days)]));
  const daysOf = (year: string) => {
    const known = years.get(year) ?? dayMap(packagedDays(Number(year)));
    years.set(year, known);
    return known;
  };
  const named = (date: LocalDate) => daysOf(date.slice(0, 4)).get(date);
  const savedYears = new Set(saved.map((year) => year.id));
  return {
    kind: (date) => named(date)?.kind ?? (weekday(date) % 6 === 0 ? "off" : "work"),
    name: (date) => named(date)?.name,
    hasData: (year) => savedYears.has(String(year)) || isPackaged(year),
  };
}

const dayMap = (days: HolidayDay[]) => new Map(days.map((day) => [day.date, day]));
