import { z } from "zod";
import type { ActionContext } from "#shared/domain/common/action.ts";
import { chainByRule } from "#shared/domain/common/approvals/by-rule.ts";
import {
  type AnswerInput,
  answerFields,
  decide,
  enteredFields,
} from "#shared/domain/common/approvals/decide.ts";
import {
  type ApprovalRequest,
  lastAnswered,
  openRequest,
  standingOf,
} from "#shared/domain/common/approvals/request.ts";
import { lastAnswerWords, signedBy } from "#shared/domain/common/approvals/words.ts";
import { extendDeadline } from "#shared/domain/common/deadlines.ts";
import { requiredText } from "#shared/domain/common/fields.ts";
import { governingRule, type RuleBook } from "#shared/domain/common/rules.ts";
import { doneNow } from "#shared/domain/common/steps.ts";
import { compact } from "#shared/lib/compact.ts";
import { failure, type Result, success } from "#shared/lib/result.ts";
import { complaintId, defineStep, type StepOutcome } from "./change.ts";
import type { Complaint } from "./complaint.ts";
import { extendedDeadline, kindOf } from "./deadlines.ts";
import { openExtension } from "./extension-request.ts";

/** The rule by which a complaint's time may be extended (R03 三); nothing where its pack knows no extension. */
export const extensionRule = (
  complaint: Pick<Complaint, "pack">,
  rules: RuleBook,
  mainPack: string,
): string | undefined => governingRule(rules, "complaintExtend", complaint.pack, mainPack);

/** The limit that an extension moves: the first one to solve the matter, as long as it runs and was not extended. */
const extensible = ({ deadlines }: Complaint) =>
  deadlines.find((deadline) => kindOf(deadline) === "solve" && !deadline.met && !deadline.extended);

/** Asks for more time to solve the matter (R03 三). */
export const askExtension = defineStep({
  name: "complaint.extend",
  step: "extend",
  input: z.object({ id: complaintId, reason: requiredText("延期原因", 500) }),
  run: (context, { reason }, complaint) => {
    const rule = extensionRule(complaint, context.rules, context.desk.mainPack);
    if (rule === undefined) return failure("这类投诉的时限不能延期");
    if (openExtension(complaint)) return failure("已经申请过延期，正等待决定");
    if (extensible(complaint) === undefined) return failure("没有可以延期的时限");
    const needed = chainByRule(context.rules, rule);
    if (!needed) return failure("这类投诉的延期没有设定由谁决定");
    const request = openRequest(context, { ...needed, reason });
    const extension = { asked: request.asked, reason, request };
    return success({ changes: { extension }, note: reason });
  },
});

function decided(
  context: ActionContext,
  { id: _, ...input }: AnswerInput & { id: string },
  complaint: Complaint,
): Result<StepOutcome> {
  const asked = openExtension(complaint);
  const { extension } = complaint;
  if (!asked || extension === undefined) return failure("没有等待决定的延期申请");
  const request = decide(asked, input, context);
  if (!request.ok) return request;
  const note = lastAnswerWords(request.value);
  const standing = standingOf(request.value);
  const kept = { ...extension, request: request.value };
  if (standing === "waiting") return success({ changes: { extension: kept }, note, as: "note" });
  const granted = standing === "agreed";
  const decision = compact({ ...doneNow(context), granted, note: input.opinion });
  const changes = { extension: { ...kept, decision } };
  if (!granted) return success({ changes, note, as: "refuseExtension" });
  const deadlines = extended(complaint, kept, context);
  return deadlines
    ? success({ changes: { ...changes, deadlines }, note })
    : failure("没有可以延期的时限");
}

/** Decides on an extension. Granted, the limit moves to the longest time (R03 三), counted from receipt; the first stays beside it. */
export const decideExtension = defineStep({
  name: "complaint.decideExtension",
  label: "决定延期",
  step: "grantExtension",
  input: answerFields.extend({ id: complaintId }),
  run: decided,
});

/** Enters from paper what was decided on an extension. */
export const enterExtension = defineStep({
  name: "complaint.enterExtension",
  label: "登记纸质审批",
  step: "grantExtension",
  input: enteredFields.extend({ id: complaintId }),
  run: decided,
});

function extended(
  complaint: Complaint,
  { reason, request }: { reason: string; request: ApprovalRequest },
  context: ActionContext,
) {
  const longer = extendedDeadline(startOf(complaint), context);
  const first = extensible(complaint);
  if (longer === undefined || first === undefined) return undefined;
  const granted = lastAnswered(request)?.answer;
  const by = {
    reason,
    by: granted ? signedBy(granted) : context.actor.name,
    decidedAt: granted?.at ?? context.now,
  };
  return complaint.deadlines.map((deadline) =>
    deadline === first ? extendDeadline(deadline, longer, by) : deadline,
  );
}

/** A complaint that was reopened counts its longer time from then, as the limit that is extended does. */
const startOf = (complaint: Complaint) => ({
  ...complaint,
  receivedAt: extensible(complaint)?.startsAt ?? complaint.receivedAt,
});
