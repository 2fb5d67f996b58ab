import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright";
import type * as Host from "#electron/browser-host.ts";
import { pageOf, testSwitches } from "./desk-page.ts";

export interface LaunchOptions {
  /** Keeps the data of an earlier launch. */
  dataRoot?: string;
  /** Milliseconds by which the desk's clock, in host and page, is ahead of the machine's. */
  ahead?: number;
  ports?: Host.BrowserHostOptions["ports"];
}

export interface LaunchedDesk {
  page: Page;
  host: Host.BrowserHost;
  dataRoot: string;
  /** How far the desk's clock is ahead of the machine's now. */
  ahead: () => number;
  /** Lets so many minutes pass at the desk; the page is loaded again. */
  wait: (minutes: number) => Promise<void>;
  close: () => Promise<void>;
}

/** How long a test waits for something on the screen before it says that it is not there. */
const patience = 20_000;

/** Where the built host lies, as something to be imported. */
export const builtHost = pathToFileURL(join(import.meta.dirname, "../../dist/main/host.js")).href;

/** The built host itself: its classes are not those of the sources. */
export const hostModule = (): Promise<typeof Host> => import(builtHost);

/** A data folder of its own for one test, and how to throw it away. */
export function freshFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "qiantai-"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Milliseconds from now to a moment at which the desk's clock shall stand: every run sees the same working day. */
export const aheadTo = (moment: string): number => Date.parse(moment) - Date.now();

/** Runs in the page: its clock stands so far ahead of the machine's, and goes on from there. */
function setClock(ahead: number): void {
  const kept = globalThis as { MachineDate?: DateConstructor };
  const Machine = kept.MachineDate ?? Date;
  kept.MachineDate = Machine;
  globalThis.Date = class extends Machine {
    constructor(...given: [] | [string | number | Date]) {
      if (given.length === 0) super(Machine.now() + ahead);
      else super(...given);
    }
    static override now(): number {
      return Machine.now() + ahead;
    }
  } as DateConstructor;
}

/** Runs in the page: a person moves the mouse. */
const touch = () =>
  (globalThis as unknown as { desk: (call: string, argument: object) => unknown }).desk(
    "session.touch",
    {},
  );

async function moveClock(page: Page, ahead: number): Promise<void> {
  await page.context().addInitScript(setClock, ahead);
  await page.reload();
}

/** Opens the built program headless in the browser host, as `npm start` does in a window. */
export async function launchDesk(options: LaunchOptions = {}): Promise<LaunchedDesk> {
  const { startBrowserHost } = await hostModule();
  const { dataRoot = freshFolder().folder, ports } = options;
  let ahead = options.ahead ?? 0;
  const now = () => Date.now() + ahead;
  const host = await startBrowserHost({
    dataRoot,
    version: "test",
    headless: true,
    switches: testSwitches,
    ports: { now, machineFolder: join(dataRoot, "machine"), ...ports },
  });
  const page = await pageOf(dataRoot);
  page.setDefaultTimeout(patience);
  if (ahead !== 0) await moveClock(page, ahead);
  const wait = async (minutes: number) => {
    // somebody is at the desk meanwhile: it would lock itself otherwise
    for (let left = minutes; left > 0; left -= 1) {
      ahead += Math.min(left, 1) * 60_000;
      await page.evaluate(touch);
    }
    await moveClock(page, ahead);
  };
  return { page, host, dataRoot, ahead: () => ahead, wait, close: host.close };
}
