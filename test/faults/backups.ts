import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { Cancelled, unwatched } from "#electron/backup/work.ts";
import { stateDigest } from "#shared/journal/state.ts";
import { chance } from "#shared/sample/random.ts";
import {
  attach,
  type BackedUpDesk,
  copyOf,
  deskToBackUp,
  filesOf,
  newestManifest,
  openForRestore,
  restoreBackup,
  verifySet,
} from "#test/helpers/backup-desk.ts";
import { freshFolder } from "#test/helpers/launch-desk.ts";
import { replayJournal } from "#test/helpers/replay-journal.ts";
import { type FaultRow, nothingLost } from "./rows.ts";

export interface BackupTrials {
  /** So many records at least has the desk that is restored. */
  records: number;
  seed: number;
}

/** Records that a sample desk has for each of its customers, roughly; the desk is made a little too large. */
const RECORDS_A_CUSTOMER = 5;
const TRIALS = 20;

interface Bench {
  desk: BackedUpDesk;
  place: string;
  next: () => number;
}

const noticed = (set: string, code: string): Promise<boolean> =>
  verifySet(set, code).then(
    () => false,
    () => true,
  );

/** Restores on a bare folder and compares the state that a replay there has with the one of the manifest. */
async function bareMachine({ desk, place }: Bench, records: number): Promise<boolean> {
  const root = join(place, "bare");
  mkdirSync(root);
  const backup = await openForRestore(desk.set, desk.code);
  await restoreBackup(root, backup, unwatched);
  const { head, state } = replayJournal(join(root, "desk.restored"));
  const isSame =
    head.hash === backup.manifest.head.hash && stateDigest(state) === backup.contents.state;
  rmSync(root, { recursive: true });
  const found = Object.values(state).reduce((sum, [count]) => sum + count, 0);
  if (found < records) throw new Error(`the desk has only ${found} records`);
  return isSame;
}

/** Spoils one file of the backup, looks whether it is noticed, and mends it. */
async function spoil(
  { desk, next }: Bench,
  change: (path: string, whole: Buffer) => void,
): Promise<boolean> {
  const files = filesOf(desk.set).filter((file) => !file.endsWith(".txt"));
  const path = join(desk.set, files[Math.floor(next() * files.length)] ?? "");
  const whole = readFileSync(path);
  change(path, whole);
  const found = await noticed(desk.set, desk.code);
  writeFileSync(path, whole);
  return found;
}

const flipped = (bench: Bench) =>
  spoil(bench, (path, whole) => {
    const changed = Buffer.from(whole);
    const at = Math.floor(bench.next() * whole.length);
    changed[at] = (changed[at] ?? 0) ^ (1 << Math.floor(bench.next() * 8));
    writeFileSync(path, changed);
  });

const truncated = (bench: Bench) =>
  spoil(bench, (path, whole) => truncateSync(path, Math.floor(bench.next() * whole.length)));

/** Ends a backup after so many of its files; the one before must be the newest, whole, and the next one must work. */
async function cutShort(
  { desk, place, next }: Bench,
  cut: (set: string) => void,
): Promise<boolean> {
  const set = copyOf(desk.set, join(place, "cut"));
  const before = await newestManifest(set);
  const added = [1, 2, 3, 4].map((nth) => attach(desk.folder, `新附件 ${nth} ${next()}`));
  const ends = Math.floor(next() * before.manifest.objects.length) + 1;
  let steps = 0;
  const tell = () => {
    steps += 1;
    if (steps === ends) cut(set);
  };
  const ended = await desk.take({ set, work: { ...unwatched, tell } }).then(
    () => "made",
    () => "failed",
  );
  if (ended === "made") return false;
  restorePlace(set);
  const isWhole =
    (await newestManifest(set)).name === before.name &&
    (await verifySet(set, desk.code)) === before.manifest.head.seq;
  await desk.take({ set });
  const isRight = isWhole && (await verifySet(set, desk.code)) >= before.manifest.head.seq;
  for (const file of added) rmSync(file);
  rmSync(set, { recursive: true });
  return isRight;
}

const killed = (bench: Bench) =>
  cutShort(bench, (set) => {
    // a file that was being written when the program ended
    writeFileSync(join(set, "objects", `${"0".repeat(32)}.qtb.tmp`), "half");
    throw new Cancelled();
  });

const pulledTo = (set: string) => `${set}.pulled`;

const vanished = (bench: Bench) =>
  cutShort(bench, (set) => {
    renameSync(set, pulledTo(set));
  });

/** Plugs a stick in again that was pulled. */
function restorePlace(set: string): void {
  if (!readdirSync(join(set, "..")).includes("cut.pulled")) return;
  rmSync(set, { recursive: true, force: true });
  renameSync(pulledTo(set), set);
}

/** Kills a restore in the middle of its writing: nothing that looks like a desk may be left. */
async function killedRestore({ desk, place, next }: Bench): Promise<boolean> {
  const root = join(place, "half");
  mkdirSync(root);
  const backup = await openForRestore(desk.set, desk.code);
  const aborter = new AbortController();
  const after = Math.floor(next() * backup.contents.files.length);
  let written = 0;
  const tell = (text: string) => {
    if (text === "正在写入数据" && written++ === after) aborter.abort();
  };
  await restoreBackup(root, backup, { signal: aborter.signal, tell }).catch(() => undefined);
  const left = readdirSync(root);
  rmSync(root, { recursive: true, force: true });
  return left.length === 0;
}

async function row(
  bench: Bench,
  seed: number,
  fault: string,
  trials: number,
  trial: (bench: Bench) => Promise<boolean>,
): Promise<FaultRow> {
  let survived = 0;
  for (let nth = 0; nth < trials; nth++) if (await trial(bench)) survived += 1;
  return { fault, trials, survived, lost: trials - survived, expected: nothingLost, seed };
}

/** Backs up a desk and lets happen to it what happens to backups. */
export async function runBackups({ records, seed }: BackupTrials): Promise<FaultRow[]> {
  const { folder: place, remove } = freshFolder();
  try {
    const customers = Math.ceil(records / RECORDS_A_CUSTOMER);
    const desk = await deskToBackUp(place, { customers, seed });
    await desk.take();
    const large: Bench = { desk, place, next: chance(seed).next };
    const bare = await row(
      large,
      seed,
      `restore on a bare machine, ${records} records`,
      1,
      (bench) => bareMachine(bench, records),
    );
    const inner = join(place, "small");
    const small: Bench = {
      desk: await deskToBackUp(inner, { seed }),
      place: inner,
      next: large.next,
    };
    await small.desk.take();
    return [
      bare,
      await row(small, seed, "a flipped bit in a backup", TRIALS, flipped),
      await row(small, seed, "a truncated file of a backup", TRIALS, truncated),
      await row(small, seed, "killed in mid-backup", TRIALS, killed),
      await row(small, seed, "second place vanished in mid-backup", TRIALS, vanished),
      await row(small, seed, "killed in mid-restore", TRIALS, killedRestore),
    ];
  } finally {
    remove();
  }
}
