import { type Ranking, useCells, useRanking } from "#renderer/data/facts.ts";
import type { Amounts, CellsRow } from "#shared/domain/common/facts.ts";
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
interface CourseMonth {
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

/** The days and months whose rows the statistics of a time are made of: some dozens, however many complaints there are. */
export function statisticsPieces(period: Period): string[][] {
  const course = courseOf(period);
  return [
    piecesOf(period),
    piecesOf(shiftPeriod(period, -1)),
    piecesOf(yearBefore(period)),
    course.map(monthKey),
    course.map((first) => monthKey(addMonths(first, -12))),
  ];
}

type Rows = readonly (CellsRow | undefined)[];

interface Read {
  /** The rows of `statisticsPieces`. */
  rows: readonly Rows[];
  customers: Ranking;
  abouts: Ranking;
  /** The rows of the follow-ups of the time. */
  called: Rows;
}

/** The statistics of a time from what was read for it. */
export function statisticsOf(period: Period, wanted: Wanted, read: Read): Statistics {
  const [now, before, last, months, lastYear] = read.rows;
  const { customers, abouts, called } = read;
  return {
    period,
    now: tallyOf(now ?? [], wanted),
    before: tallyOf(before ?? [], wanted),
    yearBefore: tallyOf(last ?? [], wanted),
    course: courseOf(period).map((month, at) => ({
      month,
      amounts: totalOf(tallyOf([months?.[at]], wanted)),
      yearBefore: totalOf(tallyOf([lastYear?.[at]], wanted)).count ?? 0,
    })),
    customers,
    abouts,
    followUps: sumOf(called.map((row) => row?.cells.all ?? {})),
  };
}

/** Everything that the statistics of a time show, kept current. */
export function useStatistics(period: Period, wanted: Wanted): Statistics | undefined {
  const rows = useCells(complaintTable.name, statisticsPieces(period));
  const called = useCells(followUpTable.name, [piecesOf(period)]);
  const rank = rankPeriod(period);
  const customers = useRanking(complaintTable.name, "customer", rank);
  const abouts = useRanking(complaintTable.name, "about", rank);
  if (!rows || !customers || !abouts) return undefined;
  return statisticsOf(period, wanted, { rows, customers, abouts, called: called?.[0] ?? [] });
}
