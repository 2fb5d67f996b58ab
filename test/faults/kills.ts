import { join } from "node:path";
import { countBrowser, killAll, killBrowser, killRenderers } from "#test/helpers/kill-browser.ts";
import { freshFolder } from "#test/helpers/launch-desk.ts";
import { dice } from "#test/helpers/mutate-token.ts";
import { type ProbeProcess, spawnProbe } from "#test/helpers/probe-desk.ts";
import { keepSaving } from "./power-cut.ts";
import { type FaultRow, nothingLost } from "./rows.ts";

type Kill = (profile: string, desk: ProbeProcess) => void;

const kills: Record<string, Kill> = {
  renderer: killRenderers,
  browser: killBrowser,
  host: (_, desk) => desk.kill(),
  all: (profile, desk) => {
    desk.kill();
    killAll(profile);
  },
};
export const killKinds = Object.keys(kills);

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** A browser whose host is gone ends by itself; one that does not is in the way of the next start, and counts. */
async function browserEnds(profile: string): Promise<boolean> {
  for (let waited = 0; waited < 100; waited++) {
    if (countBrowser(profile) === 0) return true;
    await pause(100);
  }
  killAll(profile);
  return false;
}

/** One data folder that is killed again and again. */
class Victim {
  readonly acknowledged: string[] = [];
  lost = 0;
  private readonly place = freshFolder();
  private readonly profile = join(this.place.folder, "browser");

  /** Opens, looks whether everything acknowledged is there, saves so many times, kills. False when something was not as it should be. */
  async round(kind: string, name: string, saves: number, later: number): Promise<boolean> {
    const desk = await spawnProbe(this.place.folder);
    const whole = await this.look(desk);
    const saving = keepSaving(desk, name);
    while (saving.acknowledged.length < saves) await pause(5);
    await pause(later);
    kills[kind]?.(this.profile, desk);
    // a renderer's end is seen only by the call that was under way
    await Promise.race([saving.done, pause(3_000)]);
    saving.stop();
    this.acknowledged.push(...saving.acknowledged);
    await desk.close();
    return (await browserEnds(this.profile)) && whole;
  }

  async last(): Promise<boolean> {
    const desk = await spawnProbe(this.place.folder);
    const whole = await this.look(desk);
    const { differing } = await desk.call("check");
    await desk.close();
    this.place.remove();
    return whole && differing.length === 0;
  }

  private async look(desk: ProbeProcess): Promise<boolean> {
    await desk.call("begin");
    const { marks, lines, seq } = await desk.call("look");
    const there = new Set(marks);
    const missing = this.acknowledged.filter((mark) => !there.has(mark)).length;
    this.lost = Math.max(this.lost, missing);
    return missing === 0 && lines === seq && there.size === marks.length;
  }
}

/** So many kills of one folder before the next begins: a start reads everything that was saved. */
const killsEach = 20;

/** Kills of renderer, browser, host and all at once, in the middle of saves. */
export async function runKills({
  seed = 1,
  trials = 100,
  saves = 10_000,
}: {
  seed?: number;
  trials?: number;
  saves?: number;
}): Promise<FaultRow[]> {
  const roll = dice(seed);
  let lost = 0;
  let acknowledged = 0;
  let bad = 0;
  for (let done = 0; done < trials; done += killsEach) {
    const victim = new Victim();
    let wrong = 0;
    for (let n = done; n < Math.min(trials, done + killsEach); n++) {
      const kind = killKinds[n % killKinds.length] ?? "";
      const fine = await victim.round(kind, `s${seed}r${n}`, Math.ceil(saves / trials), roll(200));
      if (fine) continue;
      wrong += 1;
      console.error(`kill ${n} (${kind}) of seed ${seed}: not as it should be`);
    }
    if (!(await victim.last()) && wrong === 0) wrong = 1;
    bad += wrong;
    lost += victim.lost;
    acknowledged += victim.acknowledged.length;
  }
  const fault = "kill of renderer, browser, host, all";
  return [
    { fault, trials, survived: trials - bad, lost, expected: nothingLost, seed, acknowledged },
  ];
}
