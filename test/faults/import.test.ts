import { describe, expect, it } from "vitest";
import { canKill } from "#test/helpers/kill-browser.ts";
import { importKilledAt } from "#test/helpers/killed-import.ts";

/** The short version that runs every time; QIANTAI_IMPORT_ROWS=100000 is the whole, and takes a quarter of an hour or more. */
const ROWS = Number(process.env.QIANTAI_IMPORT_ROWS ?? 20_000);

describe(`an import of ${ROWS} rows`, () => {
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
