import type { Trade } from "./names.ts";

/** A customer that the sample always has, first of all and by this name: those whom manual and pictures show. */
export interface Featured {
  name: string;
  trade: Trade;
  grade: "A" | "B" | "C";
  contact: string;
  post: string;
  phone: string;
}

const rows: readonly [string, Trade, Featured["grade"], string, string, string][] = [
  ["澜庭酒行", "liquor", "A", "苏映雪", "采购经理", "13800000416"],
  ["北麓电气", "industry", "A", "文小川", "设备科长", "13800000652"],
  ["衡庐数据科技", "technology", "A", "顾南枝", "运维总监", "13800000216"],
  ["栗溪酒类商行", "liquor", "B", "程望舒", "店长", "13800000331"],
  ["鹭汀冷链", "transport", "B", "薛知远", "调度主管", "13800000347"],
  ["青砾软件", "technology", "B", "乔一川", "运维工程师", "13800000358"],
  ["绿汀居物业", "services", "B", "孟春和", "项目经理", "13800000533"],
  ["石桥机电", "industry", "C", "罗天佳", "生产部长", "13800000588"],
  ["云渡客运", "transport", "B", "霍景行", "车队队长", "13800000603"],
  ["知微仪器", "industry", "C", "黎照临", "总经理助理", "13800000617"],
  ["隆坛酱园", "liquor", "C", "贾初霁", "采购主管", "13800000624"],
  ["苔痕设计", "services", "C", "楚云归", "设计总监", "13800000631"],
  ["林塘锦绣宾馆", "liquor", "C", "林听涧", "餐饮部经理", "13800000128"],
  ["清沫餐饮", "liquor", "C", "傅晚晴", "店长", "13800000645"],
];

export const featured: readonly Featured[] = rows.map(
  ([name, trade, grade, contact, post, phone]) => ({ name, trade, grade, contact, post, phone }),
);
