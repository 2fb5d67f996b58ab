import { z } from "zod";
import type { ActionContext } from "#shared/domain/common/action.ts";
import {
  blankable,
  choice,
  optionalText,
  requiredText,
  timeField,
} from "#shared/domain/common/fields.ts";
import { staffSnapshot, staffSnapshotOf } from "#shared/domain/common/snapshots.ts";
import { doneNow } from "#shared/domain/common/steps.ts";
import { compact } from "#shared/lib/compact.ts";
import { keysOf } from "#shared/lib/keys-of.ts";
import { type Problem, success, unless } from "#shared/lib/result.ts";
import { epoch } from "#shared/lib/time.ts";
import { complaintId, defineStep } from "./change.ts";
import type { Complaint } from "./complaint.ts";
import {
  addDeadlines,
  feedbackDeadline,
  isWritten,
  judgedDeadlines,
  meetKinds,
  nextReplyDeadline,
} from "./deadlines.ts";
import { assignmentNote, assignmentProblems } from "./intake.ts";
import { investigatorProblems } from "./investigation/investigation.ts";
import { answerWayLabels, severityLabels } from "./labels.ts";

const assignmentFields = z.object({
  id: complaintId,
  department: optionalText("责任部门", 40),
  owner: staffSnapshot("责任人").optional(),
});

/** Accepts a complaint: from here on a department and a person are responsible for it. */
export const acceptComplaint = defineStep({
  name: "complaint.accept",
  step: "accept",
  input: assignmentFields.extend({ severity: z.enum(keysOf(severityLabels)).optional() }),
  run: (context, { department, owner, severity }, complaint) =>
    unless(assignmentProblems({ department, owner, about: complaint.about }), () => {
      const judged = { ...complaint, severity: severity ?? complaint.severity };
      const deadlines = judgedDeadlines(judged, context.now, context);
      return {
        changes: { department, owner, severity: judged.severity, deadlines },
        note: assignmentNote({ department, owner }),
      };
    }),
});

/** Gives a complaint to another person or department, with the reason. */
export const assignComplaint = defineStep({
  name: "complaint.assign",
  step: "assign",
  input: assignmentFields.extend({ reason: requiredText("改派原因", 200) }),
  run: (_context, { department, owner, reason }, complaint) =>
    unless(assignmentProblems({ department, owner, about: complaint.about }), () => ({
      changes: { department, owner },
      note: `${assignmentNote({ department, owner })}：${reason}`,
    })),
});

/** Tells the customer that the written complaint has arrived (R03 二.2). */
export const acknowledgeComplaint = defineStep({
  name: "complaint.acknowledge",
  step: "acknowledge",
  input: z.object({
    id: complaintId,
    way: choice("回复方式", keysOf(answerWayLabels)),
    note: optionalText("说明", 500),
  }),
  run: ({ now }, { way, note }, complaint) =>
    success({
      changes: { deadlines: meetKinds(complaint.deadlines, ["acknowledge"], now) },
      note: [answerWayLabels[way], note].filter(Boolean).join("，"),
    }),
});

/** Begins the investigation (R18 14–15): whoever sees to the complaint looks into it, unless somebody else is named. */
export const startInvestigation = defineStep({
  name: "complaint.startInvestigation",
  step: "startInvestigation",
  input: z.object({
    id: complaintId,
    note: optionalText("调查安排", 500),
    investigator: staffSnapshot("调查人").optional(),
    accused: staffSnapshot("被投诉员工").optional(),
  }),
  run: (context, { note, investigator: asked, accused }, complaint) => {
    const investigator = asked ?? complaint.owner ?? staffSnapshotOf(context.actor);
    return unless(investigatorProblems(investigator, accused, complaint.about), () => ({
      changes: { investigation: compact({ begun: doneNow(context), investigator, accused }) },
      note: [`调查人 ${investigator.name}`, note].filter(Boolean).join("："),
      // a plan that was owed within minutes stands; the investigation goes on beside it
      stays: complaint.state === "handling",
    }));
  },
});

/** Who proposes or gives a solution has found the complaint valid, unless somebody has judged it before. */
const foundValid = (context: ActionContext, { validity }: Complaint): Partial<Complaint> =>
  validity?.valid === true ? {} : { validity: { ...doneNow(context), valid: true } };

