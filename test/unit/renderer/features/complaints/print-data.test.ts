import { describe, expect, it } from "vitest";
import { complaintRecordOf } from "#renderer/features/complaints/print-data.ts";
import { invalidateComplaint } from "#shared/domain/complaints/closing.ts";
import { askExtension, decideExtension } from "#shared/domain/complaints/extension.ts";
import { registerComplaint } from "#shared/domain/complaints/intake.ts";
import { answerCustomer } from "#shared/domain/complaints/progress.ts";
import { complaintRecordSpec } from "#shared/forms/complaint-record/schema.ts";
import {
  agent,
  complaintDesk,
  head,
  intake,
  manager,
  snapshot,
} from "#test/unit/shared/domain/complaints/complaint-desk.ts";

const id = "TS-A-20261123-0001";

function printed(work: (desk: ReturnType<typeof complaintDesk>) => void, changes = {}) {
  const desk = complaintDesk();
  desk.run(registerComplaint, intake(changes));
  work(desk);
  return complaintRecordSpec.data.parse(complaintRecordOf(desk.complaint(), desk.around.rules));
}

describe("the data of 《客户投诉记录表》", () => {
  it("ticks channel, category and severity, and names the clause of each time limit", () => {
    const data = printed(() => undefined);
    expect(data.channel.chosen).toBe("电话");
    expect(data.category.chosen).toBe("质量 / 口感");
    expect(data.severity.chosen).toBe("一般");
    expect(data.validity.chosen).toBeUndefined();
    expect(data.deadlines.map(({ label, basis }) => [label, basis])).toEqual([
      ["答复时限", "《客户投诉管理制度》二.1"],
      ["解决时限", "《客户投诉管理制度》三"],
    ]);
    expect(data.habits.at(-1)).toEqual({ label: "报告", done: false, remark: "非重大，不需" });
  });

  it("prints the extended limit with who granted it, and the promised reply", () => {
    const data = printed((desk) => {
      desk.run(askExtension, { id, reason: "等结果" }, agent);
      desk.run(decideExtension, { id, decision: "agreed" }, manager);
      const nextReplyAt = "2026-11-24T10:00:00+08:00";
      const informed = snapshot(head);
      desk.run(answerCustomer, {
        id,
        answer: "在查",
        way: "phone",
        solved: false,
        nextReplyAt,
        informed,
      });
    });
    const solve = data.deadlines.find(({ label }) => label === "解决时限");
    expect(solve).toMatchObject({ at: "2026-12-02T17:30:00+08:00" });
    expect(solve?.basis).toContain(manager.name);
    expect(data.nextReply).toEqual({
      at: "2026-11-24T10:00:00+08:00",
      how: "电话",
      by: "林予棠",
    });
  });

  it("names the ground of an invalid complaint, and prints one without customer or phone", () => {
    const bare = { customer: undefined, phones: [], channel: "mailbox", about: "", wish: "" };
    const data = printed((desk) => {
      const reason = "查无此事";
      desk.run(invalidateComplaint, { id, ground: "anonymous", motive: "malicious", reason });
    }, bare);
    expect(data).toMatchObject({ state: "已转无效", validity: { chosen: "无效" } });
    expect(data.invalidGround).toContain("匿名");
    expect(data.unit).toBeUndefined();
  });
});
