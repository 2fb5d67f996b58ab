import { expect, it } from "vitest";
import { runMalformedCalls, runRefusedSenders } from "./malformed-calls.ts";
import { isAsExpected } from "./rows.ts";

it("every call of the bridge refuses malformed payloads, and nothing changes", async () => {
  const rows = await runMalformedCalls({ seed: 3, trials: 300 });
  expect(rows.filter((row) => !isAsExpected(row))).toEqual([]);
}, 300_000);

it("every call of the bridge refuses strangers, and a locked desk", async () => {
  const rows = await runRefusedSenders({ seed: 3, trials: 20 });
  expect(rows.filter((row) => !isAsExpected(row))).toEqual([]);
}, 300_000);
