import { inventedTable } from "#test/helpers/invented-table.ts";
import { dice } from "#test/helpers/mutate-token.ts";
import { openProbe, type ProbeDesk } from "#test/helpers/probe-desk.ts";
import { duringPrint } from "./full-disk-print.ts";
import { keepSaving } from "./power-cut.ts";
import { type FaultRow, nothingLost } from "./rows.ts";
import { type Dice, type DiskTrial, onDisk, refusalLimit } from "./small-disk.ts";

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** The same folder opened again: which of these saves are gone, whether the records are as the journal says, and whether one can go on. */
export async function lookAgain(dataRoot: string, marks: readonly string[], trial: DiskTrial) {
  const desk = await openProbe(dataRoot);
  await desk.call("begin");
  const there = new Set((await desk.call("look")).marks);
  trial.lost += marks.filter((mark) => !there.has(mark)).length;
  if ((await desk.call("check")).differing.length > 0) trial.wrong.push("records differ");
  const problem = await desk.call("save", `after-${marks.length}`);
  if (problem !== undefined) trial.wrong.push(`cannot go on: ${problem}`);
  return desk;
}

/** Goes on saving at a full disk until a save is refused, or until it is clear that none will be. */
async function untilRefused(desk: ProbeDesk, name: string, filler: number, marks: string[]) {
  for (let n = 0; n < 60; n++) {
    const begun = performance.now();
    const mark = `${name}-full-${n}`;
    const problem = await desk.call("save", mark, filler);
    const took = performance.now() - begun;
    if (problem !== undefined) return { problem, took };
    marks.push(mark);
  }
  return undefined;
}

/** The disk of the journal, or of the database, becomes full in the middle of saves. */
async function duringSaves(part: "desk" | "browser", roll: Dice): Promise<DiskTrial> {
  const { dataRoot, disk, remove } = onDisk(part, 128);
  const trial: DiskTrial = { acknowledged: 0, lost: 0, wrong: [] };
  // some payloads lie in files of their own
  const filler = [200, 5_000, 300_000][roll(3)] ?? 200;
  const desk = await openProbe(dataRoot);
  await desk.call("begin");
  const saving = keepSaving(desk, "s", filler);
  await pause(100 + roll(500));
  disk.fill();
  saving.stop();
  const begun = performance.now();
  await saving.done;
  const marks = saving.acknowledged;
  const refused = await untilRefused(desk, "s", filler, marks);
  if (part === "desk" && !refused) trial.wrong.push("never refused");
  const took = Math.max(refused?.took ?? 0, performance.now() - begun > 60_000 ? 60_000 : 0);
  if (took > refusalLimit) trial.wrong.push(`refused after ${Math.round(took)} ms`);
  disk.free();
  await desk.host.close();
  trial.acknowledged = marks.length;
  await (await lookAgain(dataRoot, marks, trial)).host.close();
  remove();
  return trial;
}

const rowsOfImport = 1_500;

/** The disk becomes full in the middle of an import: all of its customers are there afterwards, or none. */
async function duringImport(roll: Dice): Promise<DiskTrial> {
  const { dataRoot, disk, remove } = onDisk("", 192);
  const trial: DiskTrial = { acknowledged: 0, lost: 0, wrong: [] };
  const desk = await openProbe(dataRoot);
  await desk.call("begin");
  const marks = ["a", "b", "c"];
  for (const mark of marks) await desk.call("save", mark);
  const running = desk.call("importTable", inventedTable(rowsOfImport));
  await pause(roll(2_500));
  disk.fill();
  const begun = performance.now();
  const answer = await Promise.race([running, pause(60_000).then(() => "hangs")]);
  const took = performance.now() - begun;
  // reading, checking and planning go on at a full disk: only what then asks for space is refused
  if (typeof answer === "string" && took > refusalLimit + 8_000)
    trial.wrong.push(`"${answer}" after ${Math.round(took)} ms`);
  disk.free();
  await desk.host.close();
  const again = await lookAgain(dataRoot, marks, trial);
  const customers = await again.call("counter", "customer.all");
  trial.acknowledged = marks.length + (typeof answer === "string" ? 0 : rowsOfImport);
  if (![0, rowsOfImport].includes(customers)) trial.wrong.push(`${customers} of the import`);
  if (typeof answer !== "string") trial.lost += rowsOfImport - customers;
  await again.host.close();
  remove();
  return trial;
}

/** The disk is full when the program starts: it says so, and opens once there is space. */
async function duringStart(roll: Dice): Promise<DiskTrial> {
  const { dataRoot, disk, remove } = onDisk("", 512);
  const trial: DiskTrial = { acknowledged: 0, lost: 0, wrong: [] };
  const first = await openProbe(dataRoot);
  await first.call("begin");
  const marks = Array.from({ length: 5 }, (_, n) => `m${n}`);
  for (const mark of marks) await first.call("save", mark);
  await first.host.close();
  trial.acknowledged = marks.length;
  disk.fill([0, 4_096, 1_000_000, 100_000_000][roll(4)] ?? 0);
  const reserve = { reserveBytes: 300 * 1024 * 1024 };
  const begun = performance.now();
  const full = await Promise.race([
    openProbe(dataRoot, { ports: reserve }).catch((error: unknown) => String(error)),
    pause(60_000).then(() => "hangs"),
  ]);
  if (typeof full === "string")
    trial.wrong.push(`${full} after ${Math.round(performance.now() - begun)} ms`);
  else {
    const asked = performance.now();
    const state = await full.host.services.state();
    if (!state.trouble?.includes("磁盘")) trial.wrong.push(`says "${state.trouble}"`);
    if (performance.now() - asked > refusalLimit) trial.wrong.push("says so late");
    await full.host.close();
  }
  disk.free();
  await (await lookAgain(dataRoot, marks, trial)).host.close();
  remove();
  return trial;
}

export const stages: Record<string, (roll: Dice) => Promise<DiskTrial>> = {
  "during append": (roll) => duringSaves("desk", roll),
  "during IndexedDB write": (roll) => duringSaves("browser", roll),
  "during import": duringImport,
  "during start": duringStart,
  "during print": duringPrint,
};

/** So many trials of each stage. */
export async function runFullDisk({
  seed = 1,
  trials = 100,
  only = Object.keys(stages),
}: {
  seed?: number;
  trials?: number;
  only?: readonly string[];
}): Promise<FaultRow[]> {
  const rows: FaultRow[] = [];
  for (const stage of only) {
    const roll = dice(seed);
    const row = {
      fault: `full disk ${stage}`,
      trials,
      survived: 0,
      lost: 0,
      seed,
      acknowledged: 0,
    };
    for (let n = 0; n < trials; n++) {
      const trial = await stages[stage]?.(roll);
      if (!trial) throw new Error(`no stage ${stage}`);
      row.acknowledged += trial.acknowledged;
      row.lost += trial.lost;
      if (trial.lost === 0 && trial.wrong.length === 0) row.survived += 1;
      else
        console.error(
          `full disk ${stage}, ${n} of seed ${seed}: lost ${trial.lost}, ${trial.wrong.join("; ")}`,
        );
    }
    rows.push({ ...row, expected: nothingLost });
  }
  return rows;
}
