import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readVehicles, vehicleColumns } from "#shared/domain/services/vehicle-list.ts";

const headings = ["序号", "车牌号码", "车辆类型", "驾驶员", "联系电话", "设备号", "卡号"];
const mapping = vehicleColumns.guessMapping(headings);
const row = (number: number, ...cells: string[]) => ({ number, cells });
const good = row(2, "1", "云A 2301", "牵引车", "闻溪", "138 0000 0652", "T-4401", "1064 001");

describe("vehicles from the customer's table", () => {
  it("are read by the headings that people write", () => {
    expect(mapping).toEqual([undefined, "plate", "kind", "driver", "phone", "terminal", "sim"]);
    expect(readVehicles([good], mapping)).toEqual({
      vehicles: [
        {
          plate: "云A 2301",
          kind: "牵引车",
          driver: "闻溪",
          phone: "13800000652",
          terminal: "T-4401",
          sim: "1064 001",
        },
      ],
      problems: [],
    });
  });

  it("say what is wrong in which cell", () => {
    const { problems } = readVehicles(
      [
        row(2, "1", "", "货车"),
        row(3, "2", "云A2302", "", "", "12"),
        row(4, "3", "云A2303", "#N/A"),
        row(5, "4", "云A-2303-一二三四五六七"),
      ],
      mapping,
    );
    expect(problems.map(({ row, column }) => `${row} ${column}`)).toEqual([
      "2 车牌号",
      "3 司机电话",
      "4 车型",
      "5 车牌号",
    ]);
    expect(problems[0]).toEqual({ row: 2, column: "车牌号", text: "", message: "请填写车牌号" });
  });

  it("are refused twice, however the plate is written, in the table and on the order", () => {
    const twice = readVehicles([good, row(3, "2", "云a·2301")], mapping);
    expect(twice.problems).toEqual([
      { row: 3, column: "车牌号", text: "云a·2301", message: "与第 2 行重复" },
    ]);
    const present = readVehicles([good], mapping, [{ plate: "云A2301" }]);
    expect(present.problems.map(({ message }) => message)).toEqual(["已经在工单上"]);
  });

  it("fit on one order up to 500, the last one counted", () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_, at) => row(at + 2, "", `云A${at + 1000}`));
    expect(readVehicles(rows(500), mapping).problems).toEqual([]);
    expect(readVehicles(rows(501), mapping).problems).toEqual([
      { row: 0, column: "", text: "", message: "一张工单最多 500 台，现在 501 台" },
    ]);
  });

  it("every row with something in it becomes a vehicle or a problem", () => {
    const cell = fc.string({ maxLength: 16 });
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 7, maxLength: 7 }), { maxLength: 20 }),
        (table) => {
          const rows = table.map((cells, at) => ({ number: at + 2, cells }));
          const { vehicles, problems } = readVehicles(rows, mapping);
          const filled = rows.filter(({ cells }) =>
            cells.slice(1).some((text) => text.trim() !== ""),
          );
          const wrong = new Set(problems.map((problem) => problem.row));
          const twins = new Set(
            problems
              .filter(({ message }) => message.startsWith("与第"))
              .map((problem) => problem.row),
          );
          expect(vehicles.length + wrong.size - twins.size).toBe(filled.length);
        },
      ),
    );
  });
});
