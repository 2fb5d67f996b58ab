import type { ActionContext } from "#shared/domain/common/action.ts";
import { choice, optionalText, timeField } from "#shared/domain/common/fields.ts";
import { yen } from "#shared/domain/common/money.ts";
import { doneNow } from "#shared/domain/common/steps.ts";
import { compact } from "#shared/lib/compact.ts";
import { keysOf } from "#shared/lib/keys-of.ts";
import { failure, type Result, success } from "#shared/lib/result.ts";
import { handOverDeadline, metDeadline, withDeadline } from "../deadlines.ts";
import { paymentLabels } from "../labels.ts";
import { eventProblem, type NextOrder, orderAction, orderId, stepped } from "../order-action.ts";

/** Money received from the customer; finance must have it the same day (R10 四.9). */
export const collectPayment = orderAction({
  name: "service.collect",
  label: "收款",
  input: orderId.extend({
    method: choice("收款方式", keysOf(paymentLabels)),
    receivedAt: timeField("收款时间"),
    invoiceNo: optionalText("发票号码", 40),
  }),
  step: () => "collect",
  run: (order, { method, receivedAt, invoiceNo }, context) => {
    const amountCents = order.fee?.totalCents ?? 0;
    if (amountCents === 0) return failure("这次服务不收费，可以直接归档");
    if (order.payment !== undefined) return failure("已经收过款了");
    const late = eventProblem(receivedAt, "receivedAt", context, {
      at: order.receivedAt,
      label: "受理时间",
    });
    if (late) return late;
    const payment = compact({ ...doneNow(context), method, receivedAt, amountCents, invoiceNo });
    const handOver = handOverDeadline(order.pack, receivedAt, context);
    const deadlines = withDeadline(order.deadlines, "handOver", handOver);
    return stepped(
      { ...order, state: "charged", payment, deadlines },
      `${paymentLabels[method]} ${yen(amountCents)}`,
    );
  },
});

/** An order whose money finance has taken over (R10 四.9); refused where there is none, or for whoever collected it. */
export function handedOver(
  order: NextOrder,
  context: ActionContext,
  list?: string,
): Result<NextOrder> {
  const { payment } = order;
  if (payment === undefined) return failure("还没有收款");
  if (payment.handedToFinance !== undefined) return failure("财务已经签收");
  if (!context.actor.roles.includes("finance")) return failure("由财务签收");
  if (payment.by === context.actor.id) return failure("收款人不能自己签收");
  return success({
    ...order,
    payment: compact({ ...payment, handedToFinance: doneNow(context), list }),
    deadlines: metDeadline(order.deadlines, "handOver", context.now),
  });
}

/** Finance takes the money over and thereby signs for it (R10 四.9). Whoever collected it cannot do this. */
export const handToFinance = orderAction({
  name: "service.handToFinance",
  label: "财务签收",
  input: orderId,
  step: () => "handToFinance",
  run: (order, _, context) => {
    const handed = handedOver(order, context);
    return handed.ok ? stepped(handed.value, yen(order.payment?.amountCents ?? 0)) : handed;
  },
});

/** Puts the order away: signed for, and what was to be paid is with finance. */
export const archiveOrder = orderAction({
  name: "service.archive",
  label: "归档",
  input: orderId,
  step: () => "archive",
  run: (order) => {
    if ((order.fee?.totalCents ?? 0) > 0 && order.payment === undefined)
      return failure("还没有收款，不能归档");
    if (order.payment !== undefined && order.payment.handedToFinance === undefined)
      return failure("款项还没有交给财务，不能归档");
    return stepped({ ...order, state: "archived" });
  },
});
