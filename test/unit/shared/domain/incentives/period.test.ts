import { describe, expect, it } from "vitest";
import { payMonth, periodOf, periodTitle, readPeriod } from "#shared/domain/incentives/period.ts";

describe("periods", () => {
  it.each([
    ["month", "2026-02-10", "2026-02", "2026-02-01", "2026-02-28", "2026-04", "2026 年 2 月"],
    ["quarter", "2026-11-10", "2026-Q4", "2026-10-01", "2026-12-31", "2027-01", "2026 年第 4 季度"],
    ["halfYear", "2026-06-30", "2026-H1", "2026-01-01", "2026-06-30", "2026-07", "2026 年上半年"],
  ] as const)("a %s around %s", (kind, day, id, from, to, paid, title) => {
    const period = periodOf(kind, day);
    expect(period).toEqual({ id, kind, from, to });
    expect(readPeriod(id)).toEqual(period);
    expect(payMonth(period, 1)).toBe(paid);
    expect(periodTitle(period)).toBe(title);
  });

  it("refuses other names", () => {
    for (const id of ["2026", "2026-13", "2026-Q5", "2026-H3", ""])
      expect(readPeriod(id)).toBeUndefined();
  });
});
