import { countMutants } from "#test/helpers/mutant-run.ts";
import { type FaultRow, nothingLost } from "./rows.ts";

/** Signed passes altered in every way: accepted is only what is the token itself, letter by letter. */
export async function runMutatedTokens({
  seed = 100,
  trials = 1_000_000,
}: {
  seed?: number;
  trials?: number;
}): Promise<FaultRow[]> {
  const { made, wrong } = countMutants(seed, trials);
  return [
    {
      fault: "passes: altered, cut, mixed and rewritten tokens",
      trials: made,
      survived: made - wrong.length,
      lost: wrong.length,
      expected: nothingLost,
      seed,
    },
  ];
}
