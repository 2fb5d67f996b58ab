import { clockTime, type IsoTime, localDate, weekday } from "#shared/lib/time.ts";

const names = ["日", "一", "二", "三", "四", "五", "六"];

/** "11 月 23 日 星期一 10:26 · 砚湖实业 前台 A". */
export function dayLine(now: IsoTime, place: string): string {
  const date = localDate(now);
  const day = `${Number(date.slice(5, 7))} 月 ${Number(date.slice(8, 10))} 日 星期${names[weekday(date)]}`;
  return `${day} ${clockTime(now)} · ${place}`;
}
