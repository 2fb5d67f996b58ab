import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  monthsBetween,
  type Period,
  periodAround,
  periodCode,
  periodName,
  piecesOf,
  readPeriod,
  shiftPeriod,
  yearBefore,
} from "#shared/domain/complaints/statistics/period.ts";
import { addDays, daysBetween } from "#shared/lib/time.ts";

const days = fc.integer({ min: 0, max: 5_000 }).map((n) => addDays("2020-01-01", n));
const kinds = fc.constantFrom("month" as const, "quarter" as const, "year" as const);
const ranges = fc
  .tuple(days, fc.integer({ min: 0, max: 900 }))
  .map(([from, length]): Period => ({ kind: "range", from, to: addDays(from, length) }));
const periods = fc.oneof(
  fc.tuple(kinds, days).map(([kind, day]) => periodAround(kind, day)),
  ranges,
);

/** The days that a piece stands for. */
function daysOf(piece: string): string[] {
  if (piece.length === 10) return [piece];
  const { from, to } = periodAround("month", `${piece}-01`);
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, n) => addDays(from, n));
}

describe("a time that is counted together", () => {
  it("is a month, a quarter or a year around a day", () => {
    expect(periodAround("month", "2024-02-10")).toMatchObject({
      from: "2024-02-01",
      to: "2024-02-29",
    });
    expect(periodAround("quarter", "2026-11-23")).toMatchObject({
      from: "2026-10-01",
      to: "2026-12-31",
    });
    expect(periodAround("year", "2026-11-23")).toMatchObject({
      from: "2026-01-01",
      to: "2026-12-31",
    });
  });

  it("has a time before it and one a year before", () => {
    const january = periodAround("month", "2026-01-15");
    expect(periodName(shiftPeriod(january, -1))).toBe("2025 年 12 月");
    expect(periodName(yearBefore(january))).toBe("2025 年 1 月");
    expect(periodName(shiftPeriod(periodAround("quarter", "2026-01-15"), -1))).toBe(
      "2025 年第 4 季度",
    );
    const leap = periodAround("month", "2024-02-29");
    expect(yearBefore(leap)).toMatchObject({ from: "2023-02-01", to: "2023-02-28" });
    const ten: Period = { kind: "range", from: "2026-11-11", to: "2026-11-20" };
    expect(shiftPeriod(ten, -1)).toMatchObject({ from: "2026-11-01", to: "2026-11-10" });
  });

  it("is read from its code", () => {
    fc.assert(
      fc.property(periods, (period) => {
        expect(readPeriod(periodCode(period))).toEqual(period);
      }),
    );
    for (const code of ["", "2026-10", "202613", "20261", "2026Q5", "20261120-20261101", "abc"])
      expect(readPeriod(code)).toBeUndefined();
  });

  it("falls into pieces that are all of its days, each once, and few", () => {
    fc.assert(
      fc.property(periods, (period) => {
        const pieces = piecesOf(period);
        const all = pieces.flatMap(daysOf);
        expect(all).toEqual(
          Array.from({ length: daysBetween(period.from, period.to) + 1 }, (_, n) =>
            addDays(period.from, n),
          ),
        );
        expect(pieces.length).toBeLessThanOrEqual(
          60 + monthsBetween(period.from, period.to).length,
        );
      }),
    );
  });
});
