import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright";
import { createBridge } from "./bridge/bridge.ts";
import { deskOrigin, openDeskBrowser, printPageOpener } from "./browser/desk-browser.ts";
import { findBrowser } from "./browser/find-browser.ts";
import type { Answerer } from "./browser/page-bridge.ts";
import { writeSample } from "./journal/write-sample.ts";
import { openLog } from "./platform/log.ts";
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
  context: BrowserContext;
  page: Page;
  services: Services;
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
  const { context, page } = await openDeskBrowser({
    executable,
    profile: join(dataRoot, "browser"),
    assets,
    headless,
    switches,
    answer,
  });
  await page.goto(`${deskOrigin}/`);
  const close = async () => {
    await context.close().catch(() => undefined);
    await printPage.close();
    await services.close();
  };
  return { context, page, services, close };
}
