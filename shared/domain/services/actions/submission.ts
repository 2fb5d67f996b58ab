import type { ActionContext } from "#shared/domain/common/action.ts";
import { governingRule, type RuleBook } from "#shared/domain/common/rules.ts";
import type { Actor, Role } from "#shared/domain/common/staff-roles.ts";
import { roleLabels } from "#shared/domain/common/staff-roles.ts";
import { failure, type Problem, type Result, unless } from "#shared/lib/result.ts";
import { isDeskWork, needsApproval } from "../lifecycle.ts";
import type { ServiceOrder } from "../order.ts";
import { type NextOrder, whoNow } from "../order-action.ts";

/** What must be known before anybody is sent out (R10 四.1–3). */
export function missingForDispatch(order: NextOrder): Problem[] {
  const { kind, engineers, outsideHelp } = order;
  const problems: Problem[] = [];
  const need = (isThere: boolean, field: string, message: string) => {
    if (!isThere) problems.push({ field, message });
  };
  const isFault = kind === "repair" || kind === "tenantRepair";
  need(order.address !== undefined || isDeskWork(kind), "address", "请填写服务地址");
  need(order.fault !== undefined || !isFault, "fault", "请填写故障现象");
  need(
    engineers.length > 0 || outsideHelp !== undefined,
    "engineers",
    "请选择服务工程师;没有人手时填写外协",
  );
  need(
    order.vehicles.length > 0 || kind !== "installation" || order.pack !== "gps",
    "vehicles",
    "请填写要安装的车辆",
  );
  return problems;
}

const ruleOf = (matter: string, pack: string, rules: RuleBook): string =>
  governingRule(rules, matter, pack, pack) ?? `common.${matter}`;

/** Who approves a dispatch (R10 四.3), or excuses a missing signature (R01 9.5), by the order's pack. */
export const approverOf = (
  matter: "dispatchApproval" | "sheetSigning",
  pack: string,
  rules: RuleBook,
): Role => rules.text(ruleOf(matter, pack, rules), "approver") as Role;

const oneUp: Partial<Record<Role, Role>> = {
  supervisor: "serviceManager",
  serviceManager: "departmentHead",
  departmentHead: "director",
  director: "deputyGeneralManager",
  deputyGeneralManager: "generalManager",
};

/**
 * Why a person cannot answer a request: it is their own, or they do not hold the role. The request of somebody who holds the role
 * themselves goes one rank up.
 */
export function answerProblem(
  request: { by: string; isHead: boolean } | undefined,
  approver: Role,
  actor: Actor,
): string | undefined {
  if (request?.by === actor.id) return "不能审批自己提出的申请";
  if (actor.roles.includes(approver)) return undefined;
  const up = oneUp[approver];
  if (request?.isHead && up !== undefined && actor.roles.includes(up)) return undefined;
  return `由${roleLabels[approver]}审批`;
}

/** The order handed to the head for approval. */
export function submitted(order: NextOrder, context: ActionContext): Result<NextOrder> {
  if (!needsApproval(order.kind)) return failure("这类服务不用审批,直接派工");
  const approver = approverOf("dispatchApproval", order.pack, context.rules);
  const isHead = context.actor.roles.includes(approver);
  return unless(missingForDispatch(order), () => ({
    ...order,
    state: "awaitingApproval" as const,
    submitted: { ...whoNow(context), isHead },
  }));
}

/** The order sent out without approval, for the kinds that need none. */
export function dispatched(order: NextOrder): Result<NextOrder> {
  if (needsApproval(order.kind)) return failure("这类服务要先提交审批");
  return unless(missingForDispatch(order), () => ({ ...order, state: "dispatched" as const }));
}

/** True when this person may answer the request for dispatch. */
export const mayApprove = (
  order: Pick<ServiceOrder, "submitted" | "pack">,
  actor: Actor,
  rules: RuleBook,
): boolean =>
  answerProblem(order.submitted, approverOf("dispatchApproval", order.pack, rules), actor) ===
  undefined;
