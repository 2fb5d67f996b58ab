import { describe, expect, it } from "vitest";
import { canKill } from "#test/helpers/kill-browser.ts";
import { importKilledAt } from "#test/helpers/killed-import.ts";

const ROWS = 100_000;

describe("an import of 100,000 rows", () => {
  it.skipIf(!canKill)(
    "killed at its beginning, in the middle and before its end resumes to the state of a replay in memory",
    async () => {
      const took = await importKilledAt(ROWS, [2_000, ROWS / 2, ROWS - 2_000]);
      console.log(`import of ${ROWS} rows, milliseconds: ${JSON.stringify(took)}`);
      expect(Object.keys(took)).toHaveLength(3);
    },
    3_600_000,
  );
});
