import type { StaffSnapshot } from "#shared/domain/common/snapshots.ts";

const owner: StaffSnapshot = {
  id: "p1",
  name: "沈知遥",
  rank: "staff",
  department: "客户服务部",
};

const places = ["云汀", "砚湖", "松陵", "霁川", "溪桥", "望岫", "澄塘", "岚渡"];
const trades = ["景区服务", "纺织", "精密仪器", "食品", "物流", "设备租赁", "新材料"];

/** An invented customer for each number, none like another. */
export const inventedName = (n: number): string =>
  `${places[n % places.length]}${trades[n % trades.length]}${n}号有限公司`;

/** The input of an import of so many invented customers. */
export function importInput(rows: number, id = "import-1") {
  const customers = Array.from({ length: rows }, (_, n) => ({
    row: n + 2,
    input: {
      name: inventedName(n),
      kind: "unit",
      category: "general",
      address: `${places[n % places.length]}路 ${n} 号`,
      phone: `138${String(n).padStart(8, "0")}`,
      contacts: [{ name: "孟祥", phones: `139${String(n).padStart(8, "0")}`, main: true }],
      owner,
      region: places[n % places.length],
    },
  }));
  const columns = [{ heading: "客户名称", field: "name" }];
  return { id, file: "客户.xlsx", rows, columns, customers };
}
