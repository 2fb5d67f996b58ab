import type { DeskStore } from "#renderer/data/desk-store.ts";
import { readCells, readRanking } from "#renderer/data/facts.ts";
import {
  monthlyTableOf,
  reportData,
} from "#renderer/features/complaints/statistics/report-data.ts";
import {
  statisticsOf,
  statisticsPieces,
} from "#renderer/features/complaints/statistics/use-statistics.ts";
import { piecesOf, rankPeriod, readPeriod } from "#shared/domain/complaints/statistics/period.ts";
import { totalOf } from "#shared/domain/complaints/statistics/sums.ts";

const asIs = (value: string) => value;
const names = { category: asIs, department: asIs, person: asIs, channel: asIs };

/** Statistics and reports of a time, read and worked out as the screen does. */
export function statisticsMeasures(open: () => DeskStore) {
  async function report(code: string) {
    const { db } = open();
    const period = readPeriod(code);
    if (!period) throw new Error(`${code} is no time`);
    const pieces = statisticsPieces(period);
    const rank = rankPeriod(period) ?? "";
    const [rows, called, customers, abouts] = await Promise.all([
      Promise.all(pieces.map((each) => readCells(db, "complaint", each))),
      readCells(db, "complaintFollowUp", piecesOf(period)),
      readRanking(db, "complaint", "customer", rank),
      readRanking(db, "complaint", "about", rank),
    ]);
    const statistics = statisticsOf(period, {}, { rows, called, customers, abouts });
    const sources = {
      statistics,
      wanted: {},
      names,
      customerName: asIs,
      improvements: [],
      followUps: [],
      remarks: undefined,
      basis: "",
    };
    return { report: reportData(sources), table: monthlyTableOf(sources), statistics };
  }
  return {
    /** Milliseconds of each of so many year's statistics with table and report, and how many complaints they counted. */
    async timeStatistics(code: string, times: number) {
      const found: number[] = [];
      let counted = 0;
      for (let time = 0; time < times; time++) {
        const start = performance.now();
        const { statistics } = await report(code);
        found.push(performance.now() - start);
        counted = totalOf(statistics.now).count ?? 0;
      }
      return { times: found, counted };
    },
  };
}
