import { fork } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { build } from "vite";
import type * as Host from "#electron/browser-host.ts";
import { pageOf, testSwitches } from "./desk-page.ts";
import { builtHost } from "./launch-desk.ts";
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

/** Calls the probe inside the page. */
export type CallProbe = <K extends keyof Probe>(
  name: K,
  ...args: Parameters<Probe[K]>
) => Promise<Awaited<ReturnType<Probe[K]>>>;

export interface ProbeDesk {
  host: Host.BrowserHost;
  page: Page;
  call: CallProbe;
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
  return { host, page, call: await probeIn(page) };
}

async function probeIn(page: Page): Promise<CallProbe> {
  // the page's policy forbids the text that `waitForFunction` would run in it
  while (!(await page.evaluate("window.probe !== undefined")))
    await new Promise((resolve) => setTimeout(resolve, 20));
  return (name, ...args) =>
    page.evaluate(
      ([method, values]) => {
        const probe = (window as unknown as { probe: Record<string, AnyCall> }).probe;
        return probe[method as string]?.(...(values as unknown[])) as never;
      },
      [name, args] as const,
    );
}

export interface ProbeProcess {
  call: CallProbe;
  /** Ends the host's process at once. */
  kill: () => void;
  /** Closes the desk as a person does, as far as it is still there. */
  close: () => Promise<void>;
}

/** `openProbe` with the host in a process of its own. */
export async function spawnProbe(dataRoot: string): Promise<ProbeProcess> {
  await buildProbe();
  const machineFolder = join(dataRoot, "machine");
  const ports = { reserveBytes: 0, passwordCost: 10, machineFolder };
  const options = { host: builtHost, dataRoot, assets, switches: testSwitches, ports };
  const child = fork(join(import.meta.dirname, "desk-process.mjs"), [JSON.stringify(options)], {
    execArgv: [],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const open = new Promise<void>((resolve) => child.once("message", () => resolve()));
  await Promise.race([open, ended.then(() => Promise.reject(new Error("the host has ended")))]);
  const page = await pageOf(dataRoot);
  const kill = () => void child.kill("SIGKILL");
  const close = async () => {
    const late = setTimeout(kill, 20_000);
    // a host that was killed a moment ago takes no message any more; its end is what is waited for
    if (child.connected) child.send("close", () => undefined);
    await ended;
    clearTimeout(late);
    await page.context().browser()?.close();
  };
  return { call: await probeIn(page), kill, close };
}
