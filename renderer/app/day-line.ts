import { clockTime, type IsoTime, localDate, weekdayName } from "#shared/lib/time.ts";

/** "11 月 23 日 星期一". */
export function dayWords(now: IsoTime): string {
  const date = localDate(now);
  const [, month, day] = date.split("-").map(Number);
  return `${month} 月 ${day} 日 星期${weekdayName(date)}`;
}

/** "11 月 23 日 星期一 10:26 · 砚湖实业 前台 A". */
export const dayLine = (now: IsoTime, place: string): string =>
  `${dayWords(now)} ${clockTime(now)} · ${place}`;
