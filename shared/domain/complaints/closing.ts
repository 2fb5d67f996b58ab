import { z } from "zod";
import type { ActionContext } from "#shared/domain/common/action.ts";
import { choice, optionalText, requiredText } from "#shared/domain/common/fields.ts";
import { staffSnapshot } from "#shared/domain/common/snapshots.ts";
import { doneNow } from "#shared/domain/common/steps.ts";
import { compact } from "#shared/lib/compact.ts";
import { keysOf } from "#shared/lib/keys-of.ts";
import { failure, success, unless } from "#shared/lib/result.ts";
import { acceptanceFields, acceptanceLabels, acceptanceOf, signingProblems } from "./acceptance.ts";
import { complaintId, defineStep } from "./change.ts";
import type { Complaint } from "./complaint.ts";
import { addDeadlines, complaintDeadlines, kindOf, meetKinds } from "./deadlines.ts";
import { habitLabels, missingHabits } from "./habits.ts";
import { assignmentNote, assignmentProblems } from "./intake.ts";
import { beforeFinal } from "./investigation/investigation.ts";
import { motiveLabels, satisfactionLabels } from "./labels.ts";
import { keptUntil } from "./retention.ts";
import { groundLabels } from "./validity.ts";

/** Hears from the customer what they say of the result (R03 四.1). Who cannot be reached is noted with the attempts. */
export const customerConfirms = defineStep({
  name: "complaint.customerConfirms",
  step: "customerConfirms",
  input: z.object({
    id: complaintId,
    satisfaction: choice("客户意见", keysOf(satisfactionLabels)),
    note: optionalText("意见和建议", 500),
    ...acceptanceFields,
  }),
  run: (context, { satisfaction, note, ...signing }, complaint) => {
    const { now } = context;
    if (satisfaction === "unreachable" && note === undefined)
      return failure("请写明联系了几次、怎样联系的", "note");
    const missing = satisfaction === "unreachable" ? [] : signingProblems(signing, now);
    return unless(missing, () => {
      const acceptance =
        satisfaction === "unreachable"
          ? undefined
          : acceptanceOf(signing, complaint, satisfaction, context);
      const { deadlines } = complaint;
      const signed =
        acceptance && `${acceptance.signature.name} ${acceptanceLabels[acceptance.signature.how]}`;
      return {
        changes: {
          satisfaction,
          acceptance,
          deadlines: meetKinds(deadlines, ["feedback", "nextReply"], now),
        },
        note: [satisfactionLabels[satisfaction], signed, note].filter(Boolean).join("，"),
      };
    });
  },
});

/** Archives a complaint once its habits are kept (R09 1); important ones are kept for good, the others for a year (R03 四.2). */
export const archiveComplaint = defineStep({
  name: "complaint.archive",
  step: "archive",
  input: z.object({ id: complaintId, important: z.boolean() }),
  run: (context, { important }, complaint) => {
    const missing = missingHabits(complaint).map((habit) => habitLabels[habit]);
    if (missing.length > 0)
      return failure(`归档前还要做到：${missing.join("、")}。请在「五清楚一报告」里逐项勾选`);
    const { rules, desk, now } = context;
    const first = beforeFinal(complaint, rules, desk.mainPack);
    if (first !== undefined) return failure(`归档前还要${first}`);
    const keepUntil = important ? undefined : keptUntil(now, rules);
    return success({
      changes: { archived: compact({ ...doneNow(context), important, keepUntil }) },
      note: important ? "重要资料，长期保存" : undefined,
    });
  },
});

/** Finds a complaint invalid, on one of six grounds (R18 9), with what the customer was told. Its deadlines no longer run. */
export const invalidateComplaint = defineStep({
  name: "complaint.invalidate",
  step: "invalidate",
  input: z.object({
    id: complaintId,
    ground: choice("无效情形", keysOf(groundLabels)),
    motive: choice("投诉动机", keysOf(motiveLabels)),
    reason: requiredText("理由和告知情况", 500),
  }),
  run: (context, { ground, motive, reason }, complaint) => {
    const validity = { ...doneNow(context), valid: false, ground, motive, reason };
    const { rules, desk } = context;
    const first = beforeFinal({ ...complaint, validity }, rules, desk.mainPack);
    if (first !== undefined) return failure(`先${first}，再转为无效`);
    return success({
      changes: { validity },
      note: `${groundLabels[ground]}（${motiveLabels[motive]}）：${reason}`,
    });
  },
});

/** What is owed once, when a complaint comes in. */
const received = ["register", "acknowledge", "report"];

/** A matter taken up again owes what was owed at first: limits that were met run anew from now, the others go on. */
function reopenedDeadlines(context: ActionContext, complaint: Complaint) {
  const { now } = context;
  const heard = meetKinds(complaint.deadlines, ["feedback", "nextReply"], now);
  const unmet = heard.filter(({ met }) => met === undefined).map(kindOf);
  const anew = complaintDeadlines({ ...complaint, receivedAt: now }, context);
  const owed = anew.filter(
    ({ key }) => !received.includes(key) && !unmet.some((kind) => kind === key),
  );
  return addDeadlines(heard, owed);
}

/** Takes a complaint up again: the customer is not satisfied, or something new has come to light. */
export const reopenComplaint = defineStep({
  name: "complaint.reopen",
  step: "reopen",
  input: z.object({
    id: complaintId,
    reason: requiredText("重新打开的原因", 500),
    department: optionalText("责任部门", 40),
    owner: staffSnapshot("责任人").optional(),
  }),
  run: (context, input, complaint) => {
    const department = input.department ?? complaint.department;
    const owner = input.owner ?? complaint.owner;
    const { about } = complaint;
    return unless(assignmentProblems({ department, owner, about }), () => ({
      changes: {
        department,
        owner,
        validity: undefined,
        satisfaction: undefined,
        acceptance: undefined,
        archived: undefined,
        extension: undefined,
        deadlines: reopenedDeadlines(context, complaint),
      },
      note: `${assignmentNote({ department, owner })}：${input.reason}`,
    }));
  },
});
