import { z } from "zod";
import { type ActionContext, defineAction, put, recordById } from "#shared/domain/common/action.ts";
import {
  type AnswerInput,
  answerFields,
  decide,
  enteredFields,
} from "#shared/domain/common/approvals/decide.ts";
import { type Decision, openRequest, standingOf } from "#shared/domain/common/approvals/request.ts";
import { lastAnswerWords } from "#shared/domain/common/approvals/words.ts";
import { stepNow } from "#shared/domain/common/steps.ts";
import { failure, success } from "#shared/lib/result.ts";
import { openRequestOf } from "./consent.ts";
import type { PassState } from "./labels.ts";
import { approvalFor, passFor } from "./lifecycle.ts";
import { exitPassTable } from "./pass-table.ts";

const passId = z.string().min(1);

/** Asks for the consent that this kind of pass needs (本单位). Whoever applied may not decide, nor whoever asks. */
export const submitPass = defineAction({
  name: "pass.submit",
  label: "提交审批",
  input: z.object({ id: passId }),
  reads: recordById(exitPassTable),
  run: (context, { id }) => {
    const pass = passFor(context, id, "submit");
    if (!pass.ok) return pass;
    const needed = approvalFor(context.rules, pass.value.kind);
    if (!needed) return failure("这种出门条不需要审批，可以直接开具");
    const request = openRequest(context, { ...needed, parties: [pass.value.createdBy] });
    const steps = [...pass.value.steps, stepNow(context, "提交审批")];
    const { approval: _, ...rest } = pass.value;
    return success([put(exitPassTable, { ...rest, state: "submitted", request, steps })]);
  },
});

const after: Record<Decision | "waiting", PassState> = {
  waiting: "submitted",
  agreed: "approved",
  returned: "checked",
  refused: "refused",
};

function answered(context: ActionContext, { id, ...answer }: AnswerInput & { id: string }) {
  const pass = passFor(context, id, "approve");
  if (!pass.ok) return pass;
  const asked = openRequestOf(pass.value);
  if (!asked) return failure("这张出门条没有提交审批");
  const request = decide(asked, answer, context);
  if (!request.ok) return request;
  const { opinion, decision } = answer;
  const ended =
    decision === "refused" ? { endedAt: context.now, endReason: opinion ?? "不同意" } : {};
  const { approval: _, ...rest } = pass.value;
  return success([
    put(exitPassTable, {
      ...rest,
      ...ended,
      state: after[standingOf(request.value)],
      request: request.value,
      steps: [...rest.steps, stepNow(context, "审批", lastAnswerWords(request.value))],
    }),
  ]);
}

/** Consents, sends back or refuses (本单位), one step of the chain after the other. */
export const approvePass = defineAction({
  name: "pass.approve",
  label: "审批",
  input: answerFields.extend({ id: passId }),
  reads: recordById(exitPassTable),
  run: answered,
});

/** Enters what was decided on paper. */
export const enterPassApproval = defineAction({
  name: "pass.enterApproval",
  label: "登记纸质审批",
  input: enteredFields.extend({ id: passId }),
  reads: recordById(exitPassTable),
  run: answered,
});
