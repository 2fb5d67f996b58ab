import { readdirSync, readFileSync } from "node:fs";

const argumentsOf = (id: string): string[] => {
  try {
    return readFileSync(`/proc/${id}/cmdline`, "utf8").split("\0");
  } catch {
    return [];
  }
};

/** Whether this machine tells which process is which. */
export const canKill = process.platform === "linux";

/** Ends the browser of one profile at once, as a crash does: nothing is flushed, nobody is asked. */
export function killBrowser(profile: string): void {
  const ids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  const main = ids.filter((id) => {
    const args = argumentsOf(id);
    return (
      args.includes(`--user-data-dir=${profile}`) && !args.some((arg) => arg.startsWith("--type="))
    );
  });
  if (main.length === 0) throw new Error(`no browser runs on ${profile}`);
  for (const id of main) process.kill(Number(id), "SIGKILL");
}
