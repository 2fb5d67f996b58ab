import { z } from "zod";
import { type ActionContext, defineAction, type Put, put } from "#shared/domain/common/action.ts";
import { keptFilesField, newAttachments } from "#shared/domain/common/attachments/actions.ts";
import { isLateEntry } from "#shared/domain/common/backdating.ts";
import { escalationByRule } from "#shared/domain/common/escalation.ts";
import {
  blankable,
  choice,
  optionalText,
  phoneField,
  requiredText,
  timeField,
} from "#shared/domain/common/fields.ts";
import { computed } from "#shared/domain/common/rule-book.ts";
import type { RuleBook } from "#shared/domain/common/rules.ts";
import {
  customerSnapshot,
  type StaffSnapshot,
  staffSnapshot,
} from "#shared/domain/common/snapshots.ts";
import { stepNow } from "#shared/domain/common/steps.ts";
import { compact } from "#shared/lib/compact.ts";
import { keysOf } from "#shared/lib/keys-of.ts";
import { type Problem, type Result, unless } from "#shared/lib/result.ts";
import { epoch, type IsoTime } from "#shared/lib/time.ts";
import { type Complaint, complaintTable } from "./complaint.ts";
import { complaintDeadlines, meetKinds } from "./deadlines.ts";
import { complaintEscalationRule } from "./escalation-rule.ts";
import { withGroup } from "./groups/form-group.ts";
import { matterOf } from "./groups/matter.ts";
import { channelLabels, severityLabels, stepLabels } from "./labels.ts";

/** So many complaints of one matter are looked at. */
export const mostSimilar = 200;

/** The other complaints that taking one down has to read. */
export const similarRefs = ({ sameAs, similar = [] }: Pick<Intake, "sameAs" | "similar">) =>
  [...new Set([...similar, ...(sameAs === undefined ? [] : [sameAs])])].map((id) => ({
    table: complaintTable.name,
    id,
  }));

/** What is typed when a complaint is taken down (R18 12; R03 二). */
export const intakeFields = z.object({
  complainant: requiredText("投诉人", 60),
  anonymous: z.boolean().optional(),
  customer: customerSnapshot.optional(),
  unitNumber: optionalText("单元号码", 30),
  phones: z.array(phoneField).max(3, "最多三个联系电话"),
  channel: choice("受理渠道", keysOf(channelLabels)),
  happenedAt: blankable(timeField("发生时间")),
  receivedAt: timeField("受理时间"),
  backdatedReason: optionalText("补登原因", 200),
  about: optionalText("被投诉对象", 100),
  facts: requiredText("投诉内容", 2000),
  category: z.object(
    { id: z.string().min(1), label: z.string().min(1).max(30) },
    { error: "请选择投诉类别" },
  ),
  wish: optionalText("客户诉求", 500),
  department: optionalText("责任部门", 40),
  owner: staffSnapshot("责任人").optional(),
  severity: z.enum(keysOf(severityLabels)).optional(),
  attachments: keptFilesField,
  /** True when the complaint is accepted with its entry. */
  accept: z.boolean(),
  /** The number of a complaint about the same thing, as somebody has seen. */
  sameAs: optionalText("同一件事的投诉", 60),
  /** The numbers of those that may be about the same thing, for the count of households (R09 2.(6)). */
  similar: z.array(z.string().max(60)).max(mostSimilar).optional(),
});
type Intake = z.output<typeof intakeFields>;
export type IntakeInput = z.input<typeof intakeFields>;

/** The pack that governs a complaint: that of its category when the desk has it, else the desk's main one (DOMAIN §1). */
export function governingPack(
  categoryId: string,
  desk: { packs: string[]; mainPack: string },
): string {
  const ofCategory = categoryId.split(".")[0] ?? "";
  return desk.packs.includes(ofCategory) ? ofCategory : desk.mainPack;
}

/** True when a complaint is entered so long after its receipt that the reason must be noted (本单位). */
export const isBackdated = (receivedAt: IsoTime, now: IsoTime, rules: RuleBook): boolean =>
  isLateEntry("common.complaintBackdating", receivedAt, now, rules);

function timeProblems(input: Intake, { now, rules }: ActionContext): Problem[] {
  const { receivedAt, happenedAt, backdatedReason } = input;
  const problems: Problem[] = [];
  if (epoch(receivedAt) > epoch(now))
    problems.push({ field: "receivedAt", message: "受理时间不能晚于现在" });
  else if (backdatedReason === undefined && isBackdated(receivedAt, now, rules))
    problems.push({ field: "backdatedReason", message: "补登较早的投诉，请写明原因" });
  if (happenedAt !== undefined && epoch(happenedAt) > epoch(receivedAt))
    problems.push({ field: "happenedAt", message: "发生时间不能晚于受理时间" });
  return problems;
}

