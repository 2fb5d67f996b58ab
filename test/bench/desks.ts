import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { type SampleSize, writeSample } from "#electron/journal/write-sample.ts";
import { enter, samplePassword } from "#test/helpers/desk-actions.ts";
import { freshFolder, launchDesk } from "#test/helpers/launch-desk.ts";

/** How long the replay of a large desk may take. */
const PATIENCE = 100 * 60_000;

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
  await writeOnce(folder, name, write);
  const replay = performance.now();
  const desk = await launchDesk({ dataRoot: folder });
  desk.page.setDefaultTimeout(PATIENCE);
  const look = desk.page.getByRole("button", { name: "用示例数据看看" });
  const people = desk.page.getByRole("heading", { name: "切换用户" });
  await look.or(people).waitFor();
  // a desk whose opening was broken off goes on where it was
  if (await look.isVisible()) await look.click();
  await people.waitFor();
  await enter(desk.page, "陆青禾", samplePassword);
  const awake = stayAwake(desk.page);
  await desk.page.getByRole("button", { name: "登记来访" }).first().waitFor();
  clearInterval(awake);
  console.log(`${name}: opened in ${seconds(replay)}`);
  await desk.close();
}

/** Writes the sample, unless an earlier run has written all of it. */
async function writeOnce(folder: string, name: string, write: (folder: string) => Promise<void>) {
  const mark = join(folder, "sample.written");
  if (existsSync(mark)) return;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const begin = performance.now();
  await write(join(folder, "sample"));
  console.log(`${name}: written in ${seconds(begin)}`);
  writeFileSync(mark, name);
}

/** Moves the mouse from time to time, as somebody does who waits: a desk that nobody touches locks itself, and the replay stops until then. */
function stayAwake(page: Page) {
  let x = 0;
  const move = () => {
    x = 100 - x;
    page.mouse.move(x, 100).catch(() => undefined);
  };
  return setInterval(move, 60_000);
}

/** A data folder with a sample desk of a size. */
export const filled = (size: SampleSize) =>
  filledBy(`sample of ${size.customers} customers`, (folder) => writeSample(folder, size));
