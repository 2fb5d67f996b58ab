import { expect, it } from "vitest";
import { isAsExpected } from "./rows.ts";
import { runStoreFaults, storeFaultKinds } from "./store-faults.ts";

it("every kind of damage to either store is noticed, mended from the other, and kept out of actions", async () => {
  const wrong: string[] = [];
  const rows = await runStoreFaults({
    seed: 3,
    trials: storeFaultKinds.length,
    customers: 4,
    entries: 100,
    onWrong: (message) => wrong.push(message),
  });
  expect(wrong).toEqual([]);
  expect(rows.filter((row) => !isAsExpected(row))).toEqual([]);
}, 300_000);
