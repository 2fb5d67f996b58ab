import { z } from "zod";
import { defineAction, put, recordById } from "#shared/domain/common/action.ts";
import { choice, requiredText } from "#shared/domain/common/fields.ts";
import { staffSnapshot } from "#shared/domain/common/snapshots.ts";
import { doneNow } from "#shared/domain/common/steps.ts";
import { keysOf } from "#shared/lib/keys-of.ts";
import { failure, success } from "#shared/lib/result.ts";
import { complaintId, defineStep } from "./change.ts";
import { type Complaint, complaintTable } from "./complaint.ts";
import { judgedDeadlines, kindOf, reportedDeadlines } from "./deadlines.ts";
import { type Habit, habitLabels } from "./habits.ts";

/** Writes something into the course of a complaint: a call, a finding, a hint. */
export const noteComplaint = defineStep({
  name: "complaint.note",
  step: "note",
  input: z.object({ id: complaintId, text: requiredText("内容", 1000) }),
  run: (_context, { text }) => success({ changes: {}, note: text }),
});

/** The heads that a complaint was put before, each once. */
export const headsTold = ({ escalations }: Pick<Complaint, "escalations">): string[] => [
  ...new Set(escalations.map(({ to }) => to.id)),
];

/**
 * Puts a complaint before a head (R09 1.(6), R18 17), and may make it a major one. The report counts as made, where a rule names several
 * heads once all of them know (R09 2.(6)).
 */
export const escalateComplaint = defineStep({
  name: "complaint.escalate",
  step: "escalate",
  input: z.object({
    id: complaintId,
    to: staffSnapshot("上报对象"),
    reason: requiredText("升级原因", 500),
    major: z.boolean(),
  }),
  run: (context, { to, reason, major }, complaint) => {
    if (to.id === context.actor.id) return failure("不能上报给自己", "to");
    const done = doneNow(context);
    const escalations = [...complaint.escalations, { ...done, to, reason }];
    const judged = {
      ...complaint,
      escalations,
      severity: major ? ("major" as const) : complaint.severity,
    };
    const due = judgedDeadlines(judged, context.now, context);
    const deadlines = reportedDeadlines(due, headsTold(judged).length, context.now);
    const isReported = deadlines.every((each) => kindOf(each) !== "report" || each.met);
    return success({
      changes: {
        severity: judged.severity,
        informed: to,
        escalations,
        deadlines,
        habits: isReported ? { report: done, ...complaint.habits } : complaint.habits,
      },
      note: `上报 ${to.name}${major ? "，列为重大" : ""}：${reason}`,
    });
  },
});

/** Whoever was informed says that they know: the complaint then leaves their day (R09 2.(6)). */
export const seeReport = defineStep({
  name: "complaint.seen",
  step: "seen",
  input: z.object({ id: complaintId }),
  run: (context, _input, complaint) => {
    const done = doneNow(context);
    const isMine = ({ to }: { to: { id: string } }) => to.id === context.actor.id;
    const mine = complaint.escalations.filter(isMine);
    if (mine.length === 0) return failure("这件投诉没有上报给您");
    if (mine.every(({ seen }) => seen !== undefined)) return failure("您已经确认过知悉");
    const escalations = complaint.escalations.map((each) =>
      isMine(each) && each.seen === undefined ? { ...each, seen: done } : each,
    );
    return success({ changes: { escalations } });
  },
});

/** Ticks one of the six habits, or takes the tick back (R09 1). An archived complaint stays as it is. */
export const tickHabit = defineAction({
  name: "complaint.tickHabit",
  label: "勾选六项要求",
  input: z.object({
    id: complaintId,
    habit: choice("要求", keysOf(habitLabels)),
    done: z.boolean(),
  }),
  reads: recordById(complaintTable),
  run: (context, { id, habit, done }) => {
    const complaint = context.read(complaintTable, id);
    if (complaint === undefined) return failure("没有这件投诉");
    if (complaint.state === "archived") return failure("投诉已归档，不能再改");
    const others = Object.entries(complaint.habits).filter(([key]) => key !== habit);
    const habits: Partial<Record<Habit, ReturnType<typeof doneNow>>> = Object.fromEntries(others);
    if (done) habits[habit] = doneNow(context);
    return success([put(complaintTable, { ...complaint, habits })]);
  },
});
