import { z } from "zod";
import type { ActionContext } from "#shared/domain/common/action.ts";
import { choice, optionalText } from "#shared/domain/common/fields.ts";
import { governingRule, type RuleBook } from "#shared/domain/common/rules.ts";
import { type Actor, type Role, roleLabels } from "#shared/domain/common/staff-roles.ts";
import { doneNow } from "#shared/domain/common/steps.ts";
import { compact } from "#shared/lib/compact.ts";
import { keysOf } from "#shared/lib/keys-of.ts";
import { failure, success } from "#shared/lib/result.ts";
import { decisionLabels } from "./labels.ts";

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

/** The roles that may answer. The request of somebody who holds the role themselves may also go one rank up (本单位). */
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

/** What is typed as the answer to a request. */
export const answerFields = z.object({
  decision: choice("审批意见", keysOf(decisionLabels)),
  opinion: optionalText("意见", 200),
});
type Answer = z.output<typeof answerFields>;

/** The answer of the acting person; 退回 and 不同意 need an opinion. */
export function answerOf(request: Asked, { decision, opinion }: Answer, context: ActionContext) {
  const problem = answerProblem(request, context.actor);
  if (problem !== undefined) return failure(problem);
  if (decision !== "agreed" && opinion === undefined)
    return failure(`${decisionLabels[decision]}要写明意见`, "opinion");
  return success(compact({ ...doneNow(context), role: request.approver, decision, opinion }));
}
