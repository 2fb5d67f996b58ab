import { timeField } from "#shared/domain/common/fields.ts";
import { failure, success } from "#shared/lib/result.ts";
import { metDeadline } from "../deadlines.ts";
import { decisionLabels, departureCheckLabels } from "../labels.ts";
import { isDeskWork } from "../lifecycle.ts";
import { eventProblem, orderAction, orderId, stepped } from "../order-action.ts";
import { departureField } from "../order-fields.ts";
import { answerFields, answerOf } from "../requests.ts";
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

const after = { agreed: "dispatched", returned: "registered", refused: "cancelled" } as const;

/**
 * The head's answer to a request for dispatch: 同意 dispatches it, and consents to outside help that it names (R10 七.3); 退回 and 不同意
 * need a reason.
 */
export const approveOrder = orderAction({
  name: "service.approve",
  label: "审批派工",
  input: orderId.extend(answerFields.shape),
  step: () => "approve",
  run: (order, input, context) => {
    const request = order.submitted;
    if (!request) return failure("没有等待审批的申请");
    const answer = answerOf(request, input, context);
    if (!answer.ok) return answer;
    const { decision, opinion } = input;
    const next = {
      ...order,
      state: after[decision],
      approvals: [...order.approvals, answer.value],
      ...(decision === "refused" && opinion ? { closedReason: opinion } : {}),
    };
    const consent =
      decision === "agreed" && order.outsideHelp ? `同意外协 ${order.outsideHelp.who}` : undefined;
    const note = [opinion, consent].filter(Boolean).join(";");
    return stepped(next, note, `审批：${decisionLabels[decision]}`);
  },
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
