import type { IsoTime, LocalDate } from "#shared/lib/time.ts";
import { useNow } from "./Now.tsx";
import { dayText, exactTimeText, timeText } from "./time-text.ts";

interface TimeProps {
  at: IsoTime;
  /** For deadlines at the end of a day: 24:00 of that day instead of 00:00 of the next. */
  midnightEndsDay?: boolean;
}

/** A time as people say it, the exact time on hover. */
export function Time({ at, midnightEndsDay = false }: TimeProps) {
  const now = useNow();
  return (
    <time className="num" dateTime={at} title={exactTimeText(at)}>
      {timeText(at, now, midnightEndsDay)}
    </time>
  );
}

/** A day as people say it. */
export function DayText({ date }: { date: LocalDate }) {
  const now = useNow();
  return (
    <time className="num" dateTime={date} title={date}>
      {dayText(date, now.slice(0, 10))}
    </time>
  );
}

const yuan = new Intl.NumberFormat("zh-CN", { minimumFractionDigits: 2 });

/** An amount of whole cents: ¥1,800.00. */
export function MoneyText({ cents }: { cents: number }) {
  const amount = yuan.format(Math.abs(cents) / 100);
  return <span className="num">{`${cents < 0 ? "-" : ""}¥${amount}`}</span>;
}

interface MarkedProps {
  text: string;
  /** Begin and end of what was found, in characters of the text, in ascending order. */
  ranges: readonly (readonly [number, number])[];
}

/** A text with what was searched for marked. */
export function MarkedText({ text, ranges }: MarkedProps) {
  return (
    <>
      {ranges.map(([begin, end], index) => (
        <span key={begin}>
          {text.slice(ranges[index - 1]?.[1] ?? 0, begin)}
          <mark>{text.slice(begin, end)}</mark>
        </span>
      ))}
      {text.slice(ranges.at(-1)?.[1] ?? 0)}
    </>
  );
}
