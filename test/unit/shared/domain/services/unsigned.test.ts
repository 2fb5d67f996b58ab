import { describe, expect, it } from "vitest";
import { proposalTable, proposalWords } from "#shared/domain/common/proposals/proposal.ts";
import { answerExcuse, askExcuse, signOnPaper } from "#shared/domain/services/actions/signing.ts";
import { correctOrder } from "#shared/domain/services/actions/work.ts";
import {
  proposeUnsigned,
  unsignedConsequence,
  unsignedProposalId,
} from "#shared/domain/services/unsigned.ts";
import { ruleBookOf } from "#shared/rule-packs/index.ts";
import { actionDesk } from "#test/helpers/action-desk.ts";
import { finishedOrder, head, number, orderAt, repair, shownTo, sign } from "./fixtures.ts";

const packs = ["equipmentService"];
const rules = ruleBookOf(packs, []);
const person = { id: "p5", name: "方小禾", rank: "staff", department: "工程服务部" } as const;
const date = "2026-11-23";
const asked = { id: number, date, person, reason: "没有请客户签字" };

function finishedDesk() {
  const desk = actionDesk("2026-11-23T09:20:00+08:00", { packs });
  finishedOrder(desk);
  return desk;
}

const consequenceAt = (desk: ReturnType<typeof finishedDesk>) =>
  unsignedConsequence(orderAt(desk), { rules, now: desk.now });

describe("a sheet that was neither signed nor excused on the day of the work (R01 9.5)", () => {
  it("is 100 yuan from midnight on, and for each engineer one proposal", () => {
    const desk = finishedDesk();
    desk.now = "2026-11-23T23:59:59+08:00";
    expect(consequenceAt(desk)).toBeUndefined();
    expect(desk.problems(proposeUnsigned, asked)).toEqual([
      ": 服务记录单没有逾期未签，不用提出建议",
    ]);
    desk.now = "2026-11-24T00:00:01+08:00";
    expect(consequenceAt(desk)).toMatchObject({
      date,
      amountCents: 10_000,
      basis: { clause: "9.5" },
    });
    desk.run(proposeUnsigned, asked);
    const proposal = desk.get(proposalTable, unsignedProposalId(number, date, "p5"));
    expect(proposalWords(proposal)).toBe("处罚 ¥100.00");
    expect(proposal).toMatchObject({ state: "open", person, source: { id: number } });
    expect(desk.problems(proposeUnsigned, asked)).toEqual([": 已经提出过这条建议"]);
    const stranger = { ...asked, person: { ...person, id: "p6" } };
    expect(desk.problems(proposeUnsigned, stranger)).toEqual(["person: 不是这张工单的服务工程师"]);
  });

  it("follows from a signature of the next day, and not from one of the same day", () => {
    const desk = finishedDesk();
    sign(desk, ["customer", "engineer"]);
    desk.now = "2026-11-25T09:00:00+08:00";
    expect(consequenceAt(desk)).toBeUndefined();
    const late = finishedDesk();
    late.now = "2026-11-24T09:00:00+08:00";
    sign(late, ["customer", "engineer"]);
    expect(consequenceAt(late)?.amountCents).toBe(10_000);
  });

  it("is left out when the head agreed the same day", () => {
    const desk = finishedDesk();
    desk.run(askExcuse, { id: number, reason: "客户出差" });
    desk.actor = head;
    desk.run(answerExcuse, { id: number, decision: "agreed" });
    desk.now = "2026-11-25T09:00:00+08:00";
    expect(consequenceAt(desk)).toBeUndefined();
  });

  it("does not go away by correcting a sheet that only one had signed", () => {
    const desk = finishedDesk();
    sign(desk, ["engineer"]);
    desk.now = "2026-11-24T09:00:00+08:00";
    const { address, phone, model, serial, boughtOn, fault } = repair;
    const matter = { address, phone, model, serial, boughtOn, fault, contact: "文大川" };
    desk.run(correctOrder, { id: number, ...matter, reason: "联系人写错" });
    expect(orderAt(desk).sheet.version).toBe(2);
    sign(desk, ["customer", "engineer"]);
    expect(consequenceAt(desk)?.date).toBe(date);
  });

  it("is nothing where no regulation of the order's pack says so", () => {
    const desk = actionDesk("2026-11-23T09:20:00+08:00", { packs: ["dataCentre"] });
    finishedOrder(desk);
    const now = "2026-11-25T09:00:00+08:00";
    expect(unsignedConsequence(orderAt(desk), { rules, now })).toBeUndefined();
  });
});

describe("a paper that was signed in time and reaches the desk the next day", () => {
  it("is entered with the reason, and was in time", () => {
    const desk = finishedDesk();
    const signedAt = "2026-11-23T17:00:00+08:00";
    desk.now = "2026-11-24T09:00:00+08:00";
    const people = { customer: { name: "文小川" }, engineer: { name: "方小禾" } };
    const paper = { id: number, shown: shownTo(desk), at: signedAt, document: "原件", ...people };
    expect(desk.problems(signOnPaper, paper)).toEqual([
      "lateReason: 补登较早的纸质签字，请写明原因",
    ]);
    desk.run(signOnPaper, { ...paper, lateReason: "工程师次日才回" });
    expect(orderAt(desk).deadlines.find(({ key }) => key === "sign")?.met?.onTime).toBe(true);
    expect(orderAt(desk).steps.at(-1)?.note).toContain("补登：工程师次日才回");
    expect(consequenceAt(desk)).toBeUndefined();
  });
});
