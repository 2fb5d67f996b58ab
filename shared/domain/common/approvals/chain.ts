import { z } from "zod";
import { keysOf } from "#shared/lib/keys-of.ts";
import {
  type Rank,
  type Role,
  rankLabels,
  rankSchema,
  roleLabels,
  roleSchema,
} from "../staff-roles.ts";

/** Bodies that decide together: their decision is a paper with number, date and members (安委会, 办公会, 执行委员会). */
export const bodyLabels = {
  safetyCommittee: "安委会",
  managementMeeting: "办公会",
  executiveCommittee: "执行委员会",
} as const;
const bodySchema = z.enum(keysOf(bodyLabels));

/** The head of the department from which a request comes. */
export const ownHead = "ownHead";

/**
 * Who decides a step: whoever holds a role, whoever has at least a rank, whoever fills a function (the unit head of the asker, or one that the
 * staff list names, such as 物业中心负责人), or a body.
 */
export const deciderSchema = z.union([
  z.object({ role: roleSchema }),
  z.object({ rank: rankSchema }),
  z.object({ function: z.string().min(1).max(30) }),
  z.object({ body: bodySchema }),
]);
export type Decider = z.infer<typeof deciderSchema>;

/** A chain: stages one after the other, the steps of one stage in any order. */
export type Chain = Decider[][];

const functionWords = (name: string) => (name === ownHead ? "申请部门负责人" : name);

/** "部门经理", "总监及以上", "物业中心负责人", "安委会". */
export function deciderWords(decider: Decider): string {
  if ("role" in decider) return roleLabels[decider.role];
  if ("rank" in decider) return `${rankLabels[decider.rank]}及以上`;
  return "function" in decider ? functionWords(decider.function) : bodyLabels[decider.body];
}

/** "客户信息主管、客服经理 → 总经理". */
export const chainWords = (chain: Chain): string =>
  chain.map((stage) => stage.map(deciderWords).join("、")).join(" → ");

/** As a rule's parameter keeps a decider: "generalManager", "rank:director", "function:物业中心负责人", "body:safetyCommittee". */
export function deciderToken(decider: Decider): string {
  if ("role" in decider) return decider.role;
  if ("rank" in decider) return `rank:${decider.rank}`;
  return "function" in decider ? `function:${decider.function}` : `body:${decider.body}`;
}

function readDecider(token: string): Decider | undefined {
  const [kind, name] = token.split(":");
  const value =
    name === undefined ? { role: kind } : { [kind as "rank" | "function" | "body"]: name };
  const decider = deciderSchema.safeParse(value);
  return decider.success ? decider.data : undefined;
}

/** The chain that a parameter holds: stages parted by ">", the steps of one by "+". Undefined when it is not one. */
export function readChain(text: string): Chain | undefined {
  const stages = text.split(">").map((stage) => stage.split("+").map(readDecider));
  return stages.every((stage): stage is Decider[] => !stage.includes(undefined))
    ? stages
    : undefined;
}

/** What `readChain` reads. */
export const writeChain = (chain: Chain): string =>
  chain.map((stage) => stage.map(deciderToken).join("+")).join(">");

/** A chain of one step for a role. */
export const chainOf = (role: Role): Chain => [[{ role }]];

const roleLadder: Role[] = [
  "supervisor",
  "serviceManager",
  "departmentHead",
  "director",
  "deputyGeneralManager",
  "generalManager",
];
const ranks = keysOf(rankLabels);

const roleAbove = (role: Role): Role | undefined => {
  const at = roleLadder.indexOf(role);
  return at < 0 ? "departmentHead" : roleLadder[at + 1];
};

const rankAbove = (rank: Rank): Rank | undefined => ranks[ranks.indexOf(rank) - 1];

/** Who decides when nobody can be found for a step: one rank up. Nothing above a body, or at the top. */
export function oneUp(decider: Decider): Decider | undefined {
  if ("role" in decider) {
    const role = roleAbove(decider.role);
    return role && { role };
  }
  if ("rank" in decider) {
    const rank = rankAbove(decider.rank);
    return rank && { rank };
  }
  return "function" in decider ? { role: "departmentHead" } : undefined;
}
