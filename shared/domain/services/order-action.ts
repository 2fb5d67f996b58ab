import { z } from "zod";
import {
  type Action,
  type ActionContext,
  defineAction,
  put,
  type Ref,
  recordById,
} from "#shared/domain/common/action.ts";
import { stepNow } from "#shared/domain/common/steps.ts";
import { compact } from "#shared/lib/compact.ts";
import { failure, type Result, success } from "#shared/lib/result.ts";
import { epoch, type IsoTime } from "#shared/lib/time.ts";
import { feeOf } from "./fee.ts";
import { canStep, notNow, type ServiceStep } from "./lifecycle.ts";
import { type ServiceOrder, serviceOrderTable } from "./order.ts";
import { reviseSheet } from "./sheet.ts";

/** The input of everything that is done with an order that exists. */
export const orderId = z.object({ id: z.string().min(1) });

/** An order as an action leaves it; the planner sets the revision. */
export type NextOrder = Omit<ServiceOrder, "rev">;

/** What a step does: the order after it, and what the history says of it beside the action's label. */
export interface Stepped {
  order: NextOrder;
  step?: string;
  note?: string | undefined;
}

interface OrderAction<I> {
  name: string;
  label: string;
  input: z.ZodType<I>;
  /** The states in which it may be done; left out when it may always. */
  step?: (order: ServiceOrder) => ServiceStep;
  /** What it needs to know besides the order. */
  reads?: (input: I) => Ref[];
  run: (order: ServiceOrder, input: I, context: ActionContext) => Result<Stepped>;
}

/** Computes warranty and fee again once the work is finished; while a figure is missing the order says which. */
export function withFee(order: NextOrder, { rules }: Pick<ActionContext, "rules">): NextOrder {
  const { fee: _fee, warranty: _warranty, feeProblem: _problem, ...rest } = order;
  if (order.finishedAt === undefined) return rest;
  const priced = feeOf(order, rules);
  return priced.ok
    ? { ...rest, ...compact({ fee: priced.value.fee, warranty: priced.value.warranty }) }
    : { ...rest, feeProblem: priced.problems[0]?.message ?? "费用还算不出来" };
}

/** An action on an order that exists: looks it up, refuses out of turn, notes the step. */
export const orderAction = <I extends { id: string }>(spec: OrderAction<I>): Action<I> =>
  defineAction({
    name: spec.name,
    label: spec.label,
    input: spec.input,
    reads: (input) => [...recordById(serviceOrderTable)(input), ...(spec.reads?.(input) ?? [])],
    run: (context, input) => {
      const order = context.read(serviceOrderTable, input.id);
      if (!order) return failure("没有这张服务工单");
      if (spec.step && !canStep(spec.step(order), order.state))
        return failure(notNow(spec.label, order.state));
      const done = spec.run(order, input, context);
      if (!done.ok) return done;
      const { order: next, step = spec.label, note } = done.value;
      const steps = [...order.steps, stepNow(context, step, note)];
      return success([put(serviceOrderTable, compact({ ...next, steps }))]);
    },
  });

/** A step without anything to refuse. */
export const stepped = (order: NextOrder, note?: string, step?: string): Result<Stepped> =>
  success({ order, ...(note ? { note } : {}), ...(step ? { step } : {}) });

/** People write times to the minute; two of one minute are not in the wrong order. */
const minuteOf = (at: IsoTime): number => Math.floor(epoch(at) / 60_000);

/** The problem with a time at which something happened: not in the future, not before what came before it. */
export function eventProblem(
  at: IsoTime,
  field: string,
  { now }: Pick<ActionContext, "now">,
  after?: { at: IsoTime | undefined; label: string },
): Result<never> | undefined {
  if (epoch(at) > epoch(now) + 60_000) return failure("时间不能晚于现在", field);
  if (after?.at !== undefined && minuteOf(at) < minuteOf(after.at))
    return failure(`时间不能早于${after.label}`, field);
  return undefined;
}

/** A sheet that has been signed and now says something else becomes a new version, which waits to be signed. */
export function resign(
  order: NextOrder,
  reason: string,
  context: ActionContext,
): { order: NextOrder; isRevised: boolean } {
  const next = reviseSheet({ ...order, rev: 1 }, { at: context.now, by: context.actor.id, reason });
  const { rev: _, ...revised } = next;
  return { order: revised, isRevised: next.sheet.version !== order.sheet.version };
}
