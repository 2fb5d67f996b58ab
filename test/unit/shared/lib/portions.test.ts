import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstPortion, portionsOf } from "#shared/lib/portions.ts";

describe("portions of lines", () => {
  it("end before the line that would be too much", () => {
    expect(firstPortion(["ab", "cd", "ef"], 4)).toEqual(["ab", "cd"]);
    expect(firstPortion(["ab", "cd"], 4)).toEqual(["ab", "cd"]);
  });

  it("have one line at least, however long it is", () => {
    expect(firstPortion(["abcdef", "g"], 4)).toEqual(["abcdef"]);
    expect(firstPortion([], 4)).toEqual([]);
  });

  it("are all of the lines in their order, none too large that could be smaller", () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.integer({ min: 1, max: 30 }), (lines, most) => {
        const portions = portionsOf(lines, most);
        expect(portions.flat()).toEqual(lines);
        for (const portion of portions)
          expect(portion.length === 1 || portion.join("").length <= most).toBe(true);
      }),
    );
  });
});
