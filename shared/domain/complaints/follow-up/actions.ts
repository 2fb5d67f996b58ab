import { z } from "zod";
import { type ActionContext, defineAction, put, recordById } from "#shared/domain/common/action.ts";
import { type Deadline, meetDeadline } from "#shared/domain/common/deadlines.ts";
import { blankable, choice, optionalText, requiredText } from "#shared/domain/common/fields.ts";
import { callOutcomes, callProblem, callWords } from "#shared/domain/common/follow-up-call.ts";
import { doneNow, stepNow } from "#shared/domain/common/steps.ts";
import { officeOf } from "#shared/domain/common/working-days.ts";
import { compact } from "#shared/lib/compact.ts";
import { keysOf } from "#shared/lib/keys-of.ts";
import { failure, success } from "#shared/lib/result.ts";
import { addDays, addMinutes, localDate, timeOn } from "#shared/lib/time.ts";
import { type Complaint, complaintTable, complaintTitle } from "../complaint.ts";
import { drawn } from "../spot-checks/draw.ts";
import { type Period, readPeriod } from "../statistics/period.ts";
import { populationField, populationProblems } from "../statistics/population.ts";
import { type FollowUp, followUpTable, moodLabels, reasonLabels } from "./follow-up.ts";

const rule = "common.complaintFollowUp";
type Reason = keyof typeof reasonLabels;

/** Why the customer of a complaint is called again whatever is drawn: it was major, late, or they were not content. */
function reasonsFor({ severity, deadlines, satisfaction }: Complaint): Reason[] {
  const reasons: Reason[] = [];
  if (severity === "major") reasons.push("major");
  if (deadlines.some(({ met }) => met?.onTime === false)) reasons.push("late");
  if (satisfaction !== undefined && satisfaction !== "satisfied") reasons.push("unhappy");
  return reasons;
}

/** Calls are made by a day of the month behind the time whose complaints they follow; a list that is drawn late leaves some days (本单位). */
function callDeadline(context: ActionContext, { to }: Period): Deadline {
  const { rules, calendar, desk, now } = context;
  const usual = addDays(to, rules.number(rule, "dueDay"));
  const soonest = addDays(localDate(now), rules.number(rule, "atLeast"));
  const day = usual > soonest ? usual : soonest;
  const at = timeOn(day, "24:00", desk.offset);
  const warnAt = addMinutes(at, -officeOf(rules, calendar).soonMinutes);
  return { key: "call", label: "回访", startsAt: now, at, warnAt, basis: rules.basis(rule) };
}

interface Chosen {
  complaint: Complaint;
  reasons: Reason[];
  draw?: FollowUp["draw"];
}

/** Those to be called for a reason, and of the others as many as the rule has drawn. */
function chosenOf(context: ActionContext, complaints: readonly Complaint[]): Chosen[] {
  const judged = complaints.map((complaint) => ({ complaint, reasons: reasonsFor(complaint) }));
  const others = judged.filter(({ reasons }) => reasons.length === 0);
  const seed = context.newId();
  const count = context.rules.number(rule, "random");
  const lot = new Set(
    drawn(
      seed,
      others.map(({ complaint }) => complaint.id),
      count,
    ),
  );
  return judged.flatMap((one): Chosen[] => {
    if (one.reasons.length > 0) return [one];
    if (!lot.has(one.complaint.id)) return [];
    return [{ ...one, reasons: ["random"], draw: { seed, from: others.length } }];
  });
}

/** Draws the list of those to be called again from the settled complaints of a time; whoever stands on it already stays as they are. */
export const drawFollowUps = defineAction({
  name: "followUp.draw",
  label: "生成回访名单",
  input: populationField,
  reads: ({ population }) =>
    population.flatMap((id) => [
      { table: complaintTable.name, id },
      { table: followUpTable.name, id },
    ]),
  run: (context, input) => {
    const problems = populationProblems(context, input);
    if (problems.length > 0) return { ok: false, problems };
    const time = readPeriod(input.period);
    if (!time) return failure("统计期间不对", "period");
    const fresh = input.population.flatMap((id) => {
      const complaint = context.read(complaintTable, id);
      return complaint && !context.read(followUpTable, id) ? [complaint] : [];
    });
    const chosen = chosenOf(context, fresh);
    if (chosen.length === 0) return failure("没有新的要回访的投诉");
    const deadline = callDeadline(context, time);
    return success(
      chosen.map(({ complaint, reasons, draw }) =>
        put(
          followUpTable,
          compact({
            id: complaint.id,
            period: input.period,
            title: complaintTitle(complaint),
            complainant: complaint.complainant,
            customer: complaint.customer,
            phone: complaint.phones[0],
            reasons,
            draw,
            calls: [],
            deadlines: [deadline],
            steps: [
              stepNow(context, "列入回访", reasons.map((each) => reasonLabels[each]).join("、")),
            ],
          }),
        ),
      ),
    );
  },
});

/** Notes a call: whom one reached and what they said. Reached, or given up with a reason, the follow-up is closed. */
export const enterCall = defineAction({
  name: "followUp.call",
  label: "登记回访",
  input: z.object({
    id: requiredText("投诉编号", 60),
    outcome: choice("回访结果", callOutcomes),
    mood: blankable(choice("满意程度", keysOf(moodLabels))),
    note: optionalText("客户意见", 500),
  }),
  reads: recordById(followUpTable),
  subjects: ({ id }) => [`complaint:${id}`],
  run: (context, { id, outcome, mood, note }) => {
    const followUp = context.read(followUpTable, id);
    if (!followUp) return failure("这件投诉不在回访名单里");
    if (followUp.closed) return failure("这件投诉已经回访过");
    const reached = outcome === "reached";
    const problem = callProblem({ outcome, mood, unhappy: "unhappy", note });
    if (problem) return problem;
    const call = compact({ ...doneNow(context), reached, mood: reached ? mood : undefined, note });
    const said = [reached && mood ? moodLabels[mood] : "", note].filter(Boolean).join("：");
    const closed = outcome === "again" ? {} : { closed: doneNow(context) };
    const deadlines =
      outcome === "again"
        ? followUp.deadlines
        : followUp.deadlines.map((each) => meetDeadline(each, context.now));
    const steps = [...followUp.steps, stepNow(context, callWords[outcome], said)];
    const calls = [...followUp.calls, call];
    return success([put(followUpTable, { ...followUp, ...closed, calls, deadlines, steps })]);
  },
});

export const followUpActions = [drawFollowUps, enterCall];
