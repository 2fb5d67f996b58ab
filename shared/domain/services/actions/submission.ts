import type { ActionContext } from "#shared/domain/common/action.ts";
import { governingRule, type RuleBook } from "#shared/domain/common/rules.ts";
import { failure, type Problem, type Result, unless } from "#shared/lib/result.ts";
import { kindNeeds } from "../kind-fields.ts";
import { asksApproval, isDeskWork, needsApproval } from "../lifecycle.ts";
import type { NextOrder } from "../order-action.ts";
import { requestNow } from "../requests.ts";

/** The rule by which an order is sent out: after whose approval, or a tenant's repair without any (R07 物业 2); none for other kinds. */
export function dispatchRule(
  { kind, pack }: Pick<NextOrder, "kind" | "pack">,
  rules: RuleBook,
): string | undefined {
  if (needsApproval(kind)) return governingRule(rules, "dispatchApproval", pack, pack);
  return kind === "tenantRepair" ? governingRule(rules, "repairIntake", pack, pack) : undefined;
}

/** What must be known before anybody is sent out (R10 四.1–3; who repairs for a tenant goes to their unit, at the time agreed). */
export function missingForDispatch(order: NextOrder, rules: RuleBook): Problem[] {
  const { kind, engineers, outsideHelp, unitNumber, bookedAt } = order;
  const problems: Problem[] = [];
  const need = (isThere: boolean, field: string, message: string) => {
    if (!isThere) problems.push({ field, message });
  };
  const isTenant = kind === "tenantRepair";
  const isFault = kind === "repair" || isTenant;
  const hasPlace = order.address !== undefined || (isTenant && unitNumber !== undefined);
  need(hasPlace || isDeskWork(kind), "address", "请填写服务地址");
  if (isTenant && dispatchRule(order, rules) !== undefined) {
    need(unitNumber !== undefined, "unitNumber", "请填写单元号码");
    need(bookedAt !== undefined, "bookedAt", "请与客户约好上门时间");
  }
  need(order.fault !== undefined || !isFault, "fault", "请填写故障现象");
  need(
    engineers.length > 0 || outsideHelp !== undefined,
    "engineers",
    "请选择服务工程师；没有人手时填写外协",
  );
  need(
    order.vehicles.length > 0 || kind !== "installation" || order.pack !== "gps",
    "vehicles",
    "请填写要安装的车辆",
  );
  const own = kindNeeds(order).map(({ field, message }) => ({ field, message }) as Problem);
  return [...problems, ...own];
}

/** The order handed to the head for approval (R10 四.3). */
export function submitted(order: NextOrder, context: ActionContext): Result<NextOrder> {
  if (!asksApproval(order)) return failure("这类服务不用审批，直接派工");
  const request = requestNow("dispatchApproval", order.pack, context);
  return unless(missingForDispatch(order, context.rules), () => ({
    ...order,
    state: "awaitingApproval" as const,
    submitted: request,
  }));
}

/** The order sent out without approval, for the kinds that need none. */
export function dispatched(order: NextOrder, { rules }: ActionContext): Result<NextOrder> {
  if (asksApproval(order))
    return failure(needsApproval(order.kind) ? "这类服务要先提交审批" : "请外协要先提交审批");
  return unless(missingForDispatch(order, rules), () => ({
    ...order,
    state: "dispatched" as const,
  }));
}
