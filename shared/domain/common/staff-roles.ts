import { z } from "zod";
import { keysOf } from "#shared/lib/keys-of.ts";

/** The roles of DOMAIN §1, with the names that people read. */
export const roleLabels = {
  clerk: "前台",
  agent: "客服专员",
  engineer: "服务工程师",
  supervisor: "客服主管",
  serviceManager: "客服经理",
  informationOfficer: "客户信息主管",
  departmentHead: "部门经理",
  director: "部门总监",
  deputyGeneralManager: "主管副总",
  generalManager: "总经理",
  finance: "财务",
  hr: "人力",
  archivist: "档案管理员",
  gate: "门卫",
  safetyOfficer: "安全员",
  coordinator: "协调助理",
  admin: "系统管理员",
} as const;

export type Role = keyof typeof roleLabels;
export const roleSchema = z.enum(keysOf(roleLabels));

/** The heads from the lowest up: whoever stands above one may decide in their place. */
export const heads: readonly Role[] = [
  "departmentHead",
  "director",
  "deputyGeneralManager",
  "generalManager",
];

/** Ranks from highest to lowest; the position in the list is the order. */
export const rankLabels = {
  executive: "高层",
  director: "总监",
  manager: "经理",
  supervisor: "主管",
  lead: "业务负责人",
  staff: "员工",
} as const;

export type Rank = keyof typeof rankLabels;
export const rankSchema = z.enum(keysOf(rankLabels));
const ranks = keysOf(rankLabels);

/** True when `rank` is at least as high as `required`. */
export const reachesRank = (rank: Rank, required: Rank): boolean =>
  ranks.indexOf(rank) <= ranks.indexOf(required);

/** The person who acts, as main's session vouches for them. */
export interface Actor {
  id: string;
  name: string;
  roles: Role[];
  rank: Rank;
  department: string;
}
