import { openProbe, type ProbeDesk } from "#test/helpers/probe-desk.ts";
import { filledBy } from "./desks.ts";
import { sampleRecords, writeMany } from "./many.ts";
import { warmStart } from "./start.ts";
import { median } from "./statistics.ts";

/** Customers of the small desk; with them it has about ten thousand records. */
const CUSTOMERS = 1_700;
const RECORDS = Number(process.env.QIANTAI_BENCH_RECORDS ?? 1_000_000);
const ROUNDS = 5;
const READS = 40;
const lists = ["customer.all", "visit.left", "complaint.archived"];

const overEach = (large: number[], small: number[]) =>
  median(large.map((time, index) => time / (small[index] ?? Number.NaN)));

/** A page of each list, the two desks in turn; the list that grows worst counts. */
async function pages(small: ProbeDesk, large: ProbeDesk) {
  const found: Record<string, { ratio: number; smallMs: number; largeMs: number }> = {};
  for (const list of lists) {
    const times: [number[], number[]] = [[], []];
    for (let round = 0; round <= ROUNDS; round++) {
      for (const [place, desk] of [small, large].entries()) {
        const page = await desk.call("timePage", list, READS);
        if (page.records !== 50) throw new Error(`${list} has no full page`);
        // the first round warms the cache of either browser
        if (round > 0) times[place]?.push(median(page.times));
      }
    }
    const [smallTimes, largeTimes] = times;
    const ratio = overEach(largeTimes, smallTimes);
    found[list] = { ratio, smallMs: median(smallTimes), largeMs: median(largeTimes) };
  }
  return found;
}

async function counters(desk: ProbeDesk) {
  await desk.call("timeCounter", "customer.all", READS);
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const { ours, bare } = await desk.call("timeCounter", "customer.all", 5 * READS);
    ratios.push(median(ours) / median(bare));
  }
  return { overGet: median(ratios) };
}

async function reads(folders: { small: string; large: string }) {
  const small = await openProbe(folders.small);
  const large = await openProbe(folders.large);
  try {
    for (const desk of [small, large]) await desk.call("openSample", "陆青禾");
    const records = {
      small: (await small.call("count")).records,
      large: (await large.call("count")).records,
    };
    const found = await pages(small, large);
    const worst = Math.max(...Object.values(found).map(({ ratio }) => ratio));
    return {
      list: { page1mOver10k: worst, records, lists: found },
      counter: await counters(large),
    };
  } finally {
    await small.host.close();
    await large.host.close();
  }
}

async function starts(folders: { small: string; large: string }) {
  const smallTimes: number[] = [];
  const largeTimes: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    smallTimes.push(await warmStart(folders.small));
    largeTimes.push(await warmStart(folders.large));
  }
  return {
    warm1mOver10k: overEach(largeTimes, smallTimes),
    warm10kMs: median(smallTimes),
    warm1mMs: median(largeTimes),
  };
}

/** What a desk of a million records takes over one of ten thousand: a page of a list, a counter, a warm start. */
export async function benchScale() {
  const until = Date.now();
  const records = sampleRecords(CUSTOMERS, until);
  const fill = (total: number) =>
    filledBy(`${total} records`, async (folder) => writeMany(folder, records, total, until));
  const small = await fill(records.length);
  const large = await fill(RECORDS);
  const folders = { small: small.folder, large: large.folder };
  try {
    const found = await reads(folders);
    console.log(JSON.stringify(found));
    return { ...found, start: await starts(folders) };
  } finally {
    small.remove();
    large.remove();
  }
}
