import { describe, expect, it } from "vitest";
import { createCalendar } from "#shared/domain/common/calendar.ts";
import { mayDo } from "#shared/domain/common/permissions.ts";
import { plan, prepare } from "#shared/domain/common/plan.ts";
import { complaintTable } from "#shared/domain/complaints/complaint.ts";
import { inquiryToComplaint, inquiryToOrder } from "#shared/domain/conversions.ts";
import { answerInquiry, voidInquiry } from "#shared/domain/inquiries/steps.ts";
import { serviceOrderTable } from "#shared/domain/services/order.ts";
import { ruleBookOf } from "#shared/rule-packs/index.ts";
import { clerk } from "#test/helpers/action-desk.ts";
import { deskWithCall, firstNumber as inquiry, monday } from "./inquiries/inquiry-desk.ts";

const complaint = {
  inquiry,
  complainant: "苏映雪",
  customer: { id: "KH-1", name: "澜庭酒行", grade: "A" },
  phones: ["13800000416"],
  channel: "phone",
  receivedAt: monday,
  facts: "入口偏苦",
  category: { id: "winery.quality.taste", label: "质量 / 口感" },
  accept: false,
};
const order = {
  inquiry,
  kind: "repair",
  customer: { name: "澜庭酒行" },
  address: "示例市云汀路 18 号",
  phone: "13800000416",
  fault: "酒柜不制冷",
  channel: "phone",
  receivedAt: monday,
  engineers: [],
  sources: [],
  vehicles: [],
};
const complaintId = "TS-A-20261123-0001";
const orderId = "FW-A-20261123-0001";

describe("an inquiry that becomes something else", () => {
  it("becomes a complaint in one entry, each naming the other", () => {
    const call = deskWithCall({ kind: "grumble" });
    call.desk.run(inquiryToComplaint, complaint);
    expect(call.desk.get(complaintTable, complaintId)).toMatchObject({
      inquiry,
      state: "registered",
      steps: [{ step: "登记", note: `电话，由 ${inquiry} 转来` }],
    });
    expect(call.inquiry()).toMatchObject({
      state: "converted",
      became: { table: "complaint", id: complaintId },
    });
    expect(call.inquiry().steps.at(-1)).toMatchObject({ step: "转为投诉", note: complaintId });
    expect(call.listed()).not.toContain("due");
  });

  it("becomes a service order in one entry, each naming the other", () => {
    const call = deskWithCall({ kind: "repair" });
    call.desk.run(inquiryToOrder, order);
    expect(call.desk.get(serviceOrderTable, orderId)).toMatchObject({
      inquiry,
      fault: "酒柜不制冷",
    });
    expect(call.inquiry().became).toEqual({ table: "serviceOrder", id: orderId });
  });

  it("is one plan whose history belongs to both", () => {
    const call = deskWithCall();
    const around = {
      now: monday,
      actor: clerk,
      desk: {
        code: "A",
        offset: "+08:00",
        organisation: "",
        packs: ["winery"],
        mainPack: "winery",
      },
      calendar: createCalendar(),
      rules: ruleBookOf(["winery"]),
      newId: () => "id",
      people: [],
      covers: [],
    };
    const ready = prepare(inquiryToComplaint, complaint, around);
    if (!ready.ok) throw new Error(JSON.stringify(ready.problems));
    expect(ready.value.refs).toContainEqual({ table: "inquiry", id: inquiry });
    const planned = plan(inquiryToComplaint, ready.value.input, around, (table, id) =>
      table === "inquiry" && id === inquiry ? call.inquiry() : undefined,
    );
    if (!planned.ok) throw new Error(JSON.stringify(planned.problems));
    expect(planned.value.subjects).toEqual([`complaint:${complaintId}`, `inquiry:${inquiry}`]);
    expect(planned.value.writes.map(({ table }) => table)).toEqual([
      "complaint",
      "inquiry",
      "serial",
    ]);
  });

  it("may have been answered before, but not struck out, and becomes one thing only", () => {
    const answered = deskWithCall();
    answered.desk.run(answerInquiry, { id: inquiry, text: "请再观察" });
    answered.desk.run(inquiryToComplaint, complaint);
    expect(answered.desk.problems(inquiryToOrder, order)).toEqual([
      `: 这条登记已经转为 ${complaintId}`,
    ]);
    const voided = deskWithCall();
    voided.desk.run(voidInquiry, { id: inquiry, reason: "打错" });
    expect(voided.desk.problems(inquiryToComplaint, complaint)).toEqual([
      ": 这条登记现在是「已作废」，不能这样做",
    ]);
  });

  it("writes nothing when the new record is refused or the inquiry is not there", () => {
    const call = deskWithCall();
    expect(call.desk.problems(inquiryToComplaint, { ...complaint, facts: "" })).toEqual([
      "facts: 请填写投诉内容",
    ]);
    expect(call.desk.problems(inquiryToOrder, { ...order, phone: "1" })[0]).toMatch(/^phone: /);
    expect(call.inquiry().state).toBe("open");
    expect(call.desk.problems(inquiryToComplaint, { ...complaint, inquiry: "ZX-0" })).toEqual([
      ": 没有这条登记",
    ]);
    expect(() => call.desk.get(complaintTable, complaintId)).toThrow();
  });

  it("is for those who may take down complaints and orders", () => {
    for (const action of ["inquiry.toComplaint", "inquiry.toOrder"]) {
      expect(mayDo({ roles: ["clerk"] }, action)).toBe(true);
      expect(mayDo({ roles: ["engineer"] }, action)).toBe(true);
      expect(mayDo({ roles: ["gate", "finance", "admin"] }, action)).toBe(false);
    }
  });
});
