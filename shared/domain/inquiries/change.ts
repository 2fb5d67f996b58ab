import type { z } from "zod";
import {
  type Action,
  type ActionContext,
  defineAction,
  put,
  recordById,
} from "#shared/domain/common/action.ts";
import { requiredText } from "#shared/domain/common/fields.ts";
import { stepNow } from "#shared/domain/common/steps.ts";
import { compact } from "#shared/lib/compact.ts";
import { failure, type Result, success } from "#shared/lib/result.ts";
import type { Inquiry } from "./inquiry.ts";
import { inquiryTable } from "./inquiry-table.ts";
import { type InquiryStep, stateLabels, stepLabels } from "./labels.ts";
import { mayTake } from "./lifecycle.ts";

/** Which inquiry a step is about; the input of every step carries it. */
export const inquiryId = requiredText("登记编号", 60);

/** The inquiry of an action, when its state admits the step. */
export function inquiryFor(
  context: ActionContext,
  id: string,
  step: InquiryStep | "convert",
): Result<Inquiry> {
  const inquiry = context.read(inquiryTable, id);
  if (!inquiry) return failure("没有这条登记");
  if (!mayTake(step, inquiry.state))
    return failure(`这条登记现在是「${stateLabels[inquiry.state]}」，不能这样做`);
  return success(inquiry);
}

/** What a step changes, and what it writes into the course beside its name. */
export interface StepOutcome {
  changes: Partial<Inquiry>;
  note?: string | undefined;
}

interface StepAction<I extends { id: string }> {
  step: InquiryStep;
  input: z.ZodType<I>;
  run: (context: ActionContext, input: I, inquiry: Inquiry) => Result<StepOutcome>;
}

/** An inquiry after a step: who, when and what stands in its course. */
export const stepped = (
  context: ActionContext,
  inquiry: Inquiry,
  step: string,
  { changes, note }: StepOutcome,
) =>
  put(
    inquiryTable,
    compact({ ...inquiry, ...changes, steps: [...inquiry.steps, stepNow(context, step, note)] }),
  );

/** Declares a step of an inquiry: it is read, the lifecycle is asked, and the step is noted in its course. */
export const defineStep = <I extends { id: string }>({
  step,
  input,
  run,
}: StepAction<I>): Action<I> =>
  defineAction<I>({
    name: `inquiry.${step}`,
    label: stepLabels[step],
    input,
    reads: recordById(inquiryTable),
    run: (context, given) => {
      const inquiry = inquiryFor(context, given.id, step);
      if (!inquiry.ok) return inquiry;
      const outcome = run(context, given, inquiry.value);
      if (!outcome.ok) return outcome;
      return success([stepped(context, inquiry.value, stepLabels[step], outcome.value)]);
    },
  });
