import "fake-indexeddb/auto";
import { readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type LogFile, openLogFile } from "#electron/journal/log-file.ts";
import { openStore } from "#electron/journal/open-store.ts";
import { listSegments } from "#electron/journal/segments.ts";
import type { Head } from "#shared/journal/entry.ts";
import { freshFolder } from "#test/helpers/launch-desk.ts";
import { fileOfStore, StoreDesk, storePorts } from "#test/helpers/store-desk.ts";
import { type FaultRow, nothingLost } from "./rows.ts";

/** The ends of whole entries among the bytes of a segment. */
function endsOf(bytes: Buffer): number[] {
  const ends = [0];
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) ends.push(at + 1);
  return ends;
}

/** Without the flush, which a torn file has behind it. */
function unflushed(path: string, fresh: boolean): LogFile {
  return { ...openLogFile(path, fresh), flush: () => undefined };
}

/** Hands the file what the database still has, as the page does when it brings both level. */
async function handBack(desk: StoreDesk, store: ReturnType<typeof openStore>): Promise<void> {
  const file = fileOfStore(store, desk.folder);
  const rows = await desk.db.journal.where("seq").above(store.head().seq).toArray();
  if (rows.length > 0) await file.adopt(rows.map(({ line }) => line));
}

/** A segment whose end is torn off byte by byte, with what lies before it. */
interface Torn {
  desk: StoreDesk;
  first: number;
  path: string;
  head: Head;
}

/** Opens the desk on what is left; true when it is at the last whole entry, and has everything again in the end. */
async function opensWhole({ desk, head }: Torn, whole: number): Promise<boolean> {
  const torn = openStore(desk.folder, { ...storePorts, openLog: unflushed });
  const recovered = torn.head().seq;
  await handBack(desk, torn);
  const isBack = torn.head().hash === head.hash;
  torn.close();
  return recovered === whole && isBack;
}

/** Tears so many bytes off a segment, one after the other; gives how many were tried, and at which the desk was not whole afterwards. */
async function tear(torn: Torn, most: number): Promise<{ tried: number; wrong: number[] }> {
  const journal = join(torn.desk.folder, "journal");
  const before = listSegments(journal).findLast(({ first }) => first < torn.first)?.path;
  const size = before === undefined ? 0 : statSync(before).size;
  const content = readFileSync(torn.path);
  const ends = endsOf(content);
  const wrong: number[] = [];
  let last = ends.length - 1;
  let cut = content.length;
  while (cut > 0 && content.length - cut < most) {
    cut -= 1;
    while ((ends[last] ?? 0) > cut) last -= 1;
    writeFileSync(torn.path, content.subarray(0, cut));
    if (!(await opensWhole(torn, torn.first - 1 + last))) wrong.push(cut);
    for (const { first, path } of listSegments(journal)) if (first > torn.first) rmSync(path);
    if (before !== undefined) truncateSync(before, size);
  }
  rmSync(torn.path, { force: true });
  return { tried: content.length - cut, wrong };
}

/**
 * Cuts the journal at every byte of its end. It must open at the last whole entry before the cut, and have everything again once the database has
 * handed back the rest. The end is in small segments: all of a segment is read at each opening.
 */
export async function runTornJournal({
  seed = 1,
  trials = 65_536,
  onWrong = console.error,
}: {
  seed?: number;
  trials?: number;
  onWrong?: (message: string) => void;
}): Promise<FaultRow[]> {
  const { folder, remove } = freshFolder();
  const size = { customers: 4, seed, segment: 8, filed: 0 };
  const desk = await StoreDesk.make(join(folder, "desk"), size);
  const head = desk.store.head();
  desk.store.close();
  let tried = 0;
  let bad = 0;
  for (const { first, path } of listSegments(join(desk.folder, "journal")).reverse()) {
    if (tried >= trials) break;
    const found = await tear({ desk, first, path, head }, trials - tried);
    tried += found.tried;
    bad += found.wrong.length;
    for (const cut of found.wrong)
      onWrong(`the segment of ${first}, cut at byte ${cut}, of seed ${seed}`);
  }
  desk.db.close();
  remove();
  return [
    {
      fault: "journal torn at every byte of its end, the rest back from the database",
      trials: tried,
      survived: tried - bad,
      lost: bad,
      expected: nothingLost,
      seed,
      acknowledged: head.seq,
    },
  ];
}
