import { failure, type Result, success } from "#shared/lib/result.ts";
import {
  addDays,
  type IsoTime,
  isRealDate,
  type LocalDate,
  localDate,
  offsetOf,
  timeOn,
} from "#shared/lib/time.ts";

const words: Record<string, number> = { 前天: -2, 昨天: -1, 今天: 0, 明天: 1, 后天: 2 };
const dateForm = /^(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})日?$/;
const clockForm = /^(\d{1,2})[:点](\d{1,2})?分?$/;
const two = (text: string) => text.padStart(2, "0");

/** Reads a day as typed: 今天, 11-23, 2026-11-23, 2026/11/23, 11月23日, 20261123. A day without a year is in this year. */
export function readDate(text: string, now: IsoTime): Result<LocalDate> {
  const today = localDate(now);
  const typed = text.normalize("NFKC").replace(/\s/g, "");
  const word = words[typed];
  if (word !== undefined) return success(addDays(today, word));
  const dashed = typed.replace(/^(\d{4})(\d{2})(\d{2})$/, "$1-$2-$3");
  const parts = dateForm.exec(dashed);
  if (!parts) return failure(`「${text.trim()}」不是日期，请写成 ${today}`);
  const [, year = today.slice(0, 4), month = "", day = ""] = parts;
  const date = `${year}-${two(month)}-${two(day)}`;
  if (!isRealDate(date))
    return failure(`${year} 年 ${Number(month)} 月 ${Number(day)} 日不存在，请核对`);
  return success(date);
}

function readClock(typed: string): string | undefined {
  const parts = clockForm.exec(typed.replace(/^(\d{1,2})(\d{2})$/, "$1:$2"));
  const [, hour = "", minute = "0"] = parts ?? [];
  if (!parts || Number(minute) > 59) return undefined;
  const clock = `${two(hour)}:${two(minute)}`;
  return Number(hour) < 24 || clock === "24:00" ? clock : undefined;
}

/** Reads a time as typed: 2026-11-23 09:10, 今天 9:10, 明天14:00, 11-24 1400, or only 9:10 for today. */
export function readDateTime(text: string, now: IsoTime): Result<IsoTime> {
  const typed = text.normalize("NFKC").replace("T", " ").trim();
  const [, day = "", clockText = ""] =
    /^(.*?)\s*(\d{1,2}[:点]\d{0,2}分?|\s\d{3,4})$/.exec(` ${typed}`) ?? [];
  const clock = readClock(clockText.trim());
  const example = `${localDate(now)} 09:10`;
  if (clock === undefined) {
    const onlyDay = readDate(typed, now);
    return failure(
      onlyDay.ok
        ? `请写上几点几分，例如 ${example}`
        : `「${text.trim()}」不是时间，请写成 ${example}`,
    );
  }
  const date = day.trim() === "" ? success(localDate(now)) : readDate(day, now);
  return date.ok ? success(timeOn(date.value, clock, offsetOf(now))) : date;
}
