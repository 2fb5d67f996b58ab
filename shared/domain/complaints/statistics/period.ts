import { quarterOf } from "#shared/domain/common/facts.ts";
import { addDays, addMonths, isRealDate, type LocalDate } from "#shared/lib/time.ts";

/** How long a time is counted together. */
export const periodLabels = { month: "月", quarter: "季", year: "年", range: "自选" } as const;
export type PeriodKind = keyof typeof periodLabels;

/** A time that is counted together, both days included. */
export interface Period {
  kind: PeriodKind;
  from: LocalDate;
  to: LocalDate;
}

const monthsOf = { month: 1, quarter: 3, year: 12 } as const;

const firstOf = (kind: keyof typeof monthsOf, day: LocalDate): LocalDate => {
  const month = Number(day.slice(5, 7));
  const first = month - ((month - 1) % monthsOf[kind]);
  return `${day.slice(0, 4)}-${String(first).padStart(2, "0")}-01`;
};

/** The month, quarter or year in which a day lies. */
export function periodAround(kind: keyof typeof monthsOf, day: LocalDate): Period {
  const from = firstOf(kind, day);
  return { kind, from, to: addDays(addMonths(from, monthsOf[kind]), -1) };
}

/** The same kind of time, so many before (negative) or after; a free range moves by its own length. */
export function shiftPeriod({ kind, from, to }: Period, by: number): Period {
  if (kind !== "range") return periodAround(kind, addMonths(from, by * monthsOf[kind]));
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
  return { kind, from: addDays(from, by * days), to: addDays(to, by * days) };
}

/** The same time a year before. */
export const yearBefore = (period: Period): Period =>
  period.kind === "range"
    ? { ...period, from: addMonths(period.from, -12), to: addMonths(period.to, -12) }
    : periodAround(period.kind, addMonths(period.from, -12));

/** "2026 年 10 月", "2026 年第 4 季度", "2026 年", "2026-10-05 至 2026-11-20". */
export function periodName({ kind, from, to }: Period): string {
  const year = `${from.slice(0, 4)} 年`;
  if (kind === "year") return year;
  if (kind === "month") return `${year} ${Number(from.slice(5, 7))} 月`;
  if (kind === "quarter") return `${year}第 ${quarterOf(from).slice(-1)} 季度`;
  return `${from} 至 ${to}`;
}

/** A short unmistakable name for numbers and addresses: "202610", "2026Q4", "2026", "20261005-20261120". */
export function periodCode({ kind, from, to }: Period): string {
  if (kind === "year") return from.slice(0, 4);
  if (kind === "month") return from.slice(0, 7).replace("-", "");
  if (kind === "quarter") return quarterOf(from).replace("-", "");
  return `${from}-${to}`.replaceAll("-", "").replace(/^(.{8})/, "$1-");
}

/** What `periodCode` wrote; undefined for anything else. */
export function readPeriod(code: string): Period | undefined {
  const day = (text: string) => `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`;
  const range = /^(\d{8})-(\d{8})$/.exec(code);
  if (range) {
    const [from, to] = [day(range[1] ?? ""), day(range[2] ?? "")];
    return isRealDate(from) && isRealDate(to) && from <= to
      ? { kind: "range", from, to }
      : undefined;
  }
  const quarter = /^(\d{4})Q([1-4])$/.exec(code);
  if (quarter)
    return periodAround(
      "quarter",
      day(`${quarter[1]}${String(Number(quarter[2]) * 3).padStart(2, "0")}01`),
    );
  if (/^\d{4}$/.test(code)) return periodAround("year", `${code}-01-01`);
  const month = day(`${code}01`);
  return /^\d{6}$/.test(code) && isRealDate(month) ? periodAround("month", month) : undefined;
}

/** Under what name the rankings of a time are kept; a free range has none. */
export function rankPeriod({ kind, from }: Period): string | undefined {
  if (kind === "range") return undefined;
  return kind === "quarter" ? quarterOf(from) : from.slice(0, kind === "year" ? 4 : 7);
}

/** The first days of the months from one to another, both included. */
export function monthsBetween(from: LocalDate, to: LocalDate): LocalDate[] {
  const months: LocalDate[] = [];
  for (let month = `${from.slice(0, 7)}-01`; month <= to; month = addMonths(month, 1))
    months.push(month);
  return months;
}

/** The months and, at the edges of a free range, the days that together make up a time; as facts name them. */
export function piecesOf({ from, to }: Pick<Period, "from" | "to">): string[] {
  return monthsBetween(from, to).flatMap((first) => {
    const last = addDays(addMonths(first, 1), -1);
    if (from <= first && last <= to) return [first.slice(0, 7)];
    const days: string[] = [];
    const until = last < to ? last : to;
    for (let day = first < from ? from : first; day <= until; day = addDays(day, 1)) days.push(day);
    return days;
  });
}
