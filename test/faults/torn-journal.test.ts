import { expect, it } from "vitest";
import { isAsExpected } from "./rows.ts";
import { runTornJournal } from "./torn-journal.ts";

it("a journal that is torn anywhere opens at its last whole entry and gets the rest back", async () => {
  const rows = await runTornJournal({ seed: 2, trials: 150 });
  expect(rows.filter((row) => !isAsExpected(row))).toEqual([]);
}, 120_000);
