import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { writeSample } from "#electron/journal/write-sample.ts";
import { openSample, signIn } from "#test/helpers/desk-actions.ts";
import { freshFolder, launchDesk } from "#test/helpers/launch-desk.ts";
import { median } from "./statistics.ts";

const ROUNDS = 5;

/** A data folder with a sample desk of so many customers, opened once so that both stores are full. */
async function filled(customers: number) {
  const { folder, remove } = freshFolder();
  mkdirSync(folder, { recursive: true });
  await writeSample(join(folder, "sample"), { customers });
  const desk = await launchDesk({ dataRoot: folder });
  await openSample(desk.page);
  await desk.page.getByRole("button", { name: "登记来访" }).first().waitFor({ timeout: 600_000 });
  await desk.close();
  return { folder, remove };
}

/** Milliseconds from the start of the host to 今日, sign-in by password included, on stores that are level. */
async function warmStart(folder: string): Promise<number> {
  const start = performance.now();
  const desk = await launchDesk({ dataRoot: folder });
  await signIn(desk.page, "陆青禾");
  await desk.page.getByRole("button", { name: "登记来访" }).first().waitFor({ timeout: 120_000 });
  const took = performance.now() - start;
  await desk.close();
  return took;
}

/** Warm start with 100,000 customers against 1,000, in turn. */
export async function benchStart() {
  const small = await filled(1_000);
  const large = await filled(100_000);
  const smallTimes: number[] = [];
  const largeTimes: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    smallTimes.push(await warmStart(small.folder));
    largeTimes.push(await warmStart(large.folder));
  }
  small.remove();
  large.remove();
  const ratios = smallTimes.map((time, index) => (largeTimes[index] ?? Number.NaN) / time);
  return {
    warm100kOver1k: median(ratios),
    warm1kMs: median(smallTimes),
    warm100kMs: median(largeTimes),
  };
}
