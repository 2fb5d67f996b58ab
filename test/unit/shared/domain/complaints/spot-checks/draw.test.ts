import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawn } from "#shared/domain/complaints/spot-checks/draw.ts";

const ids = Array.from({ length: 20 }, (_, n) => `TS-A-20261001-${String(n + 1).padStart(4, "0")}`);

describe("a draw", () => {
  it("is the same for everybody who has the seed, however the complaints are ordered", () => {
    fc.assert(
      fc.property(fc.uuid(), fc.shuffledSubarray(ids, { minLength: 20 }), (seed, shuffled) => {
        expect(drawn(seed, shuffled, 5)).toEqual(drawn(seed, ids, 5));
      }),
    );
  });

  it("takes as many as asked, none twice, and only from what there is", () => {
    fc.assert(
      fc.property(fc.uuid(), fc.integer({ min: 0, max: 30 }), (seed, count) => {
        const taken = drawn(seed, [...ids, ...ids], count);
        expect(taken).toHaveLength(Math.min(count, ids.length));
        expect(new Set(taken).size).toBe(taken.length);
        expect(taken.every((id) => ids.includes(id))).toBe(true);
      }),
    );
  });

  it("keeps its answer to a seed for ever", () => {
    expect(drawn("4b7c7a1e-0f5d-4a57-9a0e-2f1d5f0c8a11", ids, 3)).toMatchInlineSnapshot(`
      [
        "TS-A-20261001-0007",
        "TS-A-20261001-0012",
        "TS-A-20261001-0015",
      ]
    `);
  });

  it("draws each about as often", () => {
    const times = new Map(ids.map((id) => [id, 0]));
    for (let n = 0; n < 2_000; n++)
      for (const id of drawn(`seed ${n}`, ids, 2)) times.set(id, (times.get(id) ?? 0) + 1);
    // 200 each are expected; six standard deviations of chance lie between 120 and 280
    for (const count of times.values()) {
      expect(count).toBeGreaterThan(120);
      expect(count).toBeLessThan(280);
    }
  });
});
