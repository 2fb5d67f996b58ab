import { describe, expect, it } from "vitest";
import { countMutants } from "#test/helpers/mutant-run.ts";

const shards = 10;
const each = 100_000;

describe("a million mutated tokens", () => {
  it.each(Array.from({ length: shards }, (_, shard) => shard + 100))(
    "part %i: none is accepted with another content",
    (seed) => {
      const { made, same, reachedSignature, accepted, wrong } = countMutants(seed, each);
      console.log(
        `${made} mutants, ${reachedSignature} refused or accepted by the signature alone, ${accepted} accepted, all of them the token itself (${same})`,
      );
      expect(wrong).toEqual([]);
      expect(accepted).toBe(same);
      expect(reachedSignature).toBeGreaterThan(made / 4);
    },
    900_000,
  );
});
