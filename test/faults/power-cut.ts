import { join } from "node:path";
import { openLogFile } from "#electron/journal/log-file.ts";
import { killAll, stopBrowser } from "#test/helpers/kill-browser.ts";
import { freshFolder } from "#test/helpers/launch-desk.ts";
import { dice } from "#test/helpers/mutate-token.ts";
import { type CallProbe, openProbe } from "#test/helpers/probe-desk.ts";
import { Disk } from "./cut.ts";
import { control, type FaultRow, nothingLost } from "./rows.ts";

interface Trial {
  acknowledged: number;
  lost: string[];
}

const unflushed = (path: string, fresh: boolean) => ({
  ...openLogFile(path, fresh),
  flush: () => undefined,
});

/** Saves without pause until told to stop; what was acknowledged is collected at once. */
export function keepSaving({ call }: { call: CallProbe }, prefix: string, filler = 200) {
  const acknowledged: string[] = [];
  let stopped = false;
  const loop = async () => {
    for (let n = 0; !stopped; n++) {
      const mark = `${prefix}-${n}`;
      if ((await call("save", mark, filler)) === undefined) acknowledged.push(mark);
    }
  };
  const done = loop().catch(() => undefined);
  return {
    acknowledged,
    stop: () => {
      stopped = true;
    },
    done,
  };
}

/**
 * Cuts the power in the middle of saves: the browser is stopped, the disk's image copied as it is, and the copy opened as after a power
 * failure. With `flushing` off, nothing is flushed any more: that control must lose saves, or the trial proves nothing.
 */
async function cutPower(milliseconds: number, flushing: boolean): Promise<Trial> {
  const place = freshFolder();
  const disk = Disk.make(place.folder, "before");
  const dataRoot = join(disk.folder, "data");
  const profile = join(dataRoot, "browser");
  const switches = [`--disk-cache-dir=${join(place.folder, "cache")}`];
  const desk = await openProbe(dataRoot, {
    switches,
    ...(flushing ? {} : { ports: { openLog: unflushed } }),
  });
  await desk.call("begin", !flushing);
  const saving = keepSaving(desk, "cut");
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  stopBrowser(profile);
  const acknowledged = [...saving.acknowledged];
  const copy = disk.copyTo(place.folder, "after");
  saving.stop();
  killAll(profile);
  await desk.host.close();
  const lost = await missingIn(join(copy.folder, "data"), acknowledged, switches).catch(
    (error: unknown) => {
      console.info(`the copy did not open: ${error}`);
      return acknowledged;
    },
  );
  copy.remove();
  disk.remove();
  place.remove();
  return { acknowledged: acknowledged.length, lost };
}

/** Opens a data folder and says which of these saves are not there. */
async function missingIn(dataRoot: string, marks: string[], switches: string[]): Promise<string[]> {
  const desk = await openProbe(dataRoot, { switches });
  try {
    await desk.call("begin");
    const { marks: found } = await desk.call("look");
    const there = new Set(found);
    return marks.filter((mark) => !there.has(mark));
  } finally {
    await desk.host.close();
  }
}

function rowOf(fault: string, expected: string, seed: number, trials: readonly Trial[]): FaultRow {
  return {
    fault,
    trials: trials.length,
    survived: trials.filter(({ lost }) => lost.length === 0).length,
    lost: trials.flatMap(({ lost }) => lost).length,
    expected,
    seed,
    acknowledged: trials.reduce((sum, { acknowledged }) => sum + acknowledged, 0),
  };
}

/** Power cuts at seeded moments, and some in which nothing is flushed. */
export async function runPowerCuts({
  seed = 1,
  trials = 100,
  controls = Math.ceil(trials / 10),
}: {
  seed?: number;
  trials?: number;
  controls?: number;
}): Promise<FaultRow[]> {
  const roll = dice(seed);
  const cuts: Trial[] = [];
  for (let n = 0; n < trials; n++) cuts.push(await cutPower(600 + roll(1_400), true));
  const without: Trial[] = [];
  for (let n = 0; n < controls; n++) without.push(await cutPower(900, false));
  return [
    rowOf("power cut, by a copy of the disk's image", nothingLost, seed, cuts),
    rowOf("power cut, nothing flushed", control("nothing is flushed"), seed, without),
  ];
}
