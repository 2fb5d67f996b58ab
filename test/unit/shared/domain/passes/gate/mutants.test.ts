import { describe, expect, it } from "vitest";
import { countMutants } from "#test/helpers/mutant-run.ts";
import { dice, lootOf, mutations } from "#test/helpers/mutate-token.ts";

describe("mutated tokens", () => {
  it("are never accepted with another content, and a good part of them only by the signature", () => {
    const count = countMutants(1, 6000);
    expect(count.wrong).toEqual([]);
    expect(count.accepted).toBe(count.same);
    expect(count.reachedSignature).toBeGreaterThan(count.made / 4);
  }, 120_000);

  it("are of many kinds, nearly all of them other texts", () => {
    const roll = dice(3);
    for (const [kind, mutate] of Object.entries(mutations)) {
      const loot = lootOf(roll);
      const others = Array.from({ length: 20 }, () => mutate(loot, roll)).filter(
        (text) => text !== loot.text,
      );
      expect(others.length, kind).toBeGreaterThan(10);
    }
  });
});
