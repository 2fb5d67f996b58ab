import { addDays, clockTime, type IsoTime, type LocalDate, localDate } from "#shared/lib/time.ts";

const dayNames: Record<number, string> = { [-1]: "昨天", 0: "今天", 1: "明天" };

/** A day as people say it: 昨天, 今天, 明天, else "2026-11-26". */
export function dayText(date: LocalDate, today: LocalDate): string {
  const near = [-1, 0, 1].find((days) => addDays(today, days) === date);
  return near === undefined ? date : (dayNames[near] ?? date);
}

/** A time as people say it: "今天 09:10", "2026-11-26 17:30". A midnight that ends a day can be written "今天 24:00". */
export function timeText(time: IsoTime, now: IsoTime, midnightEndsDay = false): string {
  const atMidnight = midnightEndsDay && clockTime(time) === "00:00";
  const date = atMidnight ? addDays(localDate(time), -1) : localDate(time);
  return `${dayText(date, localDate(now))} ${atMidnight ? "24:00" : clockTime(time)}`;
}

/** The whole time for those who want it exactly: "2026-11-26 17:30:05". */
export const exactTimeText = (time: IsoTime): string => `${localDate(time)} ${time.slice(11, 19)}`;
