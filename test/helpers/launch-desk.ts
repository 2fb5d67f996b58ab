import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright";
import type * as Host from "#electron/browser-host.ts";

export interface LaunchOptions {
  /** Keeps the data of an earlier launch. */
  dataRoot?: string;
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

/** Opens the built program headless in the browser host, as `npm start` does in a window. */
export async function launchDesk({ dataRoot, ports }: LaunchOptions = {}): Promise<LaunchedDesk> {
  const { startBrowserHost }: typeof Host = await import(built);
  const root = dataRoot ?? freshFolder().folder;
  const host = await startBrowserHost({
    dataRoot: root,
    version: "test",
    headless: true,
    ...(ports ? { ports } : {}),
  });
  return { page: host.page, host, dataRoot: root, close: host.close };
}
