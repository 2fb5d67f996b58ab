import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  documentNumber,
  type FormCode,
  formCodes,
  nextNumber,
  serialId,
} from "#shared/domain/common/numbers.ts";
import { addDays } from "#shared/lib/time.ts";

describe("document numbers", () => {
  it("name form, desk, day and serial", () => {
    expect(nextNumber(serialId("TS", "A", "2026-11-23"), 6)).toBe("TS-A-20261123-0007");
    expect(nextNumber(serialId("TS", "A", "2026-11-23"), 9999)).toBe("TS-A-20261123-10000");
  });

  it("are never used again, in whatever order forms, desks and days take turns", () => {
    const draw = fc.record({
      code: fc.constantFrom(...(Object.keys(formCodes) as FormCode[])),
      desk: fc.constantFrom("A", "B1", "AB"),
      day: fc.nat(3).map((days) => addDays("2026-11-23", days)),
    });
    fc.assert(
      fc.property(fc.array(draw, { maxLength: 60 }), (draws) => {
        const serials = new Map<string, number>();
        const numbers = draws.map(({ code, desk, day }) => {
          const id = serialId(code, desk, day);
          const last = serials.get(id) ?? 0;
          serials.set(id, last + 1);
          return nextNumber(id, last);
        });
        expect(new Set(numbers).size).toBe(numbers.length);
        for (const number of numbers) expect(documentNumber.safeParse(number).success).toBe(true);
      }),
    );
  });

  it("sort by serial within a day up to 9,999", () => {
    const id = serialId("CM", "A", "2026-11-23");
    fc.assert(
      fc.property(fc.nat(9998), fc.nat(9998), (a, b) => {
        expect(nextNumber(id, a) < nextNumber(id, b)).toBe(a < b);
      }),
    );
  });
});
