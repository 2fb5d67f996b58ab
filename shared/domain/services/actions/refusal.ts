import { requiredText, timeField } from "#shared/domain/common/fields.ts";
import { failure } from "#shared/lib/result.ts";
import { eventProblem, orderAction, orderId, stepped } from "../order-action.ts";
import { excuseRequest, requestNow } from "../requests.ts";
import { sealSheet } from "../sheet.ts";
import { shown, signingProblem } from "./signing.ts";

/**
 * The customer will not sign (R01 9.5): who, when and why is bound to what the sheet said, and the head is asked in the same step to let
 * the sheet go without that signature. The engineer may still sign, and a customer who signs after all has not refused.
 */
export const refuseSignature = orderAction({
  name: "service.refuseSignature",
  label: "客户拒签",
  input: orderId.extend({
    shown,
    name: requiredText("拒签人", 60),
    at: timeField("拒签时间"),
    reason: requiredText("拒签原因", 180),
  }),
  step: () => "sign",
  run: (order, { shown: seen, name, at, reason }, context) => {
    const problem = signingProblem(order, seen);
    if (problem !== undefined) return failure(problem);
    if (order.sheet.signatures.customer) return failure("客户已经签字");
    const early = eventProblem(at, "at", context, { at: order.finishedAt, label: "完工时间" });
    if (early) return early;
    const refusal = { name, at, reason, enteredBy: context.actor.name };
    const sheet = sealSheet(order, { ...order.sheet, refusal });
    const words = `客户拒签：${reason}`;
    const asked = { ...requestNow("sheetSigning", order.pack, context, words), reason: words };
    const excuse = excuseRequest(order) ? order.excuse : asked;
    return stepped({ ...order, sheet, excuse }, `${name}：${reason}`);
  },
});
