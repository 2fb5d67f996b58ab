import { signIn } from "#test/helpers/desk-actions.ts";
import { launchDesk } from "#test/helpers/launch-desk.ts";
import { filled } from "./desks.ts";
import { median } from "./statistics.ts";

const ROUNDS = 5;

/** Milliseconds from the start of the host to 今日, sign-in by password included, on stores that are level. */
export async function warmStart(folder: string): Promise<number> {
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
  const small = await filled({ customers: 1_000 });
  const large = await filled({ customers: 100_000 });
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
