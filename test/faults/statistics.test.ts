import { expect, it } from "vitest";
import { periodAround } from "#shared/domain/complaints/statistics/period.ts";
import { differences } from "#test/helpers/statistics/compare.ts";

const complaints = Number(process.env.QIANTAI_FACTS ?? 100_000);

it(`agrees with SQL to the unit on ${complaints} complaints`, async () => {
  const { wrong, compared } = await differences(20_261_127, complaints, [
    periodAround("month", "2025-08-01"),
    periodAround("quarter", "2024-05-01"),
    periodAround("year", "2025-01-01"),
    { kind: "range", from: "2024-02-29", to: "2026-01-06" },
  ]);
  expect(wrong).toEqual([]);
  expect(compared).toBeGreaterThan(1_000);
}, 600_000);
