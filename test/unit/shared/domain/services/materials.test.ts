import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { issueMaterials, returnMaterials } from "#shared/domain/services/materials/actions.ts";
import { isOut, materialIssueTable, stillOut } from "#shared/domain/services/materials/material.ts";
import { gpsDesk } from "./fixtures.ts";

const id = "LY-A-20261123-0001";
const engineer = { id: "p5", name: "方小禾" };
const lines = [
  { kind: "tool", name: "万用表", unit: "只", quantity: 1 },
  { kind: "part", name: "北斗天线", model: "BDA-2", unit: "根", quantity: 3 },
];

function issuedDesk() {
  const desk = gpsDesk();
  desk.run(issueMaterials, { engineer, takenAt: desk.now, lines });
  return desk;
}

const issueAt = (desk: ReturnType<typeof issuedDesk>) => desk.get(materialIssueTable, id);
const back = (...pairs: [number, number][]) => ({
  id,
  lines: pairs.map(([returned, used]) => ({ returned, used })),
});

describe("tools and parts that an engineer took", () => {
  it("are out until each has come back or was used", () => {
    const desk = issuedDesk();
    expect(issueAt(desk).lines.map(stillOut)).toEqual([1, 3]);
    desk.run(returnMaterials, back([0, 0], [1, 1]));
    expect(issueAt(desk).lines.map(stillOut)).toEqual([1, 1]);
    expect(isOut(issueAt(desk))).toBe(true);
    desk.run(returnMaterials, { ...back([1, 0], [1, 0]), remark: "天线接头松" });
    expect(isOut(issueAt(desk))).toBe(false);
    expect(issueAt(desk).returns).toHaveLength(2);
  });

  it("cannot come back more than were taken, and tools are not used up", () => {
    const desk = issuedDesk();
    expect(desk.problems(returnMaterials, back([0, 0], [2, 2]))).toEqual([
      "lines.1.returned: 「北斗天线」还在外 3，不能超过",
    ]);
    expect(desk.problems(returnMaterials, back([0, 1], [0, 0]))).toEqual([
      "lines.0.used: 工具不算用去；损坏、遗失写在说明里再退回",
    ]);
    expect(desk.problems(returnMaterials, back([0, 0], [0, 0]))).toEqual([
      ": 请填写退回或用去的数量",
    ]);
  });

  it("are named with a person and a quantity, for an order that exists", () => {
    const desk = gpsDesk();
    const bare = { takenAt: desk.now, lines: [{ ...lines[0], quantity: 0 }] };
    expect(desk.problems(issueMaterials, bare)).toEqual([
      "engineer: 请选择领用人",
      "lines.0.quantity: 数量应大于 0",
    ]);
    const stray = { order: "FW-A-20261123-0009", engineer, takenAt: desk.now, lines };
    expect(desk.problems(issueMaterials, stray)).toEqual(["order: 没有这张服务工单"]);
  });

  it("add up exactly, in whatever hundredths they come back", () => {
    const hundredths = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(hundredths, (pieces) => {
        const desk = gpsDesk();
        const quantity = pieces.reduce((sum, piece) => sum + piece, 0) / 100;
        const part = { kind: "part", name: "电缆", unit: "米", quantity };
        desk.run(issueMaterials, { engineer, takenAt: desk.now, lines: [part] });
        for (const [at, piece] of pieces.entries())
          desk.run(returnMaterials, back(at % 2 === 0 ? [piece / 100, 0] : [0, piece / 100]));
        expect(isOut(issueAt(desk))).toBe(false);
      }),
      { numRuns: 40 },
    );
  });
});
