import { readdirSync, readFileSync } from "node:fs";

interface Running {
  id: number;
  parent: number;
  args: string[];
}

function running(id: string): Running | undefined {
  try {
    const stat = readFileSync(`/proc/${id}/stat`, "utf8");
    const [, parent] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const args = readFileSync(`/proc/${id}/cmdline`, "utf8").split("\0");
    return { id: Number(id), parent: Number(parent), args };
  } catch {
    return undefined; // it has ended meanwhile
  }
}

/** Whether this machine tells which process is which. */
export const canKill = process.platform === "linux";

/** The processes of the browser of one profile: the browser's own first, then those that it has started. */
function browserProcesses(profile: string): Running[] {
  const all = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((id) => running(id) ?? []);
  const isMain = ({ args }: Running) =>
    args.includes(`--user-data-dir=${profile}`) && !args.some((arg) => arg.startsWith("--type="));
  const found = all.filter(isMain);
  for (const { id } of found) found.push(...all.filter(({ parent }) => parent === id));
  return [...new Set(found)];
}

/** How many processes of a profile's browser there are. */
export const countBrowser = (profile: string): number => browserProcesses(profile).length;

function signal(processes: readonly Running[], name: "SIGKILL" | "SIGSTOP"): void {
  for (const { id } of processes) {
    try {
      process.kill(id, name);
    } catch {
      // it has ended meanwhile
    }
  }
}

/** Ends the browser of one profile at once, as a crash does: nothing is flushed, nobody is asked. */
export function killBrowser(profile: string): void {
  const [main] = browserProcesses(profile);
  if (!main) throw new Error(`no browser runs on ${profile}`);
  signal([main], "SIGKILL");
}

/** Ends all of a profile's browser, as far as any is left. */
export const killAll = (profile: string): void => signal(browserProcesses(profile), "SIGKILL");

/** Ends the processes that show the pages. */
export function killRenderers(profile: string): void {
  const all = browserProcesses(profile);
  signal(
    all.filter(({ args }) => args.includes("--type=renderer")),
    "SIGKILL",
  );
}

/** Lets a profile's browser do nothing more. */
export const stopBrowser = (profile: string): void => signal(browserProcesses(profile), "SIGSTOP");
