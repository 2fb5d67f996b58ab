import type { ActionContext } from "#shared/domain/common/action.ts";
import { failure, type Problem, type Result, unless } from "#shared/lib/result.ts";
import { isDeskWork, needsApproval } from "../lifecycle.ts";
import type { NextOrder } from "../order-action.ts";
import { requestNow } from "../requests.ts";

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
    "请选择服务工程师；没有人手时填写外协",
  );
  need(
    order.vehicles.length > 0 || kind !== "installation" || order.pack !== "gps",
    "vehicles",
    "请填写要安装的车辆",
  );
  return problems;
}

/** The order handed to the head for approval (R10 四.3). */
export function submitted(order: NextOrder, context: ActionContext): Result<NextOrder> {
  if (!needsApproval(order.kind)) return failure("这类服务不用审批，直接派工");
  const request = requestNow("dispatchApproval", order.pack, context);
  return unless(missingForDispatch(order), () => ({
    ...order,
    state: "awaitingApproval" as const,
    submitted: request,
  }));
}

/** The order sent out without approval, for the kinds that need none. */
export function dispatched(order: NextOrder): Result<NextOrder> {
  if (needsApproval(order.kind)) return failure("这类服务要先提交审批");
  return unless(missingForDispatch(order), () => ({ ...order, state: "dispatched" as const }));
}