interface Assignment {
  department?: string | undefined;
  owner?: StaffSnapshot | undefined;
  about?: string | undefined;
}

/** What stands in the way of accepting: 责任部门 and 责任人 must be known, and nobody sees to a complaint about themselves (R18 14). */
export function assignmentProblems({ department, owner, about }: Assignment): Problem[] {
  const problems: Problem[] = [];
  if (department === undefined)
    problems.push({ field: "department", message: "受理前要选定责任部门" });
  if (owner === undefined) problems.push({ field: "owner", message: "受理前要选定责任人" });
  else if (about?.includes(owner.name))
    problems.push({ field: "owner", message: "被投诉的人不能负责这件投诉，请选别人" });
  return problems;
}

function intakeProblems(input: Intake, context: ActionContext): Problem[] {
  const isNameless = input.anonymous === true;
  const phone: Problem[] =
    input.channel === "phone" && input.phones.length === 0 && !isNameless
      ? [{ field: "phones.0", message: "电话投诉请记下联系电话" }]
      : [];
  const accepting = input.accept ? assignmentProblems(input) : [];
  return [...phone, ...timeProblems(input, context), ...accepting];
}

/** What accepting writes into the course: "质量部，责任人 林予棠". */
export const assignmentNote = ({ department, owner }: Assignment): string =>
  [department, owner && `责任人 ${owner.name}`].filter((part) => part !== undefined).join("，");

function newComplaint(
  context: ActionContext,
  input: Intake,
  inquiry: string | undefined,
): Omit<Complaint, "rev"> {
  const { now, actor, desk } = context;
  const {
    accept,
    severity = "general",
    sameAs,
    similar: _,
    anonymous,
    attachments: files,
    ...fields
  } = input;
  const pack = governingPack(input.category.id, desk);
  const limits = complaintDeadlines({ ...input, pack, severity }, context);
  const joined = sameAs === undefined ? undefined : context.read(complaintTable, sameAs);
  const came = [channelLabels[input.channel], inquiry && `由 ${inquiry} 转来`];
  const registered = stepNow(context, stepLabels.register, came.filter(Boolean).join("，"));
  return compact({
    ...fields,
    anonymous: anonymous || undefined,
    inquiry,
    id: context.number("TS"),
    pack,
    severity,
    matter: joined === undefined ? undefined : (matterOf(joined) ?? `#${joined.id}`),
    attachments: files.length > 0 ? newAttachments(context, files) : undefined,
    state: accept ? "accepted" : "registered",
    registeredAt: now,
    takenBy: { id: actor.id, name: actor.name, rank: actor.rank, department: actor.department },
    deadlines: meetKinds(limits, ["register"], now),
    habits: {},
    escalations: [],
    escalation: escalationByRule(context.rules, complaintEscalationRule),
    steps: accept
      ? [registered, stepNow(context, stepLabels.accept, assignmentNote(input))]
      : [registered],
  });
}

/** The complaint that an input comes to, or the problems with it; `inquiry` is the number of the call that it came out of. */
export const takeDownComplaint = (
  context: ActionContext,
  input: Intake,
  inquiry?: string,
): Result<Put[]> =>
  computed(() =>
    unless(intakeProblems(input, context), () => {
      const complaint = newComplaint(context, input, inquiry);
      const others = similarRefs(input).flatMap(({ id }) => context.read(complaintTable, id) ?? []);
      const joined = others.filter(({ id, matter }) => id === input.sameAs && matter === undefined);
      const ofMatter = others.map((one) =>
        joined.includes(one) ? { ...one, matter: complaint.matter } : one,
      );
      const puts = withGroup(complaint, ofMatter, context);
      const isWritten = (id: string) => puts.some(({ record }) => record.id === id);
      const rest = ofMatter.filter(
        (one) => joined.some(({ id }) => id === one.id) && !isWritten(one.id),
      );
      return [...puts, ...rest.map((one) => put(complaintTable, one))];
    }),
  );

/** Takes down a complaint, and accepts it at once when wished. Its deadlines run from its receipt, not from its entry. */
export const registerComplaint = defineAction({
  name: "complaint.register",
  label: "登记投诉",
  input: intakeFields,
  numbers: ["TS"],
  reads: similarRefs,
  run: (context, input) => takeDownComplaint(context, input),
});
