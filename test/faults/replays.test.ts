import { expect, it } from "vitest";
import { runBrowserReplays, runReplays } from "./replays.ts";
import { isAsExpected } from "./rows.ts";

it("a desk comes to the same state in memory, in the database and in the browser", async () => {
  const rows = [
    ...(await runReplays({ seed: 2, trials: 3 })),
    ...(await runBrowserReplays({ seed: 2, trials: 1, customers: 5 })),
  ];
  expect(rows.filter((row) => !isAsExpected(row))).toEqual([]);
}, 120_000);
