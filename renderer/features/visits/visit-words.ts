import { epoch, type IsoTime } from "#shared/lib/time.ts";

/** A length of time as a list shows it, the two largest units: "59 分", "1 小时 26 分", "1 天 13 小时". */
export function lengthWords(from: IsoTime, to: IsoTime): string {
  const minutes = Math.max(0, Math.floor((epoch(to) - epoch(from)) / 60_000));
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24];
  const parts =
    days > 0
      ? [
          [days, "天"],
          [hours, "小时"],
        ]
      : [
          [hours, "小时"],
          [minutes % 60, "分"],
        ];
  const words = parts.filter(([size]) => size !== 0).map(([size, unit]) => `${size} ${unit}`);
  return words.length > 0 ? words.join(" ") : "0 分";
}

/** How long until guests are expected, or how late they are: "还有 29 分", "晚了 12 分". */
export const untilWords = (expectedAt: IsoTime, now: IsoTime): string =>
  epoch(now) <= epoch(expectedAt)
    ? `还有 ${lengthWords(now, expectedAt)}`
    : `晚了 ${lengthWords(expectedAt, now)}`;
