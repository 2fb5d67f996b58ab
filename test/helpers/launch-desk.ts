import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright";
import type * as Host from "#electron/browser-host.ts";

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
  close: () => Promise<void>;
}

const built = pathToFileURL(join(import.meta.dirname, "../../dist/main/host.js")).href;

/** A data folder of its own for one test, and how to throw it away. */
export function freshFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "qiantai-"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Milliseconds from now to a moment at which the desk's clock shall stand: every run sees the same working day. */
export const aheadTo = (moment: string): number => Date.parse(moment) - Date.now();

/** Runs in the page before anything else: its clock is moved, and goes on from there. */
function moveClock(ahead: number): void {
  const Machine = Date;
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

/** Opens the built program headless in the browser host, as `npm start` does in a window. */
export async function launchDesk(options: LaunchOptions = {}): Promise<LaunchedDesk> {
  const { startBrowserHost }: typeof Host = await import(built);
  const { dataRoot = freshFolder().folder, ahead = 0, ports } = options;
  const host = await startBrowserHost({
    dataRoot,
    version: "test",
    headless: true,
    ports: { ...(ahead === 0 ? {} : { now: () => Date.now() + ahead }), ...ports },
  });
  if (ahead !== 0) {
    await host.context.addInitScript(moveClock, ahead);
    await host.page.reload();
  }
  return { page: host.page, host, dataRoot, close: host.close };
}
