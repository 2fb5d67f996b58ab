import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inquiryName } from "#shared/domain/inquiries/inquiry.ts";
import { inquiryTable } from "#shared/domain/inquiries/inquiry-table.ts";
import { kinds } from "#shared/domain/inquiries/labels.ts";
import { isOpen } from "#shared/domain/inquiries/lifecycle.ts";
import { registerInquiry } from "#shared/domain/inquiries/register.ts";
import { actionDesk } from "#test/helpers/action-desk.ts";
import { call, deskWithCall, firstNumber, monday, person, snapshot } from "./inquiry-desk.ts";

const engineer = snapshot(person("p9", "韩立", "engineer"));

describe("taking down a call", () => {
  it("closes at once what is answered at once", () => {
    const { inquiry, listed } = deskWithCall({ answer: "周六、周日到 17:00" });
    expect(inquiry()).toMatchObject({
      id: firstNumber,
      state: "answered",
      phone: "13800000416",
      answer: { text: "周六、周日到 17:00", byName: "沈知遥", at: monday },
      takenBy: { id: "p1" },
      deadlines: [],
    });
    expect(listed()).toEqual(["inquiry.all", "of:KH-1", "phone:13800000416"]);
    expect(inquiryTable.counters?.(inquiry())).toEqual(["inquiry.all"]);
  });

  it("keeps open what is not, for whoever took it, by the next working day's close", () => {
    const { inquiry, listed } = deskWithCall();
    expect(inquiry()).toMatchObject({ state: "open", owner: { id: "p1" } });
    expect(inquiry().deadlines.map(({ key, at }) => [key, at])).toEqual([
      ["answer", "2026-11-24T17:30:00+08:00"],
    ]);
    expect(inquiry().deadlines[0]?.basis).toMatchObject({ regulation: "R06", clause: "5" });
    expect(listed()).toEqual(
      expect.arrayContaining(["inquiry.open", "inquiry.mine:p1", "due", "of:KH-1"]),
    );
  });

  it("takes the limit of the main pack before the common one, and a figure that was changed", () => {
    const gps = deskWithCall({}, { packs: ["gps"] });
    expect(gps.inquiry().deadlines[0]?.basis).toMatchObject({ regulation: "R10", clause: "五.3" });
    const overrides = [{ id: "common.inquiryAnswer.days", value: 3 }];
    const later = deskWithCall({}, { packs: ["winery"], overrides });
    expect(later.inquiry().deadlines[0]?.at).toBe("2026-11-26T17:30:00+08:00");
  });

  it("gives the answer to another person, who then has it among theirs", () => {
    const { listed } = deskWithCall({ owner: engineer });
    expect(listed()).toContain("inquiry.mine:p9");
    expect(listed()).not.toContain("inquiry.mine:p1");
  });

  it("hands a suggestion to a department, answered or not, and waits for its result", () => {
    for (const answer of [undefined, "先记下了，有结果再告诉您"]) {
      const { inquiry, listed } = deskWithCall({
        kind: "suggestion",
        department: "质量部",
        answer,
      });
      expect(inquiry()).toMatchObject({ state: "passedOn", department: "质量部" });
      expect(inquiry().deadlines).toMatchObject([
        { key: "result", at: "2026-11-30T17:30:00+08:00" },
      ]);
      expect(listed()).toContain("inquiry.department");
    }
  });

  it("keeps a message on the colleague's list until it is passed on", () => {
    const { inquiry, listed } = deskWithCall({ kind: "message", to: engineer });
    expect(inquiry()).toMatchObject({ state: "toRelay", message: { to: { name: "韩立" } } });
    expect(inquiry().deadlines).toMatchObject([{ key: "relay", at: "2026-11-24T17:30:00+08:00" }]);
    expect(listed()).toEqual(expect.arrayContaining(["inquiry.messages:p9", "inquiry.mine:p9"]));
  });

  it("leaves aside what was typed before the kind was changed", () => {
    const { inquiry } = deskWithCall({ to: engineer, praised: engineer, inWriting: true });
    expect(inquiry().message).toBeUndefined();
    expect(inquiry().praise).toBeUndefined();
    const message = deskWithCall({
      kind: "message",
      to: engineer,
      answer: "好",
      department: "质量部",
    });
    expect(message.inquiry()).toMatchObject({ state: "toRelay" });
    expect(message.inquiry().answer).toBeUndefined();
    expect(message.inquiry().department).toBeUndefined();
  });

  it("asks for what is needed to come back to the caller", () => {
    const desk = actionDesk(monday);
    const unreachable = { phone: "", customer: undefined };
    const wanted = "phone: 还要答复或转告的，请记下联系电话";
    expect(desk.problems(registerInquiry, call(unreachable))).toEqual([wanted]);
    expect(desk.problems(registerInquiry, call({ ...unreachable, channel: "letter" }))).toEqual([]);
    expect(desk.problems(registerInquiry, call({ ...unreachable, answer: "17:00" }))).toEqual([]);
    expect(desk.problems(registerInquiry, call({ kind: "message" }))).toEqual([
      "to: 请选择转告给谁",
    ]);
    expect(desk.problems(registerInquiry, call({ about: " " }))).toEqual(["about: 请填写内容"]);
    expect(desk.problems(registerInquiry, call({ phone: "138" }))[0]).toContain("手机号应为 11 位");
  });

  it("asks why an entry comes late, and counts from when the call came in", () => {
    const desk = actionDesk("2026-11-26T09:00:00+08:00");
    expect(desk.problems(registerInquiry, call())).toEqual([
      "backdatedReason: 补登较早的来电来访，请写明原因",
    ]);
    desk.run(registerInquiry, call({ backdatedReason: "系统检修，周四补登" }));
    const late = desk.get(inquiryTable, "ZX-A-20261126-0001");
    expect(late.deadlines[0]?.at).toBe("2026-11-24T17:30:00+08:00");
    expect(
      desk.problems(registerInquiry, call({ receivedAt: "2026-11-26T09:01:00+08:00" })),
    ).toEqual(["receivedAt: 时间不能晚于现在"]);
  });

  it("is called by whatever is known of who called", () => {
    expect(inquiryName({})).toBe("未留姓名");
    expect(inquiryName({ phone: "13800000416" })).toBe("13800000416");
    expect(inquiryName({ phone: "13800000416", caller: "王女士" })).toBe("王女士");
    expect(inquiryTable.terms?.(deskWithCall().inquiry())).toEqual({
      title: "澜庭酒行 咨询",
      detail: `${firstNumber} 待答复`,
      names: ["澜庭酒行", "苏映雪"],
      codes: [firstNumber, "13800000416"],
    });
  });

  it("runs one deadline exactly while it is open, whatever the kind and whatever was typed", () => {
    const option = <T>(value: T) => fc.option(fc.constant(value), { nil: undefined });
    const input = fc.record({
      kind: fc.constantFrom(...kinds),
      answer: option("当场说明"),
      department: option("质量部"),
      to: fc.constant(engineer),
      praised: option(engineer),
    });
    fc.assert(
      fc.property(input, (changes) => {
        const { inquiry, listed } = deskWithCall(changes);
        const due = listed().filter((list) => list === "due");
        expect(due).toHaveLength(isOpen(inquiry().state) ? 1 : 0);
        expect(inquiry().deadlines).toHaveLength(due.length);
      }),
    );
  });
});

