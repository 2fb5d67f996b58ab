import { type Ranking, useCells, useRanking } from "#renderer/data/facts.ts";
import type { Amounts } from "#shared/domain/common/facts.ts";
import { complaintTable } from "#shared/domain/complaints/complaint.ts";
import { followUpTable } from "#shared/domain/complaints/follow-up/follow-up.ts";
import {
  monthsBetween,
  type Period,
  piecesOf,
  rankPeriod,
  shiftPeriod,
  yearBefore,
} from "#shared/domain/complaints/statistics/period.ts";
import type { Compared } from "#shared/domain/complaints/statistics/report.ts";
import { sumOf, tallyOf, totalOf, type Wanted } from "#shared/domain/complaints/statistics/sums.ts";
import { addMonths, type LocalDate } from "#shared/lib/time.ts";

/** A month of the course of a year: its amounts, and how many there were a year before. */
export interface CourseMonth {
  month: LocalDate;
  amounts: Amounts;
  yearBefore: number;
}

export interface Statistics extends Compared {
  course: readonly CourseMonth[];
  customers: Ranking;
  abouts: Ranking;
  followUps: Amounts;
}

/** The twelve months up to the end of a time. */
const courseOf = ({ to }: Period): LocalDate[] =>
  monthsBetween(addMonths(`${to.slice(0, 7)}-01`, -11), to);

const monthKey = (first: LocalDate) => first.slice(0, 7);

/** Everything that the statistics of a time show, kept current. It is read from some dozens of rows, however many complaints there are. */
export function useStatistics(period: Period, wanted: Wanted): Statistics | undefined {
  const course = courseOf(period);
  const rows = useCells(complaintTable.name, [
    piecesOf(period),
    piecesOf(shiftPeriod(period, -1)),
    piecesOf(yearBefore(period)),
    course.map(monthKey),
    course.map((first) => monthKey(addMonths(first, -12))),
  ]);
  const called = useCells(followUpTable.name, [piecesOf(period)]);
  const rank = rankPeriod(period);
  const customers = useRanking(complaintTable.name, "customer", rank);
  const abouts = useRanking(complaintTable.name, "about", rank);
  if (!rows || !customers || !abouts) return undefined;
  const [now, before, last, months, lastYear] = rows;
  return {
    period,
    now: tallyOf(now ?? [], wanted),
    before: tallyOf(before ?? [], wanted),
    yearBefore: tallyOf(last ?? [], wanted),
    course: course.map((month, at) => ({
      month,
      amounts: totalOf(tallyOf([months?.[at]], wanted)),
      yearBefore: totalOf(tallyOf([lastYear?.[at]], wanted)).count ?? 0,
    })),
    customers,
    abouts,
    followUps: sumOf((called?.[0] ?? []).map((row) => row?.cells.all ?? {})),
  };
}
