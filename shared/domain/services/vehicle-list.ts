import type { z } from "zod";
import { columnBook, type Mapping } from "#shared/domain/common/imports/columns.ts";
import {
  brokenCells,
  cellsOf,
  eachOnce,
  type RowProblem,
} from "#shared/domain/common/imports/rows.ts";
import { mostVehicles, vehicleField } from "./order-fields.ts";

type Vehicle = z.output<typeof vehicleField>;

/** A row of the customer's table, with the number that its program shows. */
interface Row {
  number: number;
  cells: readonly string[];
}

/** The columns of 安装车辆明细 and 司机信息和车辆基本信息 (R10 四.1). */
export const vehicleColumns = columnBook(
  [
    { key: "plate", label: "车牌号", aliases: ["车牌", "车牌号码", "车号", "牌照号"] },
    { key: "kind", label: "车型", aliases: ["车辆类型", "车辆型号", "类型"] },
    { key: "driver", label: "司机", aliases: ["司机姓名", "驾驶员", "驾驶员姓名"] },
    {
      key: "phone",
      label: "司机电话",
      aliases: ["联系电话", "电话", "手机", "手机号", "驾驶员电话"],
    },
    { key: "terminal", label: "终端号", aliases: ["终端编号", "设备号", "终端 ID"] },
    { key: "sim", label: "SIM 卡号", aliases: ["SIM卡", "SIM", "卡号"] },
  ],
  ["plate"],
);

const labelOf = (key: string) => vehicleColumns.columnOf(key)?.label ?? key;

/** Plates are compared without the signs that people put between their parts. */
const samePlate = (plate: string) => plate.replace(/[\s·.-]/g, "").toUpperCase();

function readRow(cells: ReadonlyMap<string, string>) {
  const parsed = vehicleField.safeParse(Object.fromEntries(cells));
  const issues = parsed.success ? [] : parsed.error.issues;
  const problems = eachOnce(
    brokenCells(cells),
    issues.map(({ path, message }) => ({ field: String(path[0] ?? ""), message })),
  );
  return { vehicle: parsed.data, problems };
}

/** The vehicles of a table, and what is wrong in which cell. Only a table without problems is taken, and then in whole. */
export function readVehicles(
  rows: readonly Row[],
  mapping: Mapping,
  present: readonly Pick<Vehicle, "plate">[] = [],
): { vehicles: Vehicle[]; problems: RowProblem[] } {
  const vehicles: Vehicle[] = [];
  const problems: RowProblem[] = [];
  const seen = new Map(present.map(({ plate }) => [samePlate(plate), "已经在工单上"]));
  for (const { number, cells: texts } of rows) {
    const cells = cellsOf(texts, mapping);
    if (cells.size === 0) continue;
    const wrong = (field: string, message: string) =>
      problems.push({ row: number, column: labelOf(field), text: cells.get(field) ?? "", message });
    const { vehicle, problems: found } = readRow(cells);
    for (const { field = "", message } of found) wrong(field, message);
    if (vehicle === undefined || found.length > 0) continue;
    const twin = seen.get(samePlate(vehicle.plate));
    if (twin) wrong("plate", twin);
    seen.set(samePlate(vehicle.plate), `与第 ${number} 行重复`);
    vehicles.push(vehicle);
  }
  return { vehicles, problems: [...problems, ...tooMany(vehicles.length + present.length)] };
}

const tooMany = (count: number): RowProblem[] =>
  count <= mostVehicles
    ? []
    : [
        {
          row: 0,
          column: "",
          text: "",
          message: `一张工单最多 ${mostVehicles} 台，现在 ${count} 台`,
        },
      ];
