import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { createBridge } from "./bridge/bridge.ts";
import { type DeskBrowserOptions, openDeskBrowser } from "./browser/desk-browser.ts";
import { deskOrigin } from "./browser/desk-origin.ts";
import { findBrowser } from "./browser/find-browser.ts";
import type { Answerer } from "./browser/page-bridge.ts";
import { printPageOpener } from "./browser/print-page.ts";
import { writeSample } from "./journal/write-sample.ts";
import { openLog } from "./platform/log.ts";
import { machineFolder } from "./platform/machine-key.ts";
import { revealFile } from "./platform/reveal-file.ts";
import type { Ports } from "./ports.ts";
import { chromiumRenderer } from "./printing/chromium-renderer.ts";
import { lpPrinter } from "./printing/lp-printer.ts";
import { noPrinter } from "./printing/no-printer.ts";
import { createServices, type Services } from "./services.ts";

export { Refusal } from "./bridge/refusal.ts";
export { findBrowser } from "./browser/find-browser.ts";

export interface BrowserHostOptions {
  /** The folder of this program's data; profile, logs and desks lie in it. */
  dataRoot: string;
  version: string;
  headless: boolean;
  /** The built files of the page, where a test brings a page of its own. */
  assets?: string;
  /** More switches for the browser. */
  switches?: string[];
  /** What a test wants to hold still or to break. */
  ports?: Partial<Ports>;
}

export interface BrowserHost {
  services: Services;
  /** Ends when the window has been closed. */
  ended: Promise<void>;
  close: () => Promise<void>;
}

const builtPage = join(import.meta.dirname, "../renderer");

/** Runs the desk in a Chromium of this machine: the same services as in Electron, over the browser's own pipe. Opens no port. */
export async function startBrowserHost({
  dataRoot,
  version,
  headless,
  assets = builtPage,
  switches = [],
  ports,
}: BrowserHostOptions): Promise<BrowserHost> {
  const executable = findBrowser();
  if (!executable) throw new Error("no browser");
  mkdirSync(dataRoot, { recursive: true });
  const printPage = printPageOpener(executable, assets);
  const services = await createServices({
    platform: { host: "browser", platform: process.platform, version },
    dataRoot,
    machineFolder: machineFolder(),
    isTrusted: ({ origin, isMainFrame }) => isMainFrame && origin === deskOrigin,
    pageRenderer: chromiumRenderer(printPage.open),
    printer: process.platform === "win32" ? noPrinter : lpPrinter(),
    reveal: revealFile,
    writeSample,
    now: Date.now,
    random: randomBytes,
    log: openLog(join(dataRoot, "logs"), Date.now),
    ...ports,
  });
  const bridge = createBridge(services);
  const answer: Answerer = (call, argument, origin, isMainFrame) =>
    bridge(call, argument, { origin, isMainFrame });
  const window = await keepOpen({
    executable,
    profile: join(dataRoot, "browser"),
    assets,
    headless,
    switches,
    answer,
  });
  const close = async () => {
    await window.close();
    await printPage.close();
    await services.close();
  };
  return { services, ended: window.ended, close };
}

/** Keeps the desk's window open: a page that crashes cannot be used again, so that the browser is started anew on the same data. */
async function keepOpen(options: DeskBrowserOptions) {
  let wanted = true;
  let current = await openDeskBrowser(options);
  const run = async () => {
    while ((await current.ended) === "crashed" && wanted) current = await openDeskBrowser(options);
  };
  const ended = run().catch(() => undefined);
  const close = async () => {
    wanted = false;
    await current.close();
    await ended;
  };
  return { ended, close };
}
