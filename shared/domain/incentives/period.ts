import { quarterOf } from "#shared/domain/common/facts.ts";
import { addDays, addMonths, type LocalDate } from "#shared/lib/time.ts";

/** What a statement covers. */
export const periodKinds = { month: "月度", quarter: "季度", halfYear: "半年度" } as const;
export type PeriodKind = keyof typeof periodKinds;

const months = { month: 1, quarter: 3, halfYear: 6 } as const;

/** The time of a statement, both days included. Its id is the statement's: "2026-11", "2026-Q4", "2026-H2". */
export interface StatementPeriod {
  id: string;
  kind: PeriodKind;
  from: LocalDate;
  to: LocalDate;
}

const two = (figure: number) => String(figure).padStart(2, "0");

function idOf(kind: PeriodKind, from: LocalDate): string {
  const [year, month] = [from.slice(0, 4), Number(from.slice(5, 7))];
  if (kind === "month") return from.slice(0, 7);
  return kind === "quarter" ? quarterOf(from) : `${year}-H${(month + 5) / 6}`;
}

/** The month, quarter or half-year in which a day lies. */
export function periodOf(kind: PeriodKind, day: LocalDate): StatementPeriod {
  const month = Number(day.slice(5, 7));
  const from = `${day.slice(0, 4)}-${two(month - ((month - 1) % months[kind]))}-01`;
  return { id: idOf(kind, from), kind, from, to: addDays(addMonths(from, months[kind]), -1) };
}

/** The same kind of period, so many before (negative) or after. */
export const shiftPeriod = ({ kind, from }: StatementPeriod, by: number): StatementPeriod =>
  periodOf(kind, addMonths(from, by * months[kind]));

/** The period with this id; undefined for anything else. */
export function readPeriod(id: string): StatementPeriod | undefined {
  const match = /^(\d{4})-(?:Q([1-4])|H([12])|(0[1-9]|1[0-2]))$/.exec(id);
  if (!match) return undefined;
  const [, year, quarter, half, month] = match;
  if (quarter) return periodOf("quarter", `${year}-${two(Number(quarter) * 3)}-01`);
  return half
    ? periodOf("halfYear", `${year}-${two(Number(half) * 6)}-01`)
    : periodOf("month", `${year}-${month}-01`);
}

/** "2026 年 11 月", "2026 年第 4 季度", "2026 年下半年". */
export function periodTitle({ kind, from, id }: StatementPeriod): string {
  const year = `${from.slice(0, 4)} 年`;
  if (kind === "month") return `${year} ${Number(from.slice(5, 7))} 月`;
  return kind === "quarter"
    ? `${year}第 ${id.slice(-1)} 季度`
    : `${year}${id.endsWith("1") ? "上" : "下"}半年`;
}

/** True when a day lies in the period. */
export const isIn = ({ from, to }: Pick<StatementPeriod, "from" | "to">, day: LocalDate): boolean =>
  from <= day && day <= to;

/** The month in which a period is paid: so many months after the quarter in which it ends (R01 8.4). "2027-01". */
export const payMonth = ({ to }: Pick<StatementPeriod, "to">, monthsAfter: number): string =>
  addMonths(periodOf("quarter", to).to, monthsAfter).slice(0, 7);
