import { openProbe, type ProbeDesk } from "#test/helpers/probe-desk.ts";
import { filled } from "./desks.ts";
import { median } from "./statistics.ts";
import { heapOfWorkers } from "./worker-heap.ts";

const CUSTOMERS = Number(process.env.QIANTAI_BENCH_CUSTOMERS ?? 100_000);
/** Customers whose queries are compared with brute force. */
const COMPARED = 60;
/** Queries that are timed, and rounds of the same with the scan, which takes seconds each. */
const TIMED = 200;
const SCANNED = 15;
/** As many hits as the search field asks for. */
const SHOWN = 20;

const spread = (queries: string[], count: number) =>
  queries.filter((_, place) => place % Math.max(1, Math.floor(queries.length / count)) === 0);

async function measure(desk: ProbeDesk) {
  await desk.call("openSample", "陆青禾");
  const { customers } = await desk.call("count");
  const queries = await desk.call("queriesOf", COMPARED);
  const searches = await desk.call("timeSearch", spread(queries, TIMED), SHOWN);
  const heap = await heapOfWorkers(desk.page);
  const scans = await desk.call("timeScan", spread(queries, SCANNED));
  const wrong = await desk.call("disagreements", queries);
  if (wrong.length > 0) console.log("search and brute force differ:", wrong.slice(0, 20));
  return {
    p50OverScan: median(searches) / median(scans),
    p50Ms: median(searches),
    scanP50Ms: median(scans),
    agreement: 1 - wrong.length / queries.length,
    queries: queries.length,
    heapPerCustomer: heap / customers,
    customers,
  };
}

/** The search against a filter scan of the same customers and against brute force, and what its worker holds in memory. */
export async function benchSearch() {
  const { folder, remove } = await filled({ customers: CUSTOMERS });
  const desk = await openProbe(folder);
  try {
    return await measure(desk);
  } finally {
    await desk.host.close();
    remove();
  }
}
