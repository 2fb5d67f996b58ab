import { describe, expect, it } from "vitest";
import {
  addCost,
  approveCosts,
  askOverCap,
  enterCostApproval,
  settleCosts,
  voidCost,
} from "#shared/domain/visits/cost-actions.ts";
import { costTotal, isOverCapAgreed, overCapBy } from "#shared/domain/visits/costs.ts";
import { changeVisit, checkInVisit } from "#shared/domain/visits/register.ts";
import { visitTable } from "#shared/domain/visits/visit-table.ts";
import { actionDesk, clerk } from "#test/helpers/action-desk.ts";

const id = "JD-A-20261123-0001";
const head = { ...clerk, id: "p9", name: "许砚秋", roles: ["departmentHead" as const] };
const host = { id: "p2", name: "贺长川", rank: "director", department: "销售部" };
const customer = { id: "KH-A-20261101-0001", name: "砚湖实业", grade: "B" };
const visit = {
  visitors: [{ name: "顾南枝" }],
  headCount: 6,
  customer,
  purpose: "商务洽谈",
  guestClass: "B",
  hospitality: true,
  host,
  escorts: [],
  areas: ["洽谈室"],
};

/** Six guests of class B: the worked example, whose cap is 1,800.00. */
function received(changes: object = {}) {
  const desk = actionDesk("2026-11-23T10:31:00+08:00", { people: [head] });
  desk.run(checkInVisit, { ...visit, ...changes });
  const spend = (cents: number) => desk.run(addCost, { id, kind: "meal", cents, on: "2026-11-23" });
  const now = () => desk.get(visitTable, id);
  return { desk, spend, now };
}

describe("the costs of a reception", () => {
  it("pass at the cap, and warn from one cent above it", () => {
    const { desk, spend, now } = received();
    spend(180_000);
    expect(overCapBy(now())).toBe(0);
    desk.run(settleCosts, { id });
    expect(now().settled).toMatchObject({ cents: 180_000 });
    const over = received();
    over.spend(180_001);
    expect(overCapBy(over.now())).toBe(1);
    expect(over.desk.problems(settleCosts, { id })[0]).toMatch(/超过上限 ¥0\.01，要先经审批同意/);
  });

  it("beyond the cap are settled after the head's consent, for the sum that was agreed", () => {
    const { desk, spend, now } = received();
    spend(200_000);
    expect(desk.problems(askOverCap, { id, reason: "" })).toEqual(["reason: 请填写超支原因"]);
    desk.run(askOverCap, { id, reason: "客人增加一餐" });
    expect(visitTable.lists?.(now()).map(({ list }) => list)).toContain("approval");
    expect(desk.problems(approveCosts, { id, decision: "agreed" })).toEqual([
      ": 不能审批自己的申请",
    ]);
    desk.actor = head;
    desk.run(approveCosts, { id, decision: "agreed" });
    expect(isOverCapAgreed(now())).toBe(true);
    desk.actor = clerk;
    spend(1);
    expect(desk.problems(settleCosts, { id })[0]).toMatch(/要先经审批同意/);
    desk.run(askOverCap, { id, reason: "停车费" });
    const paper = { signer: head.id, at: desk.now, document: "超支审批单" };
    desk.run(enterCostApproval, { id, decision: "agreed", paper });
    desk.run(settleCosts, { id });
    expect(desk.problems(addCost, { id, kind: "meal", cents: 1, on: "2026-11-23" })[0]).toMatch(
      /已经结算/,
    );
  });

  it("keep a voided cost in sight and out of the sum, and survive a change of the visit", () => {
    const { desk, spend, now } = received();
    spend(30_000);
    spend(12_050);
    const [first] = now().costs ?? [];
    desk.run(voidCost, { id, cost: first?.id, reason: "重复登记" });
    expect(costTotal(now())).toBe(12_050);
    expect(now().costs?.[0]?.voided?.reason).toBe("重复登记");
    expect(desk.problems(voidCost, { id, cost: first?.id, reason: "再来" })[0]).toMatch(/已经作废/);
    desk.run(changeVisit, { ...visit, id, purpose: "签约" });
    expect(costTotal(now())).toBe(12_050);
  });

  it("are refused for tomorrow, without an amount, and settled only for customers on file", () => {
    const { desk, spend } = received({ customer: { name: "过路客户" } });
    const cost = { id, kind: "meal", cents: 5_000, on: "2026-11-24" };
    expect(desk.problems(addCost, cost)).toEqual(["on: 发生日期不能晚于今天"]);
    expect(desk.problems(addCost, { ...cost, cents: 0, on: "2026-11-23" })).toEqual([
      "cents: 金额应大于 0",
    ]);
    spend(5_000);
    expect(desk.problems(settleCosts, { id })[0]).toMatch(
      /客户没有建档，不能结算（《客户管理要则》/,
    );
  });
});
