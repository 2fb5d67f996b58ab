import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkPin } from "#shared/domain/common/pin.ts";

describe("a PIN", () => {
  it.each(["0739", "48210", "902618", "83017264"])("may be %s", (pin) => {
    expect(checkPin(pin)).toEqual({ ok: true, value: pin });
  });

  it.each([
    ["0000", "同样的数字"],
    ["1212", "同样的数字"],
    ["123123", "同样的数字"],
    ["1234", "连着"],
    ["87654321", "连着"],
    ["7890", "连着"],
    ["2109", "连着"],
    ["112233", "连着"],
    ["2580", "很多人"],
    ["5201314", "很多人"],
    ["123", "4 至 8 位，现在 3 位"],
    ["123456789", "4 至 8 位，现在 9 位"],
    ["12a4", "只能是数字"],
    ["１２３４", "只能是数字"],
    ["", "现在 0 位"],
  ])("may not be %s", (pin, words) => {
    expect(checkPin(pin)).toMatchObject({
      problems: [{ field: "pin", message: expect.stringContaining(words) }],
    });
  });

  it("is refused whenever it is one digit over and over, or a run", () => {
    const length = fc.integer({ min: 4, max: 8 });
    const run = fc.tuple(fc.integer({ min: 0, max: 9 }), length, fc.constantFrom(0, 1, 9));
    fc.assert(
      fc.property(run, ([first, digits, step]) => {
        const pin = Array.from({ length: digits }, (_, at) => (first + at * step) % 10).join("");
        expect(checkPin(pin).ok).toBe(false);
      }),
    );
  });

  it("leaves more than nine of ten others to choose from", () => {
    const all = Array.from({ length: 10_000 }, (_, n) => String(n).padStart(4, "0"));
    const good = all.filter((pin) => checkPin(pin).ok).length;
    expect(good).toBeGreaterThan(9_000);
    expect(good).toBeLessThan(10_000);
  });
});
