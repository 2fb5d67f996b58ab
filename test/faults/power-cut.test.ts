import { describe, expect, it } from "vitest";
import { canCutPower } from "./cut.ts";
import { cutPower } from "./power-cut.ts";

const TRIALS = 10;
const CONTROLS = 4;

describe("a power cut in the middle of saves", () => {
  it.skipIf(!canCutPower())(
    `loses no acknowledged save in ${TRIALS} cuts, while a control without flush does`,
    async () => {
      const results = [];
      for (let trial = 0; trial < TRIALS; trial++)
        results.push(await cutPower(600 + trial * 90, true));
      const controls = [];
      for (let trial = 0; trial < CONTROLS; trial++) controls.push(await cutPower(900, false));
      const saves = results.reduce((sum, { acknowledged }) => sum + acknowledged, 0);
      console.info(
        `power cuts: ${TRIALS}, acknowledged ${saves}, lost ${results.flatMap(({ lost }) => lost).length}; control lost ${controls.flatMap(({ lost }) => lost).length} of ${controls.reduce((sum, { acknowledged }) => sum + acknowledged, 0)}`,
      );
      expect(results.every(({ acknowledged }) => acknowledged > 0)).toBe(true);
      expect(results.flatMap(({ lost }) => lost)).toEqual([]);
      expect(
        controls.flatMap(({ lost }) => lost).length,
        "the control must lose something, or this proves nothing",
      ).toBeGreaterThan(0);
    },
    600_000,
  );
});
