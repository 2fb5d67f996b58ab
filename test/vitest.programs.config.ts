import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

/** Programs rather than tests: the demo, the benches and the long faults. They print and write what they find. */
export default defineConfig({
  root: resolve(import.meta.dirname, ".."),
  test: {
    include: ["test/{demo,bench,faults}/*.program.ts"],
    environment: "node",
    testTimeout: 4 * 60 * 60_000,
    pool: "forks",
    fileParallelism: false,
    disableConsoleIntercept: true,
    reporters: ["dot"],
  },
});
