import { describe, expect, it } from "vitest";
import { isAcceptanceIntact } from "#shared/domain/complaints/acceptance.ts";
import { archiveComplaint, customerConfirms } from "#shared/domain/complaints/closing.ts";
import { complaintTable, reportsTo } from "#shared/domain/complaints/complaint.ts";
import { escalateComplaint, seeReport, tickHabit } from "#shared/domain/complaints/course.ts";
import { habitLabels } from "#shared/domain/complaints/habits.ts";
import { registerComplaint } from "#shared/domain/complaints/intake.ts";
import { lateFor } from "#shared/domain/complaints/late.ts";
import { answerCustomer } from "#shared/domain/complaints/progress.ts";
import { isExpired } from "#shared/domain/complaints/retention.ts";
import { keysOf } from "#shared/lib/keys-of.ts";
import { agent, complaintDesk, head, intake, problemsOf, snapshot } from "./complaint-desk.ts";

const id = "TS-A-20261123-0001";
const strokes = [[100, 100, 500, 300]];

function answered(changes = {}, way = "phone") {
  const desk = complaintDesk();
  desk.run(registerComplaint, intake(changes));
  const answer = { id, answer: "换货", way, solved: true };
  return { ...desk, answer: () => problemsOf(desk.run(answerCustomer, answer)) };
}

describe("the end of a complaint", () => {
  it("answers a written complaint in writing", () => {
    expect(answered({ channel: "letter" }).answer()).toEqual(["way:书面投诉办好以后，要书面答复"]);
    expect(answered({ channel: "mailbox" }).answer()).toHaveLength(1);
    expect(answered({ channel: "letter" }, "letter").answer()).toEqual([]);
  });

  it("binds the customer's signature to what was signed", () => {
    const desk = answered();
    desk.answer();
    const sign = { id, satisfaction: "satisfied", accepted: "screen", signer: "苏映雪" };
    expect(problemsOf(desk.run(customerConfirms, { ...sign, strokes: [] }))).toEqual([
      "strokes:请客户在签字框内签字",
    ]);
    expect(problemsOf(desk.run(customerConfirms, { ...sign, strokes: [[1, 1, 2, 2]] }))).toEqual([
      "strokes:笔迹太短，请重新签字",
    ]);
    expect(problemsOf(desk.run(customerConfirms, { ...sign, strokes }))).toEqual([]);
    const complaint = desk.complaint();
    const { acceptance } = complaint;
    expect(acceptance?.content).toMatchObject({ number: id, answer: "换货" });
    expect(acceptance && isAcceptanceIntact(acceptance, complaint)).toBe(true);
    const altered = { ...complaint, facts: "别的事" };
    expect(acceptance && isAcceptanceIntact(acceptance, altered)).toBe(false);
  });

  it("notes who signed which paper, and needs no signature when the customer only says so", () => {
    const desk = answered();
    desk.answer();
    const paper = { id, satisfaction: "fair", accepted: "paper", signer: "苏映雪", document: "" };
    expect(problemsOf(desk.run(customerConfirms, paper)).map((line) => line.split(":")[0])).toEqual(
      ["document", "signedAt"],
    );
    const spoken = { id, satisfaction: "fair", accepted: "spoken", signer: "", strokes: [] };
    expect(desk.run(customerConfirms, spoken).ok).toBe(true);
    expect(desk.complaint().acceptance).toBeUndefined();
  });

  it("keeps an ordinary complaint a year from its archiving, an important one for good", () => {
    const archived = (important: boolean) => {
      const desk = answered();
      desk.answer();
      desk.run(customerConfirms, { id, satisfaction: "satisfied" });
      for (const habit of keysOf(habitLabels)) desk.run(tickHabit, { id, habit, done: true });
      desk.run(archiveComplaint, { id, important });
      return desk.complaint();
    };
    const { archived: ordinary } = archived(false);
    expect(ordinary?.keepUntil).toBe("2027-11-23");
    expect(ordinary && isExpired(ordinary, "2027-11-23")).toBe(false);
    expect(ordinary && isExpired(ordinary, "2027-11-24")).toBe(true);
    const important = archived(true);
    expect(important.archived?.keepUntil).toBeUndefined();
    expect(important.archived && isExpired(important.archived, "2099-01-01")).toBe(false);
    const lists = complaintTable.lists?.(important).map(({ list }) => list);
    expect(lists).not.toContain("complaint.expiring");
    const old = { at: "2026-11-23T09:10:00+08:00", important: false };
    expect(isExpired(old, "2027-11-24")).toBe(true);
  });
});

describe("what is put before heads", () => {
  const listsOf = (complaint: Parameters<NonNullable<typeof complaintTable.lists>>[0]) =>
    (complaintTable.lists?.(complaint) ?? []).map(({ list }) => list);

  it("stands on the day of whoever is informed until they say that they know", () => {
    const desk = complaintDesk();
    desk.run(registerComplaint, intake());
    desk.run(escalateComplaint, { id, to: snapshot(head), reason: "影响大", major: true });
    expect(listsOf(desk.complaint())).toContain(reportsTo(head.id));
    expect(problemsOf(desk.run(seeReport, { id }, agent))).toEqual([":这件投诉没有上报给您"]);
    expect(desk.run(seeReport, { id }, head).ok).toBe(true);
    expect(listsOf(desk.complaint())).not.toContain(reportsTo(head.id));
    expect(desk.complaint().escalations[0]?.seen).toMatchObject({ by: head.id });
    expect(problemsOf(desk.run(seeReport, { id }, head))).toEqual([":您已经确认过知悉"]);
  });

  it("tells ever higher offices as a limit goes by, and nobody once it is met", () => {
    const desk = complaintDesk();
    desk.run(registerComplaint, intake());
    const at = (day: string, ...offices: string[]) =>
      lateFor(desk.complaint(), offices, `2026-11-${day}:00+08:00`);
    expect(at("24T09:09", "told:serviceManager")).toBe(false);
    expect(at("24T09:10", "told:serviceManager")).toBe(true);
    expect(at("24T09:10", "told:departmentHead")).toBe(false);
    expect(at("25T09:10", "told:departmentHead")).toBe(true);
    expect(at("27T09:10", "told:generalManager")).toBe(true);
    desk.run(answerCustomer, { id, answer: "换货", way: "phone", solved: true });
    desk.run(customerConfirms, { id, satisfaction: "satisfied" });
    expect(at("28T09:10", "told:generalManager")).toBe(false);
  });
});
