import { describe, expect, it } from "vitest";
import { type FeeFacts, feeOf, typesLabour, warrantyOf } from "#shared/domain/services/fee.ts";
import { evenShares } from "#shared/domain/services/order-fields.ts";
import { ruleBookOf } from "#shared/rule-packs/index.ts";

const facts: FeeFacts = {
  kind: "repair",
  pack: "gps",
  receivedAt: "2026-11-23T09:00:00+08:00",
  model: "YH-200",
  boughtOn: "2023-05-18",
  parts: [],
  engineers: [
    { staffId: "p5", name: "方小禾", days: 1.5, share: 50 },
    { staffId: "p6", name: "丁大川", days: 1.5, share: 50 },
  ],
};
const part = { name: "充电模块", quantity: 2, priceCents: 29_000 };
const gps = (months: number | null = 24) =>
  ruleBookOf(["gps"], [{ id: "gps.warranty.months", value: months }]);

/** The power equipment's rule (R01 8.1), beside the rules that every desk has. */
const equipment = ruleBookOf(["equipmentService"], [{ id: "common.warranty.months", value: 12 }]);

const totalOf = (of: FeeFacts, rules = gps()) => {
  const priced = feeOf(of, rules);
  return priced.ok ? priced.value.fee.totalCents : priced.problems[0]?.message;
};

describe("the fee of a service", () => {
  it("is 3,300.00 for two engineers with a day and a half each under the person-day rule", () => {
    const priced = feeOf({ ...facts, pack: "equipmentService" }, equipment);
    expect(priced).toMatchObject({
      ok: true,
      value: {
        fee: {
          partsCents: 0,
          labourCents: 330_000,
          totalCents: 330_000,
          labourNote: "3 人天 × ¥1,100.00",
          basis: { regulation: "R01", clause: "8.1", parameters: [{ value: 1100 }] },
        },
      },
    });
    expect(totalOf({ ...facts, pack: "equipmentService", parts: [part] }, equipment)).toBe(388_000);
  });

  it("is the parts alone where the regulation forbids more", () => {
    expect(totalOf({ ...facts, parts: [part] })).toBe(58_000);
  });

  it("is nothing within the warranty, whose last day counts", () => {
    const lastDay = { ...facts, parts: [part], boughtOn: "2024-11-23" };
    expect(totalOf(lastDay)).toBe(0);
    expect(totalOf({ ...lastDay, boughtOn: "2024-11-22" })).toBe(58_000);
    const warranty = warrantyOf(lastDay, gps());
    expect(warranty).toMatchObject({ value: { until: "2026-11-23", within: true, months: 24 } });
  });

  it("ends a warranty at the month's end where the day is missing", () => {
    const leap = { ...facts, boughtOn: "2024-02-29" };
    expect(warrantyOf(leap, gps(12))).toMatchObject({ value: { until: "2025-02-28" } });
  });

  it("is refused while the months of warranty are not set, and names the clause", () => {
    expect(totalOf(facts, gps(null))).toBe(
      "《车载终端安装维修服务办法》二.3的「保修期」未设定，请管理员设定后再算",
    );
    const ofModel = ruleBookOf(["gps"], [{ id: "gps.warranty.months@YH-200", value: 60 }]);
    expect(totalOf({ ...facts, parts: [part] }, ofModel)).toBe(0);
    expect(totalOf({ ...facts, model: "YH-100" }, ofModel)).toContain("未设定");
  });

  it("asks for the date of purchase, unless there is a reason to do without", () => {
    const { boughtOn: _, ...undated } = facts;
    expect(feeOf(undated, gps())).toMatchObject({ problems: [{ field: "boughtOn" }] });
    expect(totalOf({ ...undated, parts: [part], outOfWarranty: "人为损坏" })).toBe(58_000);
  });

  it("is nothing for an installation under the terminal rules, and what was agreed elsewhere", () => {
    const installation = { ...facts, kind: "installation" as const, parts: [part] };
    expect(totalOf(installation)).toBe(0);
    const agreed = { ...installation, pack: "winery", agreedLabourCents: 20_000 };
    expect(totalOf(agreed, ruleBookOf(["winery"]))).toBe(78_000);
    expect(typesLabour(agreed, ruleBookOf(["winery"]))).toBe(true);
    expect(typesLabour(facts, gps())).toBe(false);
  });
});

describe("shares", () => {
  it("add up to a hundred for any number of engineers", () => {
    expect(evenShares(3)).toEqual([34, 33, 33]);
    for (let count = 1; count <= 20; count++)
      expect(evenShares(count).reduce((sum, share) => sum + share, 0)).toBe(100);
  });
});
