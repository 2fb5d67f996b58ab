import { governingRule, type RuleBook } from "#shared/domain/common/rules.ts";
import { type Actor, type Role, roleLabels } from "#shared/domain/common/staff-roles.ts";

/** A request as far as its answer depends on it: who asked, which role answers, and whether the asker holds that role. */
interface Asked {
  by: string;
  approver: Role;
  isHead: boolean;
}

/** Who approves a dispatch (R10 四.3), or excuses a missing signature (R01 9.5), by the order's pack. */
export const approverOf = (
  matter: "dispatchApproval" | "sheetSigning",
  pack: string,
  rules: RuleBook,
): Role =>
  rules.text(governingRule(rules, matter, pack, pack) ?? `common.${matter}`, "approver") as Role;

const oneUp: Partial<Record<Role, Role>> = {
  supervisor: "serviceManager",
  serviceManager: "departmentHead",
  departmentHead: "director",
  director: "deputyGeneralManager",
  deputyGeneralManager: "generalManager",
};

/** The roles that may answer. The request of somebody who holds the role themselves may also go one rank up. */
export function answerersOf({ approver, isHead }: Pick<Asked, "approver" | "isHead">): Role[] {
  const up = oneUp[approver];
  return isHead && up !== undefined ? [approver, up] : [approver];
}

/** Why a person cannot answer a request: it is their own, or they do not hold the role. */
export function answerProblem(request: Asked, actor: Actor): string | undefined {
  if (request.by === actor.id) return "不能审批自己提出的申请";
  if (answerersOf(request).some((role) => actor.roles.includes(role))) return undefined;
  return `由${roleLabels[request.approver]}审批`;
}
