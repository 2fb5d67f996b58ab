import { defineConfig } from "playwright/test";

/** One suite, two hosts. Where Electron's program is absent its tests are reported as skipped, never as passed. */
export default defineConfig({
  testDir: ".",
  outputDir: "../../test-results/e2e",
  timeout: 120_000,
  expect: { timeout: 10_000 },
  workers: 1,
  fullyParallel: false,
  reporter: "list",
  projects: [{ name: "browser" }, { name: "electron" }],
});
