import { describe, expect, it } from "vitest";
import { registerComplaint } from "#shared/domain/complaints/intake.ts";
import { decideGoodsReturn } from "#shared/domain/complaints/returns/action.ts";
import { decideReturn, type ReturnAnswers } from "#shared/domain/complaints/returns/decide.ts";
import { complaintDesk, intake, problemsOf } from "./complaint-desk.ts";

const { rules } = complaintDesk().around;
const decide = (answers: ReturnAnswers) => {
  const found = decideReturn(answers, "winery.complaintReturn", rules);
  return "asks" in found ? `asks ${found.asks}` : found.outcome;
};
const out = { defect: "mildew", deliveredOn: "2026-11-01" } as const;

describe("whether goods are taken back (R03 二.3.2)", () => {
  it("takes sediment back after the quality check, and only then", () => {
    expect(decide({ defect: "sediment" })).toBe("check");
    expect(decide({ defect: "sediment", verified: true })).toBe("accepted");
    expect(decide({ defect: "sediment", verified: false })).toBe("refused");
  });

  it("takes mildew of the fifteenth day back without a condition, whatever the store was like", () => {
    const fifteenth = { ...out, foundOn: "2026-11-16" };
    expect(decide({ ...fifteenth, verified: true, byStorage: true })).toBe("unconditional");
    expect(decide(fifteenth)).toBe("check");
    expect(decide({ ...fifteenth, verified: false })).toBe("refused");
  });

  it("asks for the store from the sixteenth day on", () => {
    const sixteenth = { ...out, foundOn: "2026-11-17", verified: true };
    expect(decide(sixteenth)).toBe("asks byStorage");
    expect(decide({ ...sixteenth, byStorage: true })).toBe("refused");
    expect(decide({ ...sixteenth, byStorage: false })).toBe("accepted");
  });

  it("asks for the dates of mildew first", () => {
    expect(decide({ defect: "mildew" })).toBe("asks deliveredOn");
    expect(decide(out)).toBe("asks foundOn");
  });

  it.each(["cap", "leak"] as const)(
    "refuses a %s that the customer's store has caused",
    (defect) => {
      expect(decide({ defect })).toBe("asks byStorage");
      expect(decide({ defect, byStorage: true })).toBe("refused");
      expect(decide({ defect, byStorage: false })).toBe("check");
    },
  );

  it("keeps answers, result, reason and clause with the complaint, and refuses impossible dates", () => {
    const id = "TS-A-20261123-0001";
    const desk = complaintDesk();
    desk.run(registerComplaint, intake({ category: { id: "winery.returns", label: "退货" } }));
    const ahead = { id, defect: "mildew", deliveredOn: "2026-11-24", foundOn: "2026-11-22" };
    expect(problemsOf(desk.run(decideGoodsReturn, ahead))).toEqual([
      "deliveredOn:出库日期不能晚于今天",
      "foundOn:发现日期不能早于出库日期",
    ]);
    expect(problemsOf(desk.run(decideGoodsReturn, { id, defect: "leak" }))).toEqual([
      "byStorage:请选择是否客户仓储不当造成",
    ]);
    const good = { ...out, id, foundOn: "2026-11-16", verified: true, deliveryCheck: "CK-118" };
    expect(desk.run(decideGoodsReturn, good).ok).toBe(true);
    expect(desk.complaint().goodsReturn).toMatchObject({
      outcome: "unconditional",
      deliveryCheck: "CK-118",
      basis: { regulation: "R03", clause: "二.3.2" },
    });
    expect(desk.complaint().goodsReturn?.basis.steps?.[0]).toBe("出库后第 15 天发现，在 15 天内");
  });
});
