/**
 * Time of the desk. An `IsoTime` is ISO 8601 with the desk's offset ("2026-11-23T09:10:00+08:00"), a `LocalDate` is
 * "2026-11-23", an `Offset` is "+08:00". Days belong to the desk's offset, never to the system's zone.
 */
export type IsoTime = string;
export type LocalDate = string;
export type Offset = string;

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

const two = (n: number) => String(n).padStart(2, "0");

/** Minutes east of UTC that an offset names. */
export function offsetMinutes(offset: Offset): number {
  const sign = offset.startsWith("-") ? -1 : 1;
  return sign * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6)));
}

/** The offset written at the end of a time. */
export const offsetOf = (time: IsoTime): Offset => (time.endsWith("Z") ? "+00:00" : time.slice(-6));

/** Milliseconds since 1970 in UTC. */
export const epoch = (time: IsoTime): number => Date.parse(time);

/** Writes an instant (milliseconds since 1970) as a time of the desk, to the second. */
export function isoTime(milliseconds: number, offset: Offset): IsoTime {
  const local = new Date(milliseconds + offsetMinutes(offset) * MINUTE).toISOString();
  return `${local.slice(0, 19)}${offset}`;
}

/** The calendar day on which a time falls at its own offset. */
export const localDate = (time: IsoTime): LocalDate => time.slice(0, 10);

/** The clock time "09:10" of a time at its own offset. */
export const clockTime = (time: IsoTime): string => time.slice(11, 16);

/** The time at which the clock shows `clock` ("17:30"; "24:00" is the midnight that ends the day) on a day. */
export function timeOn(date: LocalDate, clock: string, offset: Offset): IsoTime {
  if (clock === "24:00") return `${addDays(date, 1)}T00:00:00${offset}`;
  return `${date}T${clock}:00${offset}`;
}

/** The time so many minutes later (earlier when negative), at the same offset. */
export const addMinutes = (time: IsoTime, minutes: number): IsoTime =>
  isoTime(epoch(time) + minutes * MINUTE, offsetOf(time));

/** The day so many days later. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** The same day number so many months later, else the last day of that month. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7)) - 1 + months;
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const first = new Date(Date.UTC(year, month, 1));
  const day = Math.min(Number(date.slice(8, 10)), lastDay);
  return `${first.getUTCFullYear()}-${two(first.getUTCMonth() + 1)}-${two(day)}`;
}

/** 0 for Sunday to 6 for Saturday. */
export const weekday = (date: LocalDate): number => new Date(`${date}T00:00:00Z`).getUTCDay();

/** The days of the week in one character each, Sunday first. */
export const weekdays = ["日", "一", "二", "三", "四", "五", "六"] as const;

/** The day of the week in one character: 一 for Monday. */
export const weekdayName = (date: LocalDate): string => weekdays[weekday(date)] ?? "";

/** Whole days from one day to another. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);

/** True for a day that exists in the calendar (2026-02-30 does not). */
export function isRealDate(date: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return false;
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(0, 10) === date;
}
