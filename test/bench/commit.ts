import { freshFolder } from "#test/helpers/launch-desk.ts";
import { openProbe } from "#test/helpers/probe-desk.ts";
import { rawStrictCommits } from "./baseline/raw-strict.ts";
import { median } from "./statistics.ts";

const ROUNDS = 8;
const SAVES = 60;

/** One save from the call to 已保存, both stores, against one bare strict commit; the two in turn, so that a slow disk slows both. */
export async function benchCommit() {
  const { folder, remove } = freshFolder();
  const desk = await openProbe(folder);
  await desk.call("begin");
  await desk.call("time", "warm", SAVES);
  const ours: number[] = [];
  const raw: number[] = [];
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const baseline = await desk.page.evaluate(`(${rawStrictCommits})(${SAVES})`);
    const saves = await desk.call("time", `round${round}`, SAVES);
    raw.push(...(baseline as number[]));
    ours.push(...saves);
    ratios.push(median(saves) / median(baseline as number[]));
  }
  await desk.host.close();
  remove();
  return { overRawStrict: median(ratios), medianMs: median(ours), rawStrictMs: median(raw) };
}
