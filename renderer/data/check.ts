import { changesOf } from "#shared/journal/apply.ts";
import { decodeLine } from "#shared/journal/chain.ts";
import type { Change, PlainPayload, TableState } from "#shared/journal/entry.ts";
import { recordHash } from "#shared/journal/state.ts";
import type { DeskDatabase, JournalRow, RecordRow } from "./database.ts";
import { readStanding } from "./standing.ts";
import type { Progress } from "./sync.ts";

const PAGE = 2_000;

/** What the background check found: the tables whose records are not what the journal says. */
export interface CheckResult {
  records: number;
  differing: string[];
}

type Key = [table: string, id: string];

/** Count and sum of hashes of each table. */
type Sums = Map<string, [count: number, sum: bigint]>;

/** The records behind `after` up to `to`, or up to the end, as they were after the entry `at`. */
interface Page {
  after: Key;
  to: Key | undefined;
  at: number;
  sums: Sums;
}

const start: Key = ["", ""];

/**
 * Reads every record, page by page, and compares count and sum of hashes, table by table, with what the journal says. Saving goes on
 * meanwhile: the entries that came since a page was read tell whether it has to be read again.
 */
export async function checkRecords(
  db: DeskDatabase,
  deskId: string,
  progress: Progress,
  pageSize = PAGE,
): Promise<CheckResult> {
  const pages = await readAll(db, deskId, progress, pageSize);
  for (;;) {
    const standing = await readStanding(db, deskId);
    if (standing.applying) {
      // part of a large entry is there: its sums are known at its end
      await new Promise((resolve) => setTimeout(resolve, 500));
      continue;
    }
    const stale = await stalePages(db, pages);
    if (stale.length === 0) return compare(pages, standing.state);
    for (const page of stale) Object.assign(page, await readPage(db, deskId, page));
  }
}

async function readAll(db: DeskDatabase, deskId: string, progress: Progress, pageSize: number) {
  const total = totalOf((await readStanding(db, deskId)).state);
  const pages: Page[] = [];
  let done = 0;
  for (let after: Key | undefined = start; after; after = pages.at(-1)?.to) {
    const page: Page = await readPage(db, deskId, { after, to: undefined }, pageSize);
    pages.push(page);
    done += [...page.sums.values()].reduce((sum, [count]) => sum + count, 0);
    progress(done, total);
  }
  return pages;
}

/** Reads a page anew, or up to `limit` records of one whose end is not known; records and standing belong to one moment. */
async function readPage(
  db: DeskDatabase,
  deskId: string,
  { after, to }: Pick<Page, "after" | "to">,
  limit?: number,
): Promise<Page> {
  const [rows, standing] = await db.transaction("r", db.records, db.standing, () => {
    const range = to
      ? db.records.where("[table+id]").between(after, to, false, true)
      : db.records.where("[table+id]").above(after);
    const found = limit === undefined ? range.toArray() : range.limit(limit).toArray();
    return Promise.all([found, readStanding(db, deskId)]);
  });
  const last = limit !== undefined && rows.length === limit ? rows.at(-1) : undefined;
  const end: Key | undefined = last ? [last.table, last.id] : to;
  return { after, to: end, at: standing.head.seq, sums: sumsOf(rows) };
}

function sumsOf(rows: RecordRow[]): Sums {
  const sums: Sums = new Map();
  for (const { table, record, hash } of rows) {
    const found = recordHash(table, record);
    // a row whose own hash is wrong must not hide behind a sum that happens to fit
    add(sums, table, 1, BigInt(`0x${found === hash ? found : flipped(found)}`));
  }
  return sums;
}

function add(sums: Sums, table: string, count: number, sum: bigint): void {
  const [before, sumBefore] = sums.get(table) ?? [0, 0n];
  sums.set(table, [before + count, BigInt.asUintN(256, sumBefore + sum)]);
}

/** The pages in which something was written after they were read. */
async function stalePages(db: DeskDatabase, pages: Page[]): Promise<Page[]> {
  const oldest = Math.min(...pages.map(({ at }) => at));
  const stale = new Set<Page>();
  await db.journal
    .where("seq")
    .above(oldest)
    .each((row) => {
      for (const page of touchedBy(row, pages)) if (page.at < row.seq) stale.add(page);
    });
  return [...stale];
}

/** The pages that an entry wrote into; all of them when it does not show what it changed. */
function touchedBy(row: JournalRow, pages: Page[]): Page[] {
  const changes = changesIn(row);
  if (changes.length === 0) return pages;
  return changes.flatMap(
    ({ table, id }) => pages.find(({ to }) => !to || indexedDB.cmp([table, id], to) <= 0) ?? [],
  );
}

function compare(pages: Page[], state: TableState): CheckResult {
  const sums: Sums = new Map();
  for (const page of pages) for (const [table, each] of page.sums) add(sums, table, ...each);
  const names = new Set([...sums.keys(), ...Object.keys(state)]);
  const differing = [...names].filter((name) => {
    const [count, sum] = sums.get(name) ?? [0, 0n];
    const [expected, digest] = state[name] ?? [0, "0"];
    return count !== expected || sum !== BigInt(`0x${digest}`);
  });
  return { records: [...sums.values()].reduce((total, [count]) => total + count, 0), differing };
}

const totalOf = (state: TableState) =>
  Object.values(state).reduce((sum, [count]) => sum + count, 0);

const flipped = (hash: string) =>
  hash.startsWith("0") ? `1${hash.slice(1)}` : `0${hash.slice(1)}`;

/** The changes of a journal row of the database, for showing what happened. Sealed ones show none. */
export function changesIn(row: JournalRow): Change[] {
  const entry = decodeLine(row.line);
  if (!entry.ok) return [];
  const { payload } = entry.value;
  if ("changes" in payload || "erased" in payload) return changesOf(payload);
  return row.body === undefined ? [] : (JSON.parse(row.body) as PlainPayload).changes;
}
