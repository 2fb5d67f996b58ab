import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");

/** The folder of the built program; builds it when there is none. `test/run.mjs` builds before it tests. */
export function builtProgram(): string {
  const dist = join(root, "dist");
  const files = ["main/main.js", "preload/preload.cjs", "renderer/index.html"];
  if (!files.every((file) => existsSync(join(dist, file)))) {
    const vite = join(root, "node_modules/vite/bin/vite.js");
    execFileSync(process.execPath, [vite, "build"], { cwd: root, stdio: "ignore" });
  }
  return dist;
}
