import { expect, it } from "vitest";
import { canCutPower } from "./cut.ts";
import { runFullDisk, stages } from "./full-disk.ts";
import { isAsExpected } from "./rows.ts";

it.skipIf(!canCutPower()).each(Object.keys(stages))(
  "a disk that is full %s loses nothing, says so, and opens again once it is not",
  async (stage) => {
    const rows = await runFullDisk({ seed: 5, trials: 2, only: [stage] });
    expect(rows.filter((row) => !isAsExpected(row))).toEqual([]);
  },
  300_000,
);
