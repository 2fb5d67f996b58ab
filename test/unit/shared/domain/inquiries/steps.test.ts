import { describe, expect, it } from "vitest";
import { mayDo } from "#shared/domain/common/permissions.ts";
import { roleLabels } from "#shared/domain/common/staff-roles.ts";
import { runningDeadlines } from "#shared/domain/inquiries/inquiry-table.ts";
import {
  answerInquiry,
  changeInquiry,
  enterResult,
  noteInquiry,
  passOnInquiry,
  relayMessage,
  tellCaller,
  voidInquiry,
} from "#shared/domain/inquiries/steps.ts";
import { keysOf } from "#shared/lib/keys-of.ts";
import { deskWithCall, firstNumber as id, person, snapshot } from "./inquiry-desk.ts";

const engineer = person("p9", "韩立", "engineer");
const finance = person("p8", "钱进", "finance");

describe("an inquiry that was not answered at once", () => {
  it("is closed by the answer, in time or late", () => {
    const { desk, inquiry, listed } = deskWithCall();
    desk.now = "2026-11-24T17:30:01+08:00";
    expect(desk.problems(answerInquiry, { id, text: "" })).toEqual(["text: 请填写答复"]);
    desk.run(answerInquiry, { id, text: "到 17:00" });
    expect(inquiry()).toMatchObject({
      state: "answered",
      deadlines: [{ met: { onTime: false, at: desk.now } }],
    });
    expect(listed()).not.toContain("due");
    expect(desk.problems(answerInquiry, { id, text: "再答" })).toEqual([
      ": 这条登记现在是「已答复」，不能这样做",
    ]);
  });

  it("goes to a department, comes back with a result, and is told to the caller", () => {
    const { desk, inquiry } = deskWithCall({ kind: "suggestion" });
    desk.run(passOnInquiry, { id, department: "质量部" });
    expect(runningDeadlines(inquiry()).map(({ key }) => key)).toEqual(["result"]);
    desk.now = "2026-11-25T10:00:00+08:00";
    desk.run(enterResult, { id, text: "采纳，下月起周末延长到 18:00" });
    expect(inquiry()).toMatchObject({ state: "resulted", result: { text: /采纳/ } });
    expect(runningDeadlines(inquiry())).toMatchObject([
      { key: "tell", at: "2026-11-26T17:30:00+08:00" },
    ]);
    desk.run(tellCaller, { id, text: "已电话告知" });
    expect(inquiry()).toMatchObject({ state: "told", told: { text: "已电话告知" } });
    expect(inquiry().steps.map(({ step }) => step)).toEqual([
      "登记",
      "转部门",
      "登记结果",
      "回复客户",
    ]);
  });

  it("keeps the first department's time when it goes to another, and refuses the same again", () => {
    const { desk, inquiry } = deskWithCall({ kind: "suggestion", department: "质量部" });
    const due = runningDeadlines(inquiry());
    desk.now = "2026-11-25T10:00:00+08:00";
    expect(desk.problems(passOnInquiry, { id, department: "质量部" })).toEqual([
      "department: 已经转给质量部了",
    ]);
    desk.run(passOnInquiry, { id, department: "销售部" });
    expect(inquiry().department).toBe("销售部");
    expect(runningDeadlines(inquiry())).toEqual(due);
  });

  it("can be put right, noted on, and struck out with a reason; then nothing is waited for", () => {
    const { desk, inquiry, listed } = deskWithCall();
    desk.run(changeInquiry, { id, caller: "苏映霜", phone: "13800000417", about: "展厅开放时间" });
    expect(inquiry()).toMatchObject({ caller: "苏映霜", phone: "13800000417" });
    expect(inquiry().customer).toBeUndefined();
    desk.run(noteInquiry, { id, text: "又来过一次电话" });
    expect(inquiry().steps.at(-1)).toMatchObject({ step: "备注", note: "又来过一次电话" });
    expect(desk.problems(voidInquiry, { id, reason: "" })).toEqual(["reason: 请填写作废原因"]);
    desk.run(voidInquiry, { id, reason: "重复登记" });
    expect(inquiry()).toMatchObject({ state: "void", voided: { reason: "重复登记" } });
    expect(listed()).toEqual(["inquiry.all", "phone:13800000417"]);
    expect(desk.problems(noteInquiry, { id, text: "还有" })).toHaveLength(1);
  });
});

describe("a message for a colleague", () => {
  const message = () => deskWithCall({ kind: "message", to: snapshot(engineer) });

  it("is passed on by the colleague or by the desk, not by somebody else", () => {
    const { desk, inquiry, listed } = message();
    desk.actor = finance;
    expect(desk.problems(relayMessage, { id })).toEqual([
      ": 这是给韩立的话，由本人或前台点「已转告」",
    ]);
    desk.actor = engineer;
    desk.run(relayMessage, { id });
    expect(inquiry()).toMatchObject({ state: "relayed", message: { relayed: { byName: "韩立" } } });
    expect(listed()).not.toContain("inquiry.messages:p9");
    const other = message();
    other.desk.run(relayMessage, { id });
    expect(other.inquiry().state).toBe("relayed");
  });

  it("reaches also those who do nothing else with calls", () => {
    const { desk, inquiry } = deskWithCall({ kind: "message", to: snapshot(finance) });
    desk.actor = finance;
    desk.run(relayMessage, { id });
    expect(inquiry().state).toBe("relayed");
    for (const role of keysOf(roleLabels))
      expect(mayDo({ roles: [role] }, "inquiry.relay")).toBe(true);
    expect(mayDo(finance, "inquiry.register")).toBe(false);
    expect(mayDo(engineer, "inquiry.register")).toBe(true);
  });
});
