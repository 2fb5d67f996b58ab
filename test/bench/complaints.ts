import { periodAround } from "#shared/domain/complaints/statistics/period.ts";
import { chinaOffset } from "#shared/domain/desk/organisation.ts";
import { isoTime } from "#shared/lib/time.ts";
import { openProbe, type ProbeDesk } from "#test/helpers/probe-desk.ts";
import { differences } from "#test/helpers/statistics/compare.ts";
import { filledBy } from "./desks.ts";
import { sampleRecords, writeMany } from "./many.ts";
import { median } from "./statistics.ts";

const SMALL = Number(process.env.QIANTAI_BENCH_FEW ?? 10_000);
const LARGE = Number(process.env.QIANTAI_BENCH_COMPLAINTS ?? 1_000_000);
/** Complaints whose statistics are compared with SQL to the unit. */
const COMPARED = Number(process.env.QIANTAI_BENCH_COMPARED ?? 100_000);
const CUSTOMERS = 1_700;
const ROUNDS = 5;
const READS = 20;

/** A desk of complaints, with the people and rules that they need. */
function complaintsOnly(until: number) {
  const kept = new Set(["organisation", "staff", "ruleParameter", "complaint"]);
  return sampleRecords(CUSTOMERS, until).filter(({ table }) => kept.has(table));
}

/** A year's statistics, table and report in a small desk and in a large one, in turn. */
async function growth(desks: { small: ProbeDesk; large: ProbeDesk }, year: string) {
  const times: Record<"small" | "large", number[]> = { small: [], large: [] };
  const counted = { small: 0, large: 0 };
  for (let round = 0; round <= ROUNDS; round++)
    for (const size of ["small", "large"] as const) {
      const read = await desks[size].call("timeStatistics", year, READS);
      counted[size] = read.counted;
      // the first round warms the cache of either browser
      if (round > 0) times[size].push(median(read.times));
    }
  const ratios = times.large.map((time, at) => time / (times.small[at] ?? Number.NaN));
  return {
    year1mOver10k: median(ratios),
    smallMs: median(times.small),
    largeMs: median(times.large),
    counted,
  };
}

/** What the statistics of a year cost in a large desk over a small one, and whether they agree with SQL. */
export async function benchStatistics() {
  const until = Date.now();
  const records = complaintsOnly(until);
  const fill = (total: number) =>
    filledBy(`${total} complaints`, async (folder) => writeMany(folder, records, total, until));
  const small = await fill(SMALL);
  const large = await fill(LARGE);
  const desks = { small: await openProbe(small.folder), large: await openProbe(large.folder) };
  try {
    for (const desk of [desks.small, desks.large]) await desk.call("openSample", "陆青禾");
    const today = isoTime(until, chinaOffset).slice(0, 10);
    const grown = await growth(desks, today.slice(0, 4));
    console.log(JSON.stringify(grown));
    const { wrong, compared } = await differences(20_261_127, COMPARED, [
      periodAround("month", "2025-08-01"),
      periodAround("quarter", "2024-05-01"),
      periodAround("year", "2025-01-01"),
      { kind: "range", from: "2024-02-29", to: "2026-01-06" },
    ]);
    const agreement = { complaints: COMPARED, compared, wrong: wrong.length };
    return { ...grown, agreement };
  } finally {
    for (const { host } of [desks.small, desks.large]) await host.close();
    for (const { remove } of [small, large]) remove();
  }
}
