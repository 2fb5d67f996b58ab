import type { z } from "zod";
import {
  type Action,
  type ActionContext,
  defineAction,
  put,
  recordById,
} from "#shared/domain/common/action.ts";
import { requiredText } from "#shared/domain/common/fields.ts";
import { computed } from "#shared/domain/common/rule-book.ts";
import { stepNow } from "#shared/domain/common/steps.ts";
import { compact } from "#shared/lib/compact.ts";
import { failure, type Result, success } from "#shared/lib/result.ts";
import { type Complaint, complaintTable } from "./complaint.ts";
import { type StepKind, stateLabels, stepLabels } from "./labels.ts";
import { mayTake, transitions } from "./lifecycle.ts";

/** Which complaint a step is about; the input of every step carries it. */
export const complaintId = requiredText("投诉编号", 60);

/** What a step changes in a complaint besides its state, and what it writes into the course. */
export interface StepOutcome {
  changes: Partial<Complaint>;
  note?: string | undefined;
  /** The state stays although the step may lead on. */
  stays?: boolean;
  /** Another name than the action's own stands in the course (同意延期, 不同意延期). */
  as?: StepKind;
}

type LaterStep = Exclude<StepKind, "register">;

interface StepAction<I extends { id: string }> {
  name: string;
  label?: string;
  step: LaterStep;
  input: z.ZodType<I>;
  run: (context: ActionContext, input: I, complaint: Complaint) => Result<StepOutcome>;
}

const refusal = (step: LaterStep, complaint: Complaint) =>
  failure(`这件投诉现在是「${stateLabels[complaint.state]}」，不能「${stepLabels[step]}」`);

function afterStep(
  context: ActionContext,
  complaint: Complaint,
  step: LaterStep,
  outcome: StepOutcome,
): Complaint {
  const { to } = transitions[step];
  const state = to === undefined || outcome.stays ? complaint.state : to;
  const line = stepNow(context, stepLabels[outcome.as ?? step], outcome.note);
  return compact({ ...complaint, state, ...outcome.changes, steps: [...complaint.steps, line] });
}

/** Declares a step of a complaint: it is read, the lifecycle is asked, and who, when and what is noted in its course. */
export const defineStep = <I extends { id: string }>(definition: StepAction<I>): Action<I> =>
  defineAction<I>({
    name: definition.name,
    label: definition.label ?? stepLabels[definition.step],
    input: definition.input,
    reads: recordById(complaintTable),
    run: (context, input) => {
      const complaint = context.read(complaintTable, input.id);
      if (complaint === undefined) return failure("没有这件投诉");
      if (!mayTake(definition.step, complaint.state)) return refusal(definition.step, complaint);
      const outcome = computed(() => definition.run(context, input, complaint));
      if (!outcome.ok) return outcome;
      const next = afterStep(context, complaint, definition.step, outcome.value);
      return success([put(complaintTable, next)]);
    },
  });
