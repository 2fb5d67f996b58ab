import { describe, expect, it } from "vitest";
import {
  type FactRow,
  movedRows,
  moveFacts,
  noMoves,
  rowsToMove,
} from "#shared/domain/common/facts.ts";
import { complaintTable } from "#shared/domain/complaints/complaint.ts";
import { periodAround } from "#shared/domain/complaints/statistics/period.ts";
import { chance } from "#shared/sample/random.ts";
import { differences, keptFacts } from "#test/helpers/statistics/compare.ts";

const periods = [
  periodAround("month", "2024-02-10"),
  periodAround("quarter", "2024-02-10"),
  periodAround("year", "2024-02-10"),
  { kind: "range", from: "2024-01-31", to: "2024-01-31" },
  { kind: "range", from: "2023-12-20", to: "2026-12-31" },
  { kind: "range", from: "2024-02-29", to: "2025-03-02" },
] as const;

describe("the facts of complaints", () => {
  it("add up to what SQL works out from the complaints themselves", async () => {
    const { wrong, compared } = await differences(7, 2_000, periods);
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(2_000);
  });

  it("are gone once every complaint is taken away, in whatever order", () => {
    const { rows, records } = keptFacts(11, 300);
    const random = chance(3);
    const left = [...records.values()].toSorted(() => random.next() - 0.5);
    const moves = noMoves();
    for (const complaint of left)
      moveFacts(moves, "complaint", complaintTable.facts?.(complaint), -1);
    const before = new Map<string, FactRow | undefined>(
      rowsToMove(moves).map((key) => [key, rows.get(key)]),
    );
    for (const row of movedRows(moves, before)) rows.set(row.key, row);
    for (const row of rows.values()) {
      if ("cells" in row) expect(row.cells).toEqual({});
      else if ("count" in row) expect(row.count).toBe(0);
      else expect(row).toMatchObject({ values: 0, repeating: 0, repeats: 0 });
    }
  });

  it("of a complaint that is written again without a difference touch no row", () => {
    const [complaint] = keptFacts(5, 3).records.values();
    const moves = noMoves();
    const facts = complaint && complaintTable.facts?.(complaint);
    moveFacts(moves, "complaint", facts, -1);
    moveFacts(moves, "complaint", facts, 1);
    expect(rowsToMove(moves)).toEqual([]);
  });
});
