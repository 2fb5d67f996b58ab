import "fake-indexeddb/auto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type LogFile, openLogFile } from "#electron/journal/log-file.ts";
import { openStore } from "#electron/journal/open-store.ts";
import { listSegments, segmentName } from "#electron/journal/segments.ts";
import { sha256Hex } from "#shared/journal/canonical.ts";
import { freshFolder } from "#test/helpers/launch-desk.ts";
import { fileOfStore, StoreDesk, storePorts } from "#test/helpers/store-desk.ts";
import { type FaultRow, nothingLost } from "./rows.ts";

const sum = (path: string) => sha256Hex(readFileSync(path, "latin1"));

/** The ends of whole entries among the bytes of a segment. */
function endsOf(bytes: Buffer): number[] {
  const ends = [0];
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) ends.push(at + 1);
  return ends;
}

/** Makes the end of a journal of one segment a segment of its own, somewhat longer than what is to be torn. */
function lastSegment(journal: string, bytes: number): { path: string; before: number } {
  const [{ path: all } = { path: "" }] = listSegments(journal);
  const content = readFileSync(all);
  const ends = endsOf(content);
  const before = Math.max(
    0,
    ends.findLastIndex((end) => content.length - end > bytes),
  );
  const path = join(journal, segmentName(before + 1));
  const cut = ends[before] ?? 0;
  writeFileSync(all, content.subarray(0, cut));
  writeFileSync(path, content.subarray(cut));
  if (before === 0) return { path: all, before };
  return { path, before };
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

/**
 * Cuts the journal at every byte of its end. It must open at the last whole entry before the cut, and have everything again once the database has
 * handed back the rest.
 */
export async function runTornJournal({
  seed = 1,
  trials = 65_536,
  customers = 4,
  onWrong = console.error,
}: {
  seed?: number;
  trials?: number;
  customers?: number;
  onWrong?: (message: string) => void;
}): Promise<FaultRow[]> {
  const { folder, remove } = freshFolder();
  const desk = await StoreDesk.make(join(folder, "desk"), {
    customers,
    seed,
    segment: 1e6,
    filed: 0,
  });
  const head = desk.store.head();
  const journal = join(desk.folder, "journal");
  desk.store.close();
  const { path, before } = lastSegment(journal, trials);
  const whole = readFileSync(path);
  const ends = endsOf(whole);
  const first = Math.max(0, whole.length - trials);
  let wrong = 0;
  let last = ends.length - 1;
  for (let cut = whole.length - 1; cut >= first; cut--) {
    while ((ends[last] ?? 0) > cut) last -= 1;
    writeFileSync(path, whole.subarray(0, cut));
    const torn = openStore(desk.folder, { ...storePorts, openLog: unflushed });
    const recovered = torn.head().seq;
    await handBack(desk, torn);
    const isWhole = recovered === before + last && torn.head().hash === head.hash;
    torn.close();
    for (const each of listSegments(journal)) if (each.first > before) rmSync(each.path);
    if (isWhole) continue;
    wrong += 1;
    onWrong(`cut at byte ${cut}: opened at ${recovered}, not ${before + last}`);
  }
  writeFileSync(path, whole);
  if (sum(path) !== sha256Hex(whole.toString("latin1"))) throw new Error("the journal is not back");
  desk.db.close();
  remove();
  return [
    {
      fault: "journal torn at every byte of its end, the rest back from the database",
      trials: whole.length - first,
      survived: whole.length - first - wrong,
      lost: wrong,
      expected: nothingLost,
      seed,
      acknowledged: head.seq,
    },
  ];
}
