import type { ActionContext } from "#shared/domain/common/action.ts";
import { requiredText, timeField } from "#shared/domain/common/fields.ts";
import { compact } from "#shared/lib/compact.ts";
import { failure, type Problem, type Result } from "#shared/lib/result.ts";
import { arrivalDeadline, metDeadline, signingDeadline, withDeadline } from "../deadlines.ts";
import { outcomeLabels } from "../labels.ts";
import { isDeskWork, needsApproval } from "../lifecycle.ts";
import {
  eventProblem,
  type NextOrder,
  orderAction,
  orderId,
  resign,
  stepped,
  withFee,
} from "../order-action.ts";
import { matterFields, workFields } from "../order-fields.ts";

/** Days are asked of those whose work the fee and the month's points are computed from. */
function dayProblems(order: NextOrder): Problem[] {
  if (!needsApproval(order.kind)) return [];
  const none = order.engineers.length === 0 && order.outsideHelp === undefined;
  if (none) return [{ field: "engineers", message: "请选择服务工程师" }];
  return order.engineers.flatMap(({ days, name }, at) =>
    days === undefined ? [{ field: `engineers.${at}.days`, message: `请填写${name}的天数` }] : [],
  );
}

/** The work is done: result, parts, days. Warranty and fee follow, and the sheet waits to be signed today (R01 9.5). */
export const finishOrder = orderAction({
  name: "service.finish",
  label: "完工",
  input: workFields.extend({ id: orderId.shape.id, at: timeField("完工时间") }),
  step: ({ kind }) => (isDeskWork(kind) ? "finishAtDesk" : "finish"),
  run: (order, { at, ...work }, context) => {
    const problem = eventProblem(at, "at", context, {
      at: order.arrivedAt ?? order.receivedAt,
      label: order.arrivedAt ? "到达时间" : "受理时间",
    });
    if (problem) return problem;
    const signing = signingDeadline(order.pack, at, context);
    const done: NextOrder = compact({
      ...order,
      ...work,
      state: "finished",
      finishedAt: at,
      survey: isDeskWork(order.kind) ? undefined : { calls: [] },
      deadlines: withDeadline(metDeadline(order.deadlines, "arrive", at), "sign", signing),
    });
    const problems = dayProblems(done);
    if (problems.length > 0) return { ok: false, problems };
    return stepped(withFee(done, context), outcomeLabels[work.outcome]);
  },
});

const correction = matterFields.extend({
  id: orderId.shape.id,
  reason: requiredText("更正原因", 200),
  /** Result, parts and days, once the work is finished. */
  work: workFields.optional(),
});

/** A change of the appointment moves its deadline, unless somebody is there already. */
function rebooked(order: NextOrder, next: NextOrder, context: ActionContext): NextOrder {
  const { pack, receivedAt, bookedAt, arrivedAt } = next;
  if (bookedAt === order.bookedAt || arrivedAt !== undefined) return next;
  const arrival = bookedAt && arrivalDeadline({ pack, receivedAt, bookedAt }, context);
  return { ...next, deadlines: withDeadline(next.deadlines, "arrive", arrival || undefined) };
}

/** A new version of the sheet waits to be signed: today, when the one before was signed; else the time that it has still runs. */
function unsigned(order: NextOrder, context: ActionContext): NextOrder {
  if (order.sheets.at(-1)?.lockedAt === undefined) return { ...order, state: "finished" };
  const signing = signingDeadline(order.pack, context.now, context);
  return {
    ...order,
    state: "finished",
    deadlines: withDeadline(order.deadlines, "sign", signing),
  };
}

function corrected(
  order: NextOrder,
  next: NextOrder,
  reason: string,
  context: ActionContext,
): Result<{ order: NextOrder; isRevised: boolean }> {
  const priced = withFee(rebooked(order, next, context), context);
  const total = order.fee?.totalCents;
  if (order.payment !== undefined && priced.fee?.totalCents !== total)
    return failure("已经收款，更正后的应收金额不能变；请先与财务处理差额");
  const { order: revised, isRevised } = resign(priced, reason, context);
  const value = { order: isRevised ? unsigned(revised, context) : revised, isRevised };
  return { ok: true, value };
}

/**
 * Puts right what an order says after its dispatch. What was signed stays as it was: the sheet gets a new version, which must be signed
 * again.
 */
export const correctOrder = orderAction({
  name: "service.correct",
  label: "更正工单",
  input: correction,
  step: () => "correct",
  run: (order, { reason, work, ...matter }, context) => {
    if (work !== undefined && order.finishedAt === undefined)
      return failure("还没有完工，不能更正处理结果");
    const next = compact({ ...order, ...matter, ...work });
    const problems = work === undefined ? [] : dayProblems(next);
    if (problems.length > 0) return { ok: false, problems };
    const result = corrected(order, next, reason, context);
    if (!result.ok) return result;
    const { sheet } = result.value.order;
    const note = result.value.isRevised
      ? `${reason}；服务记录单第 ${sheet.version} 版，须重新签字`
      : reason;
    return stepped(result.value.order, note);
  },
});

/** Computes the fee anew, after a figure that was missing has been set. */
export const priceOrder = orderAction({
  name: "service.price",
  label: "计算费用",
  input: orderId,
  step: () => "sign",
  run: (order, _, context) => {
    const priced = withFee(order, context);
    if (priced.feeProblem !== undefined) return failure(priced.feeProblem);
    return stepped(resign(priced, "重新计算费用", context).order);
  },
});

/** The work must be done again: the visit is kept, and the engineers set out once more. */
export const reworkOrder = orderAction({
  name: "service.rework",
  label: "返工",
  input: orderId.extend({ reason: requiredText("返工原因", 200) }),
  step: () => "rework",
  run: (order, { reason }, context) => {
    const { departedAt, arrivedAt, finishedAt, outcome, result, ...rest } = order;
    const { departure: _d, fee: _f, warranty: _w, feeProblem: _p, excuse: _e, ...open } = rest;
    const visit = compact({ departedAt, arrivedAt, finishedAt, outcome, result, reason });
    const again: NextOrder = {
      ...open,
      state: "rework",
      visits: [...order.visits, visit],
      deadlines: withDeadline(order.deadlines, "sign", undefined),
    };
    return stepped(resign(again, reason, context).order, reason);
  },
});
