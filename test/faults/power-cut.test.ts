import { expect, it } from "vitest";
import { canCutPower } from "./cut.ts";
import { runPowerCuts } from "./power-cut.ts";
import { isAsExpected } from "./rows.ts";

it.skipIf(!canCutPower())(
  "a power cut in the middle of saves loses no acknowledged save, while a control without flush does",
  async () => {
    const rows = await runPowerCuts({ seed: 5, trials: 10, controls: 4 });
    console.info(rows);
    expect(rows.filter((row) => !isAsExpected(row))).toEqual([]);
    expect(rows.every(({ acknowledged = 0 }) => acknowledged > 0)).toBe(true);
  },
  600_000,
);
