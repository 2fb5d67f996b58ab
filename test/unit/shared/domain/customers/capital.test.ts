import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatWan, parseWan } from "#shared/domain/customers/capital.ts";

describe("registered capital in 万元", () => {
  it("comes back as it was typed, for every amount of whole cents", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999_999 }), (cents) => {
        expect(parseWan(formatWan(cents))).toEqual({ ok: true, value: cents });
      }),
    );
  });

  it.each(["", "-1", "一千", "1.2345678", "1e3", "1000000000"])("refuses %j", (typed) => {
    expect(parseWan(typed).ok).toBe(false);
  });

  it.each([
    ["1200", 1_200_000_000],
    ["１，２００．５ 万元", 1_200_500_000],
    ["0.000001", 1],
  ])("reads %s", (typed, cents) => {
    expect(parseWan(typed)).toEqual({ ok: true, value: cents });
  });
});
