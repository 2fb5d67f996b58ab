import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type SampleSize, writeSample } from "#electron/journal/write-sample.ts";
import { enter, samplePassword } from "#test/helpers/desk-actions.ts";
import { freshFolder, launchDesk } from "#test/helpers/launch-desk.ts";

/** How long the replay of a large desk may take. */
const PATIENCE = 40 * 60_000;

const seconds = (start: number) => `${((performance.now() - start) / 1000).toFixed(1)} s`;

/** Where filled desks are kept from one run to the next; without it each run fills its own. A million records take a long time to write. */
const KEPT = process.env.QIANTAI_BENCH_DESKS;

/** A data folder whose sample desk is written by `write` and opened once, so that both stores are full. */
export async function filledBy(name: string, write: (folder: string) => Promise<void>) {
  if (KEPT === undefined) {
    const { folder, remove } = freshFolder();
    await fill(folder, name, write);
    return { folder, remove };
  }
  const folder = join(KEPT, name.replaceAll(" ", "-"));
  const mark = `${folder}.filled`;
  if (!existsSync(mark)) {
    await fill(folder, name, write);
    writeFileSync(mark, name);
  }
  return { folder, remove: () => undefined };
}

async function fill(folder: string, name: string, write: (folder: string) => Promise<void>) {
  mkdirSync(folder, { recursive: true });
  const begin = performance.now();
  await write(join(folder, "sample"));
  console.log(`${name}: written in ${seconds(begin)}`);
  const replay = performance.now();
  const desk = await launchDesk({ dataRoot: folder });
  desk.page.setDefaultTimeout(PATIENCE);
  await desk.page.getByRole("button", { name: "用示例数据看看" }).click();
  await desk.page.getByRole("heading", { name: "切换用户" }).waitFor();
  await enter(desk.page, "陆青禾", samplePassword);
  await desk.page.getByRole("button", { name: "登记来访" }).first().waitFor();
  console.log(`${name}: opened in ${seconds(replay)}`);
  await desk.close();
}

/** A data folder with a sample desk of a size. */
export const filled = (size: SampleSize) =>
  filledBy(`sample of ${size.customers} customers`, (folder) => writeSample(folder, size));