describe("praise", () => {
  it("in writing proposes an award with clause and amount (R01 9.1)", () => {
    const written = {
      kind: "praise",
      inWriting: true,
      praised: engineer,
      answer: "已致谢",
    } as const;
    const proposal = (changes: object) =>
      deskWithCall({ ...written, ...changes }).inquiry().praise?.proposal;
    expect(proposal({})).toMatchObject({
      amountCents: 20_000,
      basis: { regulation: "R01", clause: "9.1", steps: ["书面表扬，建议奖励 ¥200.00"] },
    });
    expect(proposal({ amountCents: 50_000 })?.amountCents).toBe(50_000);
    expect(proposal({ inWriting: false })).toBeUndefined();
  });

  it("must name who is praised, and an amount within the range", () => {
    const desk = actionDesk(monday);
    const written = { kind: "praise", inWriting: true, answer: "已致谢" } as const;
    expect(desk.problems(registerInquiry, call(written))).toEqual([
      "praised: 书面表扬请选择被表扬的人，才能提出奖励建议",
    ]);
    for (const amountCents of [19_999, 50_001])
      expect(
        desk.problems(registerInquiry, call({ ...written, praised: engineer, amountCents })),
      ).toEqual(["amountCents: 建议奖励应在 ¥200.00 至 ¥500.00 之间"]);
  });
});
