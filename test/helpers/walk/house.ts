/** The invented house in which the demo and the end-to-end tests work, and the people who come to it. */
export const house = {
  organisation: "砚湖实业有限公司",
  deskCode: "A",
  packs: ["酒厂", "数据中心", "物流", "车载定位"],
  /** What everybody at this desk signs in with. */
  password: "yanhu-2026",
  admin: { name: "顾一航", department: "前台" },
} as const;

export interface Colleague {
  name: string;
  /** The roles as the screen calls them. */
  roles: readonly string[];
  department: string;
  rank: string;
}

/** One person for each role that the main job needs. */
export const colleagues = {
  clerk: { name: "陆青禾", roles: ["前台"], department: "前台", rank: "员工" },
  engineer: { name: "韩立", roles: ["服务工程师"], department: "服务部", rank: "员工" },
  departmentHead: { name: "沈砚秋", roles: ["部门经理"], department: "服务部", rank: "经理" },
  serviceManager: { name: "方敏", roles: ["客服经理"], department: "客服部", rank: "经理" },
  finance: { name: "钱进", roles: ["财务"], department: "财务部", rank: "主管" },
  gate: { name: "老周", roles: ["门卫"], department: "保安部", rank: "员工" },
} as const satisfies Record<string, Colleague>;

/** A customer on file; the credit code is the example of the standard. */
export const customer = {
  name: "云汀示例景区服务有限公司",
  creditCode: "91350100M000100Y43",
  phone: "0571-8800 1234",
  address: "示例市云汀路 18 号",
  contact: { name: "孟祥", post: "采购经理", phone: "138 0000 0416" },
} as const;

export const visitor = {
  name: "孟祥",
  phone: "138 0000 0416",
  /** The example of the standard: a real birth date and a right check digit. */
  identityNumber: "11010519491231002X",
  purpose: "洽谈年度供货",
} as const;

export const complaint = {
  about: "云汀窖 52 度，批次 1103",
  category: "口感",
  facts: "十一月初进的二十箱里有三箱开瓶后味道发苦，客人退了两桌，要求尽快给说法。",
  wish: "换货，并说明原因",
} as const;

export const repair = {
  kind: "维修",
  pack: "车载定位",
  model: "BD-600",
  serial: "BD6001108823",
  boughtOn: "2024-03-18",
  fault: "车辆上线后十分钟左右掉线，屏幕提示无信号",
  result: "更换北斗天线和电源线，试跑四十分钟在线稳定",
  part: { name: "北斗天线", model: "BDA-2", quantity: "1", unit: "根", cost: "85", price: "180" },
} as const;

export const installation = {
  kind: "安装",
  pack: "车载定位",
  model: "BD-620",
  vehicle: { plate: "示A8K216", kind: "厢式货车", driver: "李师傅", phone: "13800000627" },
} as const;

export const pass = {
  kind: "撤机",
  carrier: "罗宁",
  identityNumber: "990101198801010012",
  gate: "东门岗",
  lines: [
    { item: "机架服务器", model: "R740", serial: "SN20260417A", quantity: "1" },
    { item: "光纤交换机", model: "S5700", serial: "SN20260417B", quantity: "1" },
    { item: "网线", model: "六类 3 米", serial: "", quantity: "8" },
  ],
} as const;