/** Proposes how the matter is to be solved (R18 16). */
export const proposePlan = defineStep({
  name: "complaint.propose",
  step: "propose",
  input: z.object({ id: complaintId, plan: requiredText("处理方案", 1000) }),
  run: (context, { plan }, complaint) =>
    success({
      changes: {
        ...foundValid(context, complaint),
        plan,
        deadlines: meetKinds(complaint.deadlines, ["plan"], context.now),
      },
      note: plan,
    }),
});

const answerFields = z.object({
  id: complaintId,
  answer: requiredText("答复内容", 1000),
  way: choice("答复方式", keysOf(answerWayLabels)),
  /** Whether the answer solves the matter. */
  solved: z.boolean({ error: "请选择问题是否解决" }),
  nextReplyAt: blankable(timeField("下次回复时间")),
  informed: staffSnapshot("已告知领导").optional(),
});
type Answer = z.output<typeof answerFields>;

/** True when an answer must name the next reply and the head who was told: not solved, or major (R09 1.(3), 2.(6); R18 17). */
export const needsNextReply = (solved: boolean | undefined, severity: Complaint["severity"]) =>
  solved === false || severity === "major";

/** By which rule written complaints are answered in writing. */
export const writtenReplyRule = "common.complaintWrittenReply";

/** True when the answer must be a letter: the solution of a written complaint (R09 2.(7)). */
export const needsLetter = (solved: boolean | undefined, channel: Complaint["channel"]) =>
  solved === true && isWritten(channel);

function answerProblems({ now }: ActionContext, input: Answer, complaint: Complaint): Problem[] {
  const { solved, nextReplyAt, informed } = input;
  const problems: Problem[] = [];
  if (nextReplyAt !== undefined && epoch(nextReplyAt) <= epoch(now))
    problems.push({ field: "nextReplyAt", message: "下次回复时间要晚于现在" });
  if (needsLetter(solved, complaint.channel) && input.way !== "letter")
    problems.push({
      field: "way",
      message: "书面投诉办好以后，要书面答复",
      rule: writtenReplyRule,
    });
  if (!needsNextReply(solved, complaint.severity)) return problems;
  const why = solved ? "重大投诉" : "问题没有解决";
  if (nextReplyAt === undefined)
    problems.push({ field: "nextReplyAt", message: `${why}，请约定下次回复时间` });
  if (informed === undefined)
    problems.push({ field: "informed", message: `${why}，请选择已告知的领导` });
  return problems;
}

/** The deadlines after an answer: it meets the first answer and what was promised, and starts the feedback or the next reply. */
function answeredDeadlines(context: ActionContext, input: Answer, complaint: Complaint) {
  const { now } = context;
  const { solved, nextReplyAt } = input;
  const answered = meetKinds(complaint.deadlines, ["acknowledge", "answer", "nextReply"], now);
  const done = solved ? meetKinds(answered, ["plan", "solve"], now) : answered;
  const feedback = solved ? feedbackDeadline(complaint, now, context) : [];
  const next = nextReplyAt === undefined ? [] : [nextReplyDeadline(now, nextReplyAt, context)];
  return [...addDeadlines(done, feedback), ...next];
}

const answerNote = ({ answer, way, solved, informed }: Answer): string =>
  [
    `${answerWayLabels[way]}：${answer}`,
    solved ? undefined : "尚未解决",
    informed && `已告知 ${informed.name}`,
  ]
    .filter((part) => part !== undefined)
    .join("；");

/** Answers the customer. An answer that does not solve the matter leaves it under way, with a next reply promised (R09 1.(3), R18 17). */
export const answerCustomer = defineStep({
  name: "complaint.answer",
  step: "answer",
  input: answerFields,
  run: (context, input, complaint) =>
    unless(answerProblems(context, input, complaint), () => {
      const { answer, solved, nextReplyAt: promised, way, informed } = input;
      return {
        changes: {
          answered: { ...doneNow(context), answer, way, solved },
          ...(solved ? foundValid(context, complaint) : {}),
          nextReply: promised === undefined ? undefined : { ...doneNow(context), promised, way },
          informed: informed ?? complaint.informed,
          deadlines: answeredDeadlines(context, input, complaint),
        },
        note: answerNote(input),
        stays: !solved,
      };
    }),
});
