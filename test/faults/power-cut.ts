import { join } from "node:path";
import { openLogFile } from "#electron/journal/log-file.ts";
import { freshFolder } from "#test/helpers/launch-desk.ts";
import { openProbe, type ProbeDesk } from "#test/helpers/probe-desk.ts";
import { Disk, signalBrowser } from "./cut.ts";

export interface Trial {
  acknowledged: number;
  lost: string[];
}

const unflushed = (path: string, fresh: boolean) => ({
  ...openLogFile(path, fresh),
  flush: () => undefined,
});

/** Saves without pause until told to stop; what was acknowledged is collected at once. */
export function keepSaving(desk: ProbeDesk, prefix: string) {
  const acknowledged: string[] = [];
  let stopped = false;
  const loop = async () => {
    for (let n = 0; !stopped; n++) {
      const mark = `${prefix}-${n}`;
      if ((await desk.call("save", mark)) === undefined) acknowledged.push(mark);
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
export async function cutPower(milliseconds: number, flushing: boolean): Promise<Trial> {
  const place = freshFolder();
  const disk = Disk.make(place.folder, "before");
  const dataRoot = join(disk.folder, "data");
  const switches = [`--disk-cache-dir=${join(place.folder, "cache")}`];
  const desk = await openProbe(dataRoot, {
    switches,
    ...(flushing ? {} : { ports: { openLog: unflushed } }),
  });
  await desk.call("begin", !flushing);
  const saving = keepSaving(desk, "cut");
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  signalBrowser(join(dataRoot, "browser"), "STOP");
  const acknowledged = [...saving.acknowledged];
  const copy = disk.copyTo(place.folder, "after");
  saving.stop();
  signalBrowser(join(dataRoot, "browser"), "KILL");
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
export async function missingIn(
  dataRoot: string,
  marks: string[],
  switches: string[] = [],
): Promise<string[]> {
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
