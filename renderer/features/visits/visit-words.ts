import { epoch, type IsoTime } from "#shared/lib/time.ts";

/** A length of time as a list shows it: "59 分", "1 小时 26 分", "2 天". */
export function lengthWords(from: IsoTime, to: IsoTime): string {
  const minutes = Math.max(0, Math.floor((epoch(to) - epoch(from)) / 60_000));
  if (minutes >= 2880) return `${Math.floor(minutes / 1440)} 天`;
  const hours = Math.floor(minutes / 60);
  if (hours === 0) return `${minutes} 分`;
  const rest = minutes % 60;
  return rest === 0 ? `${hours} 小时` : `${hours} 小时 ${rest} 分`;
}

/** How long until guests are expected, or how late they are: "还有 29 分", "晚了 12 分". */
export const untilWords = (expectedAt: IsoTime, now: IsoTime): string =>
  epoch(now) <= epoch(expectedAt)
    ? `还有 ${lengthWords(now, expectedAt)}`
    : `晚了 ${lengthWords(expectedAt, now)}`;
