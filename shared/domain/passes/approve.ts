import { z } from "zod";
import { defineAction, put, recordById } from "#shared/domain/common/action.ts";
import { choice, optionalText } from "#shared/domain/common/fields.ts";
import { type Actor, heads, type Role, roleLabels } from "#shared/domain/common/staff-roles.ts";
import { doneNow, stepNow } from "#shared/domain/common/steps.ts";
import { failure, type Problem, success } from "#shared/lib/result.ts";
import { type Decision, decisionLabels, decisions, type PassState } from "./labels.ts";
import { approvalFor, passFor } from "./lifecycle.ts";
import type { ExitPass } from "./pass.ts";
import { exitPassTable } from "./pass-table.ts";

const passId = z.string().min(1);

/** Asks for the consent that this kind of pass needs (本单位). */
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
    const approval = { ...needed, asked: doneNow(context) };
    const steps = [...pass.value.steps, stepNow(context, "提交审批")];
    return success([put(exitPassTable, { ...pass.value, state: "submitted", approval, steps })]);
  },
});

const mayDecide = (roles: readonly Role[], named: Role): boolean => {
  const from = heads.indexOf(named);
  return (
    roles.includes(named) || (from >= 0 && heads.slice(from).some((role) => roles.includes(role)))
  );
};

/** Who may not decide, and why: whoever applied or submitted, and whoever is not of the role. */
function barred(actor: Actor, pass: ExitPass): string | undefined {
  const { approval, createdBy } = pass;
  if (!approval) return "这张出门条没有提交审批";
  if (actor.id === createdBy || actor.id === approval.asked.by) return "不能审批自己的申请";
  return mayDecide(actor.roles, approval.role)
    ? undefined
    : `要由${roleLabels[approval.role]}或更高一级审批`;
}

const after: Record<Decision, PassState> = {
  agree: "approved",
  sendBack: "checked",
  refuse: "refused",
};

/** True when this person may decide on a submitted pass. */
export const mayApprove = (actor: Actor, pass: ExitPass): boolean =>
  pass.state === "submitted" && barred(actor, pass) === undefined;

/** Consents, sends back or refuses (本单位). Nobody decides on their own application; all but a consent needs an opinion. */
export const approvePass = defineAction({
  name: "pass.approve",
  label: "审批",
  input: z.object({
    id: passId,
    decision: choice("审批结果", decisions),
    opinion: optionalText("意见", 200),
  }),
  reads: recordById(exitPassTable),
  run: (context, { id, decision, opinion }) => {
    const pass = passFor(context, id, "approve");
    if (!pass.ok) return pass;
    const { approval, steps } = pass.value;
    const bar = barred(context.actor, pass.value);
    if (bar !== undefined || !approval) return failure(bar ?? "");
    const label = decisionLabels[decision];
    const blank: Problem = { field: "opinion", message: `${label}请写明意见` };
    if (decision !== "agree" && opinion === undefined) return { ok: false, problems: [blank] };
    const decided = { ...doneNow(context), decision, opinion };
    const ended =
      decision === "refuse" ? { endedAt: context.now, endReason: opinion ?? label } : {};
    return success([
      put(exitPassTable, {
        ...pass.value,
        ...ended,
        state: after[decision],
        approval: { ...approval, decision: decided },
        steps: [...steps, stepNow(context, label, opinion)],
      }),
    ]);
  },
});
