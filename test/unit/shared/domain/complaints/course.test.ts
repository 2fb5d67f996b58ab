import { describe, expect, it } from "vitest";
import { dueAt } from "#shared/domain/common/deadlines.ts";
import {
  archiveComplaint,
  customerConfirms,
  invalidateComplaint,
  reopenComplaint,
} from "#shared/domain/complaints/closing.ts";
import { complaintTable } from "#shared/domain/complaints/complaint.ts";
import { escalateComplaint, tickHabit } from "#shared/domain/complaints/course.ts";
import { type Habit, habitLabels } from "#shared/domain/complaints/habits.ts";
import { registerComplaint } from "#shared/domain/complaints/intake.ts";
import {
  acceptComplaint,
  acknowledgeComplaint,
  answerCustomer,
  proposePlan,
  startInvestigation,
} from "#shared/domain/complaints/progress.ts";
import { keysOf } from "#shared/lib/keys-of.ts";
import { agent, complaintDesk, head, intake, problemsOf, snapshot } from "./complaint-desk.ts";

const id = "TS-A-20261123-0001";
const solution = { id, answer: "换货 46 箱，今天发出", way: "phone", solved: true };
const headOf = snapshot(head);

function registered(changes = {}) {
  const desk = complaintDesk();
  const result = desk.run(registerComplaint, intake(changes));
  expect(problemsOf(result)).toEqual([]);
  const met = () =>
    Object.fromEntries(desk.complaint().deadlines.map(({ key, met }) => [key, met?.onTime]));
  const tick = (...habits: Habit[]) => {
    for (const habit of habits) desk.run(tickHabit, { id, habit, done: true });
  };
  return { ...desk, met, tick };
}

const five = keysOf(habitLabels).filter((habit) => habit !== "report");

