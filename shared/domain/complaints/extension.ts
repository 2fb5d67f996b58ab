import { z } from "zod";
import { extendDeadline } from "#shared/domain/common/deadlines.ts";
import { optionalText, requiredText } from "#shared/domain/common/fields.ts";
import { governingRule, type RuleBook } from "#shared/domain/common/rules.ts";
import {
  type Actor,
  type Role,
  roleLabels,
  roleSchema,
} from "#shared/domain/common/staff-roles.ts";
import { doneNow } from "#shared/domain/common/steps.ts";
import { failure, success } from "#shared/lib/result.ts";
import { complaintId, defineStep } from "./change.ts";
import type { Complaint } from "./complaint.ts";
import { extendedDeadline, kindOf } from "./deadlines.ts";

/** The rule by which a complaint's time may be extended (R03 三); nothing where its pack knows no extension. */
export const extensionRule = (
  complaint: Pick<Complaint, "pack">,
  rules: RuleBook,
  mainPack: string,
): string | undefined => governingRule(rules, "complaintExtend", complaint.pack, mainPack);

/** The limit that an extension moves: the first one to solve the matter, as long as it runs and was not extended. */
const extensible = ({ deadlines }: Complaint) =>
  deadlines.find((deadline) => kindOf(deadline) === "solve" && !deadline.met && !deadline.extended);

/** True when an extension has been asked for and nobody has decided yet. */
export const isExtensionAsked = ({ extension }: Pick<Complaint, "extension">): boolean =>
  extension !== undefined && extension.decision === undefined;

/** Asks for more time to solve the matter (R03 三). */
export const askExtension = defineStep({
  name: "complaint.extend",
  step: "extend",
  input: z.object({ id: complaintId, reason: requiredText("延期原因", 500) }),
  run: (context, { reason }, complaint) => {
    const rule = extensionRule(complaint, context.rules, context.desk.mainPack);
    if (rule === undefined) return failure("这类投诉的时限不能延期");
    if (isExtensionAsked(complaint)) return failure("已经申请过延期，正等待决定");
    if (extensible(complaint) === undefined) return failure("没有可以延期的时限");
    const approver = roleSchema.parse(context.rules.text(rule, "approver"));
    const extension = {
      asked: doneNow(context),
      reason,
      approver,
      askedByApprover: context.actor.roles.includes(approver),
    };
    return success({ changes: { extension }, note: reason });
  },
});

/** Who decides when the asker holds the deciding role: anybody else of that role, or one rank up. */
const oneRankUp: Role[] = ["departmentHead", "director"];

/** Why a person may not decide on the extension asked for; nothing when they may. Nobody decides on their own request (本单位). */
export function extensionRefusal(
  { extension }: Pick<Complaint, "extension">,
  actor: Pick<Actor, "id" | "roles">,
): string | undefined {
  if (extension === undefined || extension.decision !== undefined) return "没有等待决定的延期申请";
  const { asked, approver, askedByApprover } = extension;
  if (asked.by === actor.id) return "不能批准自己提出的延期";
  const roles = askedByApprover ? [approver, ...oneRankUp] : [approver];
  if (roles.some((role) => actor.roles.includes(role))) return undefined;
  return `延期由${roles.map((role) => roleLabels[role]).join("或")}决定`;
}

/** Decides on an extension. Granted, the limit moves to the longest time (R03 三), counted from receipt; the first stays beside it. */
export const decideExtension = defineStep({
  name: "complaint.decideExtension",
  label: "决定延期",
  step: "grantExtension",
  input: z.object({
    id: complaintId,
    granted: z.boolean({ error: "请选择是否同意" }),
    note: optionalText("意见", 500),
  }),
  run: (context, { granted, note }, complaint) => {
    const refusal = extensionRefusal(complaint, context.actor);
    const { extension } = complaint;
    if (refusal !== undefined || extension === undefined) return failure(refusal ?? "");
    if (!granted && note === undefined) return failure("不同意时请写明意见", "note");
    const decision = { ...doneNow(context), granted, ...(note === undefined ? {} : { note }) };
    const decided = { extension: { ...extension, decision } };
    if (!granted) return success({ changes: decided, note, as: "refuseExtension" });
    const longer = extendedDeadline(startOf(complaint), context);
    const first = extensible(complaint);
    if (longer === undefined || first === undefined) return failure("没有可以延期的时限");
    const by = { reason: extension.reason, by: context.actor.name, decidedAt: context.now };
    const deadlines = complaint.deadlines.map((deadline) =>
      deadline === first ? extendDeadline(deadline, longer, by) : deadline,
    );
    return success({ changes: { ...decided, deadlines }, note });
  },
});

/** A complaint that was reopened counts its longer time from then, as the limit that is extended does. */
const startOf = (complaint: Complaint) => ({
  ...complaint,
  receivedAt: extensible(complaint)?.startsAt ?? complaint.receivedAt,
});
