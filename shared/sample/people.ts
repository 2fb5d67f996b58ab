import type { Actor, Rank, Role } from "#shared/domain/common/staff-roles.ts";

type Key =
  | "admin"
  | "desk"
  | "deskTwo"
  | "agent"
  | "quality"
  | "supervisor"
  | "serviceManager"
  | "engineer"
  | "engineerTwo"
  | "engineerThree"
  | "head"
  | "qualityHead"
  | "director"
  | "deputy"
  | "general"
  | "finance"
  | "gate"
  | "information";

const roster: Record<Key, [name: string, department: string, rank: Rank, ...roles: Role[]]> = {
  admin: ["纪明澈", "信息部", "supervisor", "admin"],
  desk: ["陆青禾", "客户服务部", "staff", "clerk"],
  deskTwo: ["顾一宁", "客户服务部", "staff", "clerk"],
  agent: ["宋听雨", "客户服务部", "lead", "agent"],
  quality: ["秦疏影", "质量部", "lead", "agent"],
  supervisor: ["沈知遥", "客户服务部", "supervisor", "supervisor"],
  serviceManager: ["温以宁", "客户服务部", "manager", "serviceManager"],
  engineer: ["方小禾", "工程服务部", "staff", "engineer"],
  engineerTwo: ["江闻舟", "工程服务部", "lead", "engineer"],
  engineerThree: ["孟野", "工程服务部", "staff", "engineer"],
  head: ["许砚秋", "工程服务部", "manager", "departmentHead"],
  qualityHead: ["林予棠", "质量部", "manager", "departmentHead"],
  director: ["贺长川", "销售部", "director", "director"],
  deputy: ["邵云起", "总经办", "executive", "deputyGeneralManager"],
  general: ["闻仲谦", "总经办", "executive", "generalManager"],
  finance: ["叶知节", "财务部", "staff", "finance"],
  gate: ["周牧", "行政部", "staff", "gate"],
  information: ["夏清沅", "客户服务部", "supervisor", "informationOfficer"],
};

/** The people of the sample by what they do there. */
export type People = Record<Key, Actor>;

/** Gives everybody an id, in the order in which they are entered; the administrator is the first. */
export function makePeople(newId: () => string): People {
  const people = Object.entries(roster).map(([key, [name, department, rank, ...roles]]) => [
    key,
    { id: newId(), name, roles, rank, department },
  ]);
  return Object.fromEntries(people) as People;
}
