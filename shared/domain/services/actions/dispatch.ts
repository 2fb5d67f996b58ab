import type { ActionContext } from "#shared/domain/common/action.ts";
import {
  type AnswerInput,
  answerFields,
  decide,
  enteredFields,
} from "#shared/domain/common/approvals/decide.ts";
import {
  type Decision,
  decisionLabels,
  standingOf,
} from "#shared/domain/common/approvals/request.ts";
import { lastAnswerWords } from "#shared/domain/common/approvals/words.ts";
import { timeField } from "#shared/domain/common/fields.ts";
import { failure, type Result, success } from "#shared/lib/result.ts";
import { metDeadline } from "../deadlines.ts";
import { departureCheckLabels, type ServiceState } from "../labels.ts";
import { isDeskWork } from "../lifecycle.ts";
import type { ServiceOrder } from "../order.ts";
import { eventProblem, orderAction, orderId, type Stepped, stepped } from "../order-action.ts";
import { departureField } from "../order-fields.ts";
import { dispatchRequest, keptAnswer } from "../requests.ts";
import { dispatched, submitted } from "./submission.ts";

/** Hands an order to the head for approval of its dispatch (R10 四.3). */
export const submitOrder = orderAction({
  name: "service.submit",
  label: "提交审批",
  input: orderId,
  step: () => "submit",
  run: (order, _, context) => {
    const next = submitted(order, context);
    return next.ok ? stepped(next.value) : next;
  },
});

/** Sends out an order of a kind that needs no approval. */
export const dispatchOrder = orderAction({
  name: "service.dispatch",
  label: "派工",
  input: orderId,
  step: () => "dispatch",
  run: (order, _, context) => {
    const next = dispatched(order, context);
    return next.ok ? stepped(next.value) : next;
  },
});

const after = {
  waiting: "awaitingApproval",
  agreed: "dispatched",
  returned: "registered",
  refused: "cancelled",
} as const satisfies Record<Decision | "waiting", ServiceState>;

function answered(
  order: ServiceOrder,
  input: AnswerInput,
  context: ActionContext,
): Result<Stepped> {
  const asked = dispatchRequest(order);
  if (!order.submitted || !asked) return failure("没有等待审批的申请");
  const request = decide(asked, input, context);
  if (!request.ok) return request;
  const { decision, opinion } = input;
  const standing = standingOf(request.value);
  const next = {
    ...order,
    submitted: { ...order.submitted, request: request.value },
    state: after[standing],
    approvals: [...order.approvals, ...keptAnswer(request.value)],
    ...(decision === "refused" && opinion ? { closedReason: opinion } : {}),
  };
  const consent =
    standing === "agreed" && order.outsideHelp ? `同意外协 ${order.outsideHelp.who}` : undefined;
  const note = [lastAnswerWords(request.value), consent].filter(Boolean).join("；");
  return stepped(next, note, `审批：${decisionLabels[decision]}`);
}

/**
 * The head's answer to a request for dispatch: 同意 dispatches it, and consents to outside help that it names (R10 七.3); 退回 and 不同意
 * need a reason.
 */
export const approveOrder = orderAction({
  name: "service.approve",
  label: "审批派工",
  input: orderId.extend(answerFields.shape),
  step: () => "approve",
  run: answered,
});

/** Enters the head's answer from paper. */
export const enterOrderApproval = orderAction({
  name: "service.enterApproval",
  label: "登记纸质审批",
  input: orderId.extend(enteredFields.shape),
  step: () => "approve",
  run: answered,
});

/** Leaving for the customer, with information, tools, parts and papers looked over (R10 四.4). */
export const departForOrder = orderAction({
  name: "service.depart",
  label: "出发",
  input: orderId.extend({ at: timeField("出发时间"), checks: departureField }),
  step: () => "depart",
  run: (order, { at, checks }, context) => {
    if (isDeskWork(order.kind)) return failure("这类服务在前台办理，不用出发");
    const problem = eventProblem(at, "at", context, { at: order.receivedAt, label: "受理时间" });
    if (problem) return problem;
    const gaps = checks
      .filter(({ done }) => !done)
      .map(({ key, remark }) => `${departureCheckLabels[key]}：${remark}`);
    return stepped(
      { ...order, state: "departed", departedAt: at, departure: checks },
      gaps.length > 0 ? gaps.join(";") : undefined,
    );
  },
});

/** Reaching the customer. */
export const arriveForOrder = orderAction({
  name: "service.arrive",
  label: "到达",
  input: orderId.extend({ at: timeField("到达时间") }),
  step: () => "arrive",
  run: (order, { at }, context) => {
    const problem = eventProblem(at, "at", context, { at: order.departedAt, label: "出发时间" });
    if (problem) return problem;
    const deadlines = metDeadline(order.deadlines, "arrive", at);
    return success({ order: { ...order, state: "arrived", arrivedAt: at, deadlines } });
  },
});
