import { expect, it } from "vitest";
import { runMutatedTables } from "./mutated-tables.ts";
import { isAsExpected } from "./rows.ts";

it("altered tables are refused in words or imported whole, and end no process", async () => {
  const rows = await runMutatedTables({ seed: 4, trials: 10_000, workers: 1 });
  expect(rows.filter((row) => !isAsExpected(row))).toEqual([]);
}, 300_000);
