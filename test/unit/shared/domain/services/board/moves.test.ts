import { describe, expect, it } from "vitest";
import { approveOrder, departForOrder } from "#shared/domain/services/actions/dispatch.ts";
import { registerOrder } from "#shared/domain/services/actions/register.ts";
import {
  askOutsideHelp,
  assignOrder,
  unassignOrder,
} from "#shared/domain/services/board/actions.ts";
import { effectOf } from "#shared/domain/services/board/moves.ts";
import { waitsForPlan } from "#shared/domain/services/board/slots.ts";
import { actionDesk, clerk } from "#test/helpers/action-desk.ts";
import { checks, dispatchedOrder, gpsDesk, head, number, orderAt, repair } from "../fixtures.ts";

const fang = { id: "p5", name: "方小禾" };
const song = { id: "p6", name: "宋知夏" };
const tuesday = "2026-11-24#am";

describe("planning an order that nobody has seen yet", () => {
  it("adds engineers with even shares, and moves one's half days", () => {
    const desk = gpsDesk();
    desk.run(registerOrder, { ...repair, engineers: [] });
    expect(waitsForPlan(orderAt(desk), "2026-11-23")).toBe(true);
    desk.run(assignOrder, { id: number, person: fang, first: tuesday, count: 1 });
    desk.run(assignOrder, { id: number, person: song, first: tuesday, count: 3 });
    expect(orderAt(desk).engineers).toEqual([
      { staffId: "p5", name: "方小禾", share: 50 },
      { staffId: "p6", name: "宋知夏", share: 50 },
    ]);
    desk.run(assignOrder, { id: number, person: song, first: "2026-11-25#pm", count: 1 });
    expect(orderAt(desk).plan).toEqual([
      { staffId: "p5", slots: [tuesday] },
      { staffId: "p6", slots: ["2026-11-25#pm"] },
    ]);
    expect(orderAt(desk).steps.at(-1)).toMatchObject({ note: "宋知夏 11-25 下午" });
    desk.run(unassignOrder, { id: number, staffId: "p5" });
    expect(orderAt(desk).plan).toEqual([{ staffId: "p6", slots: ["2026-11-25#pm"] }]);
  });

  it("hands one's place to another, who takes over the share", () => {
    const desk = gpsDesk();
    const both = [
      { staffId: "p5", name: "方小禾", share: 70 },
      { staffId: "p7", name: "陆舟", share: 30 },
    ];
    desk.run(registerOrder, { ...repair, engineers: both });
    desk.run(assignOrder, { id: number, person: song, first: tuesday, count: 1, from: "p5" });
    expect(orderAt(desk).engineers).toEqual([
      { staffId: "p6", name: "宋知夏", share: 70 },
      { staffId: "p7", name: "陆舟", share: 30 },
    ]);
    // onto somebody who is on the order already: their shares add up to 100 again
    desk.run(assignOrder, { id: number, person: song, first: tuesday, count: 1, from: "p7" });
    expect(orderAt(desk).engineers).toEqual([{ staffId: "p6", name: "宋知夏", share: 100 }]);
  });
});

describe("planning an order that was approved (R10 四.3)", () => {
  it("may move it in time, and says so", () => {
    const desk = gpsDesk();
    dispatchedOrder(desk);
    const move = { person: fang, first: "2026-11-25#am", count: 1, from: "p5" };
    expect(effectOf(orderAt(desk), move)).toEqual({
      asksAgain: false,
      says: ["已派工，只改时间，不用重新审批", "与客户约的是 11-23 14:00，记得改约"],
    });
    desk.run(assignOrder, { id: number, ...move });
    expect(orderAt(desk).state).toBe("dispatched");
  });

  it("asks again when other people go", () => {
    const desk = gpsDesk();
    dispatchedOrder(desk);
    const move = { person: song, first: "2026-11-23#pm", count: 1, from: "p5" };
    expect(effectOf(orderAt(desk), move).says).toEqual(["这张工单已经批准，换人要重新审批"]);
    desk.run(assignOrder, { id: number, ...move });
    expect(orderAt(desk).state).toBe("awaitingApproval");
    expect(desk.problems(assignOrder, { id: number, ...move, person: fang, from: "p6" })).toEqual([
      ": 正在审批，批准或退回以后再换人；只改时间可以",
    ]);
    desk.run(assignOrder, { id: number, ...move, first: tuesday, from: "p6" });
    desk.actor = head;
    desk.run(approveOrder, { id: number, decision: "agreed" });
    expect(orderAt(desk)).toMatchObject({ state: "dispatched", engineers: [{ name: "宋知夏" }] });
  });

  it("cannot move it once somebody has left", () => {
    const desk = gpsDesk();
    dispatchedOrder(desk);
    desk.run(departForOrder, { id: number, at: desk.now, checks });
    const move = { id: number, person: fang, first: tuesday, count: 1 };
    expect(desk.problems(assignOrder, move)).toEqual([": 现在是「出发」，不能改派"]);
    expect(desk.problems(unassignOrder, { id: number, staffId: "p5" })).toEqual([
      ": 现在是「出发」，不能取消排班",
    ]);
  });
});

describe("help from outside (R10 七.3)", () => {
  it("goes only with the head's consent, even for a kind that needs no approval", () => {
    const desk = actionDesk("2026-11-23T09:20:00+08:00", { packs: ["property"] });
    const tenant = { ...repair, kind: "tenantRepair", unitNumber: "A-1203", engineers: [] };
    desk.run(registerOrder, tenant);
    desk.run(askOutsideHelp, { id: number, who: "云汀机电", reason: "水管爆裂，人都在外" });
    expect(orderAt(desk).state).toBe("awaitingApproval");
    desk.actor = clerk;
    expect(desk.problems(approveOrder, { id: number, decision: "agreed" })).not.toEqual([]);
    desk.actor = head;
    desk.run(approveOrder, { id: number, decision: "agreed" });
    expect(orderAt(desk).steps.at(-1)?.note).toContain("同意外协 云汀机电");
    expect(orderAt(desk).state).toBe("dispatched");
  });

  it("cannot be taken down and sent out in one go", () => {
    const desk = actionDesk("2026-11-23T09:20:00+08:00", { packs: ["property"] });
    const outsideHelp = { who: "云汀机电", reason: "人都在外" };
    const tenant = { ...repair, kind: "tenantRepair", unitNumber: "A-1203", outsideHelp };
    expect(desk.problems(registerOrder, { ...tenant, next: "dispatch" })).toEqual([
      ": 请外协要先提交审批",
    ]);
  });
});