describe("the course of a complaint", () => {
  it("goes from registration to the archive, every step with who, when and what", () => {
    const desk = registered({ accept: false });
    const done = [
      desk.run(acceptComplaint, { id, department: "质量部", owner: snapshot(agent) }),
      desk.run(startInvestigation, { id, note: "调留样" }),
      desk.run(proposePlan, { id, plan: "换货" }),
      desk.run(answerCustomer, solution),
      desk.run(customerConfirms, { id, satisfaction: "satisfied" }),
    ];
    expect(done.map(({ ok }) => ok)).toEqual([true, true, true, true, true]);
    desk.tick(...five);
    expect(desk.run(archiveComplaint, { id, important: false }).ok).toBe(true);
    expect(desk.complaint().state).toBe("archived");
    expect(desk.complaint().steps.map(({ step }) => step)).toEqual([
      "登记",
      "受理",
      "开始调查",
      "提出方案",
      "答复客户",
      "客户确认",
      "归档",
    ]);
    const lists = complaintTable.lists?.(desk.complaint()).map(({ list }) => list);
    expect(lists).toEqual([
      "complaint.archived",
      "complaint.expiring",
      "complaint.received",
      "complaint.category:winery.quality.taste",
      "complaint.matter:winery.quality.taste|湖心白52度,批次20261012",
      "of:KH-1",
      "phone:13800000416",
    ]);
  });

  it("refuses a step that its state does not admit, and says what the state is", () => {
    const desk = registered();
    expect(problemsOf(desk.run(customerConfirms, { id, satisfaction: "fair" }))).toEqual([
      ":这件投诉现在是「已受理」，不能「客户确认」",
    ]);
  });

  it("meets the first answer by any answer, the solution only by one that solves", () => {
    const desk = registered();
    const later = {
      ...solution,
      solved: false,
      nextReplyAt: "2026-11-25T10:00:00+08:00",
      informed: headOf,
    };
    desk.run(answerCustomer, later);
    expect(desk.complaint().state).toBe("accepted");
    expect(desk.met()).toMatchObject({ answer: true, solve: undefined });
    desk.at("11-26T17:31");
    desk.run(answerCustomer, solution);
    expect(desk.complaint().state).toBe("answered");
    expect(desk.met()).toMatchObject({ answer: true, solve: false, feedback: undefined });
  });

  it("promises the next reply and tells the head when the matter is not solved", () => {
    const desk = registered();
    expect(problemsOf(desk.run(answerCustomer, { ...solution, solved: false }))).toEqual([
      "nextReplyAt:问题没有解决，请约定下次回复时间",
      "informed:问题没有解决，请选择已告知的领导",
    ]);
    const nextReplyAt = "2026-11-24T08:00:00+08:00";
    desk.run(answerCustomer, { ...solution, solved: false, nextReplyAt, informed: headOf });
    const lists = complaintTable.lists?.(desk.complaint()) ?? [];
    expect(lists).toContainEqual({
      list: "due",
      key: `${nextReplyAt}#nextReply#${nextReplyAt}`,
    });
    expect(lists.map(({ list }) => list)).toContain("mine:p5");
  });

  it("starts the feedback when the matter is solved, 24 hours that the customer's opinion meets", () => {
    const desk = registered();
    desk.at("11-24T15:00");
    desk.run(answerCustomer, solution);
    const feedback = desk.complaint().deadlines.find(({ key }) => key === "feedback");
    expect(feedback?.at).toBe("2026-11-25T15:00:00+08:00");
    desk.at("11-25T15:00");
    desk.run(customerConfirms, { id, satisfaction: "satisfied" });
    expect(desk.met().feedback).toBe(true);
  });

  it("meets the acknowledgement of a letter by telling the customer, not by accepting", () => {
    const desk = registered({ channel: "letter" });
    expect(desk.met()).toMatchObject({ register: true, acknowledge: undefined });
    desk.run(acknowledgeComplaint, { id, way: "phone" });
    expect(desk.met().acknowledge).toBe(true);
  });

  it("meets the plan of a logistics complaint by proposing one", () => {
    const category = { id: "logistics.business.shortage", label: "业务 / 货差" };
    const desk = registered({ category });
    desk.at("11-23T09:40");
    desk.run(proposePlan, { id, plan: "当天补发" });
    expect(desk.met()).toEqual({ plan: true });
  });

  it("keeps the archive shut until the habits are ticked, the report only for major ones", () => {
    const desk = registered();
    desk.run(escalateComplaint, { id, to: headOf, reason: "媒体来问", major: true });
    expect(desk.complaint()).toMatchObject({ severity: "major", informed: headOf });
    const nextReplyAt = "2026-11-24T08:00:00+08:00";
    desk.run(answerCustomer, { ...solution, nextReplyAt, informed: headOf });
    desk.run(customerConfirms, { id, satisfaction: "satisfied" });
    desk.tick("listen", "ask", "follow", "reply");
    expect(problemsOf(desk.run(archiveComplaint, { id, important: true }))[0]).toContain("记清楚");
    desk.run(tickHabit, { id, habit: "report", done: false });
    desk.tick("record");
    expect(problemsOf(desk.run(archiveComplaint, { id, important: true }))[0]).toContain("报告");
    desk.tick("report");
    expect(desk.run(archiveComplaint, { id, important: true }).ok).toBe(true);
  });

  it("stops its deadlines when it is found invalid, and takes them up when it is reopened", () => {
    const desk = registered();
    const invalid = { id, ground: "beyondPromise", motive: "misunderstanding", reason: "已说明" };
    desk.run(invalidateComplaint, invalid);
    const dues = () =>
      complaintTable.lists?.(desk.complaint()).filter(({ list }) => list === "due");
    expect(dues()).toEqual([]);
    desk.run(reopenComplaint, { id, reason: "补来了批次照片" });
    expect(desk.complaint()).toMatchObject({ state: "accepted" });
    expect(desk.complaint().validity).toBeUndefined();
    expect(dues()?.map(({ key }) => key.split("#")[1])).toEqual(["answer", "solve"]);
  });

  it("owes answer and solution anew when an answered complaint is reopened", () => {
    const desk = registered();
    desk.run(answerCustomer, solution);
    desk.at("11-24T09:00");
    desk.run(reopenComplaint, { id, reason: "换来的货仍然偏苦" });
    const open = desk.complaint().deadlines.filter(({ met }) => met === undefined);
    expect(open.map((deadline) => [deadline.key, dueAt(deadline).slice(5, 16)])).toEqual([
      ["answer#2", "11-25T09:00"],
      ["solve#2", "11-27T17:30"],
    ]);
    expect(desk.met().feedback).toBe(true);
  });
});
