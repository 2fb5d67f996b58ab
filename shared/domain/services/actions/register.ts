import { z } from "zod";
import { type ActionContext, defineAction, type Put, put } from "#shared/domain/common/action.ts";
import { isLateEntry } from "#shared/domain/common/backdating.ts";
import { requiredText } from "#shared/domain/common/fields.ts";
import type { RuleBook } from "#shared/domain/common/rules.ts";
import { stepNow } from "#shared/domain/common/steps.ts";
import { compact } from "#shared/lib/compact.ts";
import { type Problem, type Result, success, unless } from "#shared/lib/result.ts";
import { epoch, type IsoTime, localDate } from "#shared/lib/time.ts";
import { arrivalDeadline, withDeadline } from "../deadlines.ts";
import { serviceOrderTable } from "../order.ts";
import { type NextOrder, orderAction, orderId, stepped } from "../order-action.ts";
import { type OrderFields, orderFields } from "../order-fields.ts";
import { coefficientBasis, projectRef, projectTable } from "../projects/project.ts";
import { dispatched, submitted } from "./submission.ts";

/** True when an order is entered so long after its receipt that the reason must be noted (本单位). */
export const isBackdated = (receivedAt: IsoTime, enteredAt: IsoTime, rules: RuleBook): boolean =>
  isLateEntry("common.serviceBackdating", receivedAt, enteredAt, rules);

/** `enteredAt` is when the order was first taken down: what is changed later is no late entry. */
function fieldProblems(input: OrderFields, context: ActionContext, enteredAt: IsoTime): Problem[] {
  const { receivedAt, boughtOn, pack, backdatedReason } = input;
  const problems: Problem[] = [];
  if (epoch(receivedAt) > epoch(context.now) + 60_000)
    problems.push({ field: "receivedAt", message: "受理时间不能晚于现在" });
  if (isBackdated(receivedAt, enteredAt, context.rules) && backdatedReason === undefined)
    problems.push({ field: "backdatedReason", message: "补登较早的工单，请写明原因" });
  if (boughtOn !== undefined && boughtOn > localDate(receivedAt))
    problems.push({ field: "boughtOn", message: "购买日期不能晚于受理那天" });
  if (pack !== undefined && !context.desk.packs.includes(pack))
    problems.push({ field: "pack", message: "本单位没有启用这个行业方案" });
  return problems;
}

/** What the fields come to on an order: the governing pack, and the deadline of the appointment. */
function facts(input: OrderFields, context: ActionContext) {
  const pack = input.pack ?? context.desk.mainPack;
  const { bookedAt, receivedAt, coefficient, projectType } = input;
  const arrival = bookedAt && arrivalDeadline({ pack, receivedAt, bookedAt }, context);
  const project = projectType ? context.read(projectTable, projectType) : undefined;
  return {
    pack,
    deadlines: withDeadline([], "arrive", arrival || undefined),
    coefficientBasis: coefficientBasis({ pack, coefficient }, project, context.rules),
  };
}

/** Whether the order goes on at once: to the head for approval, or out, where no approval is needed. */
const onwards = z.enum(["submit", "dispatch"]).optional();

function goOn(
  order: NextOrder,
  onward: z.infer<typeof onwards>,
  context: ActionContext,
): Result<NextOrder> {
  if (onward === undefined) return success(order);
  const next = onward === "submit" ? submitted(order, context) : dispatched(order, context);
  if (!next.ok) return next;
  const step = stepNow(context, onward === "submit" ? "提交审批" : "派工");
  return success({ ...next.value, steps: [...order.steps, step] });
}

const newOrder = (
  input: OrderFields,
  context: ActionContext,
  inquiry: string | undefined,
): NextOrder =>
  compact({
    ...input,
    ...facts(input, context),
    inquiry,
    id: context.number("FW"),
    createdAt: context.now,
    createdBy: context.actor.id,
    state: "registered",
    approvals: [],
    parts: [],
    exchanges: [],
    sheet: { version: 1, signatures: {} },
    sheets: [],
    visits: [],
    steps: [stepNow(context, "登记", inquiry ? `由 ${inquiry} 转来` : input.backdatedReason)],
  });

/** What is typed when an order is taken down; with `next` it goes to approval, or is dispatched, in the same step. */
export const registrationFields = orderFields.extend({ next: onwards });
type Registration = z.output<typeof registrationFields>;

/** The order that an input comes to, or the problems with it; `inquiry` is the number of the call that it came out of. */
export function takeDownOrder(
  context: ActionContext,
  { next: onward, ...input }: Registration,
  inquiry?: string,
): Result<Put[]> {
  const checked = unless(fieldProblems(input, context, context.now), () =>
    newOrder(input, context, inquiry),
  );
  if (!checked.ok) return checked;
  const order = goOn(checked.value, onward, context);
  return order.ok ? success([put(serviceOrderTable, order.value)]) : order;
}

/** Takes down a service order. */
export const registerOrder = defineAction({
  name: "service.register",
  label: "登记服务工单",
  input: registrationFields,
  numbers: ["FW"],
  reads: projectRef,
  subjects: ({ customer }) => (customer.id ? [`customer:${customer.id}`] : []),
  run: (context, input) => takeDownOrder(context, input),
});

/** Changes an order that has not been submitted, or has been returned. */
export const changeOrder = orderAction({
  name: "service.change",
  label: "修改服务工单",
  input: orderFields.extend({ id: orderId.shape.id, next: onwards }),
  step: () => "change",
  reads: projectRef,
  run: (order, { next: onward, ...input }, context) => {
    const checked = unless(fieldProblems(input, context, order.createdAt), () =>
      compact({
        ...blank(order),
        ...input,
        ...facts(input, context),
      }),
    );
    if (!checked.ok) return checked;
    const next = goOn(checked.value, onward, context);
    if (!next.ok) return next;
    const step = { submit: "修改并提交审批", dispatch: "修改并派工", none: "修改" }[
      onward ?? "none"
    ];
    return stepped(next.value, undefined, step);
  },
});

/** An order without the fields that a form may leave blank, so that clearing one really clears it. */
function blank(order: NextOrder): NextOrder {
  const cleared = new Set([...Object.keys(orderFields.shape), "coefficientBasis"]);
  return Object.fromEntries(
    Object.entries(order).filter(([field]) => !cleared.has(field)),
  ) as NextOrder;
}

/** Calls an order off before the work is finished. */
export const cancelOrder = orderAction({
  name: "service.cancel",
  label: "取消工单",
  input: orderId.extend({ reason: requiredText("取消原因", 200) }),
  step: () => "cancel",
  run: (order, { reason }) =>
    stepped({ ...order, state: "cancelled", closedReason: reason }, reason),
});

/** Adds a remark to an order. */
export const noteOrder = orderAction({
  name: "service.note",
  label: "备注",
  input: orderId.extend({ note: requiredText("备注", 500) }),
  run: (order, { note }) => stepped(order, note),
});
