import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inkPath, spotsOf } from "#shared/lib/ink.ts";

/** A straight stroke whose points lie so far apart. */
const line = (apart: number, count = 20): number[] =>
  Array.from({ length: count }, (_, at) => [at * apart, 200]).flat();

const widths = (flat: number[]) => spotsOf(flat).map(({ width }) => width);

describe("ink", () => {
  it("is thin where the pen was fast and wide where it was slow", () => {
    expect(widths(line(2)).at(-1)).toBeGreaterThan(15);
    expect(widths(line(40)).at(-1)).toBeLessThan(11);
  });

  it("changes its width without jumps, within its bounds, however the pen jumps", () => {
    const stroke = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 2, maxLength: 80 });
    fc.assert(
      fc.property(stroke, (flat) => {
        const all = widths(flat);
        for (const [at, width] of all.entries()) {
          expect(width).toBeGreaterThanOrEqual(10);
          expect(width).toBeLessThanOrEqual(17);
          expect(Math.abs(width - (all[at - 1] ?? width))).toBeLessThanOrEqual(7 * 0.3 + 1e-9);
        }
      }),
    );
  });

  it("is an outline without a gap in its figures, and a dot for a tap", () => {
    const stroke = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 2, maxLength: 80 });
    fc.assert(
      fc.property(stroke, (flat) => {
        expect(inkPath(flat)).toMatch(/^(M[-\d. ]+([AQL][-\d. ]+)+Z)+$/);
      }),
    );
    expect(inkPath([300, 200])).toMatch(/^M293\.3 200A.*Z$/);
    expect(inkPath([])).toBe("");
  });
});
