import { describe, expect, it } from "vitest";
import { isMeant, type KnownVisitor } from "#shared/domain/visits/known-visitors.ts";

const known = {
  visitor: { name: "程远山", phone: "13800000420" },
  visits: [],
} as unknown as KnownVisitor;

describe("who is meant by what was typed", () => {
  it.each([
    ["程", true],
    ["程远山", true],
    [" 程远山 ", true],
    ["0420", true],
    // a new visitor may be called so
    ["程远", false],
  ])("%s: %s", (typed, expected) => expect(isMeant(typed, known)).toBe(expected));

  it("is nobody where nobody was found", () => expect(isMeant("程", undefined)).toBe(false));
});
