import { expect, it } from "vitest";
import { canKill } from "#test/helpers/kill-browser.ts";
import { killKinds, runKills } from "./kills.ts";
import { isAsExpected } from "./rows.ts";

it.skipIf(!canKill)(
  "renderer, browser, host or all of them killed in the middle of saves: no acknowledged save is lost",
  async () => {
    const trials = killKinds.length * 5;
    const rows = await runKills({ seed: 5, trials, saves: trials * 20 });
    console.info(rows);
    expect(rows.filter((row) => !isAsExpected(row))).toEqual([]);
    expect(rows.every(({ acknowledged = 0 }) => acknowledged >= trials * 20)).toBe(true);
  },
  600_000,
);
