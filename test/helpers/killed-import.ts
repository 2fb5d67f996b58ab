import { join } from "node:path";
import { expect } from "vitest";
import { stateDigest } from "#shared/journal/state.ts";
import { inventedTable } from "./invented-table.ts";
import { killBrowser } from "./kill-browser.ts";
import { freshFolder } from "./launch-desk.ts";
import { openProbe, type ProbeDesk } from "./probe-desk.ts";
import { replayJournal } from "./replay-journal.ts";

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits until so many changes of the entry are in the database. */
async function reaches(desk: ProbeDesk, changes: number): Promise<void> {
  for (;;) {
    const done = await desk.call("applying");
    if (done !== undefined && done >= changes) return;
    await pause(20);
  }
}

/**
 * Imports a table, kills the browser at each of these points of its application, and lets it end. The desk must then stand where a replay of the
 * same journal in memory stands. Gives what each stage took, in milliseconds.
 */
export async function importKilledAt(rows: number, kills: readonly number[]) {
  const { folder, remove } = freshFolder();
  const profile = join(folder, "browser");
  const took: Record<string, number> = {};
  const clock = (name: string, since: number) => {
    took[name] = Math.round(performance.now() - since);
  };
  let desk = await openProbe(folder);
  await desk.call("begin");
  const start = performance.now();
  let running: Promise<unknown> = desk.call("importTable", inventedTable(rows));
  for (const [index, kill] of kills.entries()) {
    running.catch(() => undefined);
    await reaches(desk, kill);
    if (index === 0) clock("until the first kill", start);
    killBrowser(profile);
    await running.catch(() => undefined);
    await desk.host.close();
    desk = await openProbe(folder);
    const resumed = performance.now();
    running = desk.call("begin").then(() => clock("the last resumption", resumed));
    await pause(50);
  }
  await running;
  const seen = await desk.call("look");
  const checked = performance.now();
  expect((await desk.call("check")).differing).toEqual([]);
  clock("the check of all records", checked);
  expect(await desk.call("counter", "customer.all")).toBe(rows);
  expect(await desk.call("applying")).toBeUndefined();
  // what comes after it is saved as ever
  expect(await desk.call("save", "after")).toBeUndefined();
  const { digest } = await desk.call("look");
  await desk.host.close();
  const memory = replayJournal(join(folder, "desk"));
  remove();
  expect(memory.all("customer").length).toBe(rows);
  expect(digest).toBe(stateDigest(memory.state));
  expect(seen.digest).not.toBe(digest);
  return took;
}
