import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  archiveComplaint,
  customerConfirms,
  invalidateComplaint,
  reopenComplaint,
} from "#shared/domain/complaints/closing.ts";
import { type Complaint, complaintTable } from "#shared/domain/complaints/complaint.ts";
import { escalateComplaint, noteComplaint, tickHabit } from "#shared/domain/complaints/course.ts";
import { askExtension, decideExtension } from "#shared/domain/complaints/extension.ts";
import { habitLabels, missingHabits } from "#shared/domain/complaints/habits.ts";
import { registerComplaint } from "#shared/domain/complaints/intake.ts";
import { channelLabels, stateLabels } from "#shared/domain/complaints/labels.ts";
import { finalStates, isRunning } from "#shared/domain/complaints/lifecycle.ts";
import {
  acceptComplaint,
  acknowledgeComplaint,
  answerCustomer,
  proposePlan,
  startInvestigation,
} from "#shared/domain/complaints/progress.ts";
import { keysOf } from "#shared/lib/keys-of.ts";
import { agent, complaintDesk, head, intake, manager, snapshot } from "./complaint-desk.ts";

const id = "TS-A-20261101-0001";
const answer = { id, answer: "已查明", way: "phone", informed: snapshot(head) };

type Desk = ReturnType<typeof complaintDesk>;
const later = (desk: Desk, days: number) =>
  `${new Date(Date.parse(desk.around.now) + days * 86_400_000 + 28_800_000).toISOString().slice(0, 19)}+08:00`;

const assignment = { id, department: "质量部", owner: snapshot(agent) };
const moves: ((desk: Desk) => { ok: boolean })[] = [
  (desk) => desk.run(acceptComplaint, assignment),
  (desk) => desk.run(acknowledgeComplaint, { id, way: "phone" }),
  (desk) => desk.run(startInvestigation, { id }),
  (desk) => desk.run(proposePlan, { id, plan: "换货" }),
  (desk) =>
    desk.run(answerCustomer, { ...answer, solved: true, nextReplyAt: later(desk, 2) }, agent),
  (desk) => desk.run(answerCustomer, { ...answer, solved: false, nextReplyAt: later(desk, 1) }),
  (desk) => desk.run(customerConfirms, { id, satisfaction: "satisfied" }),
  (desk) => desk.run(archiveComplaint, { id, important: false }),
  (desk) => desk.run(askExtension, { id, reason: "等结果" }, agent),
  (desk) => desk.run(decideExtension, { id, decision: "agreed" }, manager),
  (desk) => desk.run(decideExtension, { id, decision: "refused", opinion: "不必" }, manager),
  (desk) => desk.run(escalateComplaint, { id, to: snapshot(head), reason: "影响大", major: true }),
  (desk) =>
    desk.run(invalidateComplaint, {
      id,
      ground: "blackmail",
      motive: "malicious",
      reason: "查无此事",
    }),
  (desk) => desk.run(reopenComplaint, { ...assignment, reason: "又有新情况" }),
  (desk) => desk.run(noteComplaint, { id, text: "又来电话" }),
];
const ticks = keysOf(habitLabels).map(
  (habit) => (desk: Desk) => desk.run(tickHabit, { id, habit, done: true }),
);

/** What holds of every change, whatever was done. */
function checkChange(before: Complaint, after: Complaint, isTick: boolean) {
  expect(after.rev).toBe(before.rev + 1);
  expect(after.steps.length).toBe(before.steps.length + (isTick ? 0 : 1));
  expect(after.steps.slice(0, before.steps.length)).toEqual(before.steps);
  for (const [index, deadline] of before.deadlines.entries()) {
    const now = after.deadlines[index];
    expect(now?.at).toBe(deadline.at);
    if (deadline.met) expect(now).toEqual(deadline);
  }
  expect(new Set(after.deadlines.map(({ key }) => key)).size).toBe(after.deadlines.length);
  const due = complaintTable.lists?.(after).filter(({ list }) => list === "due") ?? [];
  if (!isRunning(after.state)) expect(due).toEqual([]);
  if (finalStates.includes(after.state)) expect(missingHabits(after)).toEqual([]);
}

const all = [...moves, ...ticks];
/** The moves that bring a complaint to its end, so that the walk gets there often enough. */
const towardsEnd = [0, 4, 6, moves.length, moves.length + 1, moves.length + 2, moves.length + 3];
const move = fc.record({
  at: fc.oneof(
    fc.nat({ max: all.length - 1 }),
    fc.constantFrom(...towardsEnd, moves.length + 4, moves.length + 5, 7),
  ),
  minutes: fc.nat({ max: 3000 }),
});

const ends = new Set<string>();

describe("any course of a complaint", () => {
  it("keeps its past, never changes a deadline that is met, and ends only with the habits kept", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...keysOf(channelLabels)),
        fc.constantFrom("winery.quality.taste", "logistics.service", "gps.repair"),
        fc.array(move, { maxLength: 60, size: "max" }),
        (channel, category, course) => {
          const desk = complaintDesk();
          desk.at("11-01T08:00");
          const receivedAt = desk.around.now;
          const kind = { id: category, label: "某类" };
          desk.run(
            registerComplaint,
            intake({ channel, receivedAt, category: kind, accept: false }),
          );
          for (const { at, minutes } of course) {
            desk.around.now = later(desk, minutes / 1440);
            const before = desk.complaint();
            const done = all[at]?.(desk);
            if (done?.ok) checkChange(before, desk.complaint(), at >= moves.length);
            else expect(desk.complaint()).toBe(before);
            ends.add(desk.complaint().state);
          }
        },
      ),
      { numRuns: 300, seed: 20261123 },
    );
    expect([...ends].sort()).toEqual([...keysOf(stateLabels)].sort());
  });
});
