import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { build } from "vite";
import type * as Host from "#electron/browser-host.ts";
import { pageOf, testSwitches } from "./desk-page.ts";
import type { Probe } from "./probe/probe.ts";

const root = join(import.meta.dirname, "../..");
/** Test files run side by side, each with a build of its own. */
const assets = join(root, `test-results/probe-${process.env.VITEST_POOL_ID ?? 0}`);
let built: Promise<unknown> | undefined;

/** Builds the probe: a page that offers the program's data layer to faults and benches, and nothing else. */
export function buildProbe(): Promise<unknown> {
  built ??= build({
    configFile: false,
    root: join(import.meta.dirname, "probe"),
    base: "./",
    logLevel: "error",
    worker: { format: "es" },
    build: {
      outDir: assets,
      emptyOutDir: true,
      target: "chrome140",
      minify: process.env.QIANTAI_MINIFY !== "no",
    },
  });
  return built;
}

export interface ProbeDesk {
  host: Host.BrowserHost;
  page: Page;
  /** Calls the probe inside the page. */
  call: <K extends keyof Probe>(
    name: K,
    ...args: Parameters<Probe[K]>
  ) => Promise<Awaited<ReturnType<Probe[K]>>>;
}

type AnyCall = (...args: unknown[]) => unknown;

/** Opens the browser host on a data folder with the probe as its page. */
export async function openProbe(
  dataRoot: string,
  options: Pick<Host.BrowserHostOptions, "ports" | "switches"> = {},
): Promise<ProbeDesk> {
  await buildProbe();
  const path = join(root, "dist/main/host.js");
  if (!existsSync(path)) throw new Error("build the program first");
  const { startBrowserHost }: typeof Host = await import(path);
  const machineFolder = join(dataRoot, "machine");
  const ports = { reserveBytes: 0, passwordCost: 10, machineFolder, ...options.ports };
  const host = await startBrowserHost({
    dataRoot,
    version: "test",
    headless: true,
    assets,
    ...options,
    switches: [...testSwitches, ...(options.switches ?? [])],
    ports,
  });
  const page = await pageOf(dataRoot);
  await page.waitForFunction("window.probe !== undefined");
  const call: ProbeDesk["call"] = (name, ...args) =>
    page.evaluate(
      ([method, values]) => {
        const probe = (window as unknown as { probe: Record<string, AnyCall> }).probe;
        return probe[method as string]?.(...(values as unknown[])) as never;
      },
      [name, args] as const,
    );
  return { host, page, call };
}
