import { existsSync } from "node:fs";
import { join } from "node:path";
import { defineConfig } from "playwright/test";

/** The Electron project runs only where Electron's binary is; elsewhere its tests are reported as skipped. */
export const electronHere = existsSync(
  join(import.meta.dirname, "../../node_modules/electron/path.txt"),
);

export default defineConfig({
  testDir: ".",
  outputDir: "../../test-results/e2e",
  timeout: 120_000,
  expect: { timeout: 10_000 },
  workers: 1,
  fullyParallel: false,
  reporter: "list",
  projects: [{ name: "browser" }, { name: "electron", metadata: { electron: true } }],
});
