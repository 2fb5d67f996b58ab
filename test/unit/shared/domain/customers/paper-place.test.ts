import { describe, expect, it } from "vitest";
import { formatPaperPlace, parsePaperPlace } from "#shared/domain/customers/paper-place.ts";

describe("the place of a paper file", () => {
  it.each(["3-2-5", "3 柜 2 层 5 格", "３－２－５", "3柜2层5格"])("is read from %s", (typed) => {
    expect(parsePaperPlace(typed)).toEqual({
      ok: true,
      value: { cabinet: "3", shelf: "2", slot: "5" },
    });
  });

  it("may end with the cabinet, and refuses what it cannot read", () => {
    expect(parsePaperPlace("东墙 A")).toMatchObject({ value: { cabinet: "东墙", shelf: "A" } });
    expect(parsePaperPlace("1-2-3-4").ok).toBe(false);
    expect(formatPaperPlace({ cabinet: "3" })).toBe("3 柜");
  });
});
