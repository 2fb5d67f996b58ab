import { describe, expect, it } from "vitest";
import {
  approveOrder,
  departForOrder,
  dispatchOrder,
  submitOrder,
} from "#shared/domain/services/actions/dispatch.ts";
import {
  archiveOrder,
  collectPayment,
  handToFinance,
} from "#shared/domain/services/actions/payment.ts";
import {
  cancelOrder,
  changeOrder,
  registerOrder,
} from "#shared/domain/services/actions/register.ts";
import { finishOrder, priceOrder, reworkOrder } from "#shared/domain/services/actions/work.ts";
import { serviceOrderTable } from "#shared/domain/services/order.ts";
import { actionDesk, clerk } from "#test/helpers/action-desk.ts";
import {
  arrivedOrder,
  checks,
  dispatchedOrder,
  finishedOrder,
  gpsDesk,
  head,
  number,
  orderAt,
  repair,
  sign,
  work,
} from "./fixtures.ts";

const lists = (desk: ReturnType<typeof gpsDesk>) =>
  serviceOrderTable.lists?.(orderAt(desk)).map(({ list }) => list);

describe("dispatch", () => {
  it("needs the head of department, who is never the one who asked", () => {
    const desk = gpsDesk();
    desk.run(registerOrder, { ...repair, next: "submit" });
    expect(orderAt(desk).state).toBe("awaitingApproval");
    expect(lists(desk)).toContain("approval");
    const agree = { id: number, decision: "agreed" };
    expect(desk.problems(approveOrder, agree)).toEqual([": 不能审批自己的申请"]);
    desk.actor = { ...clerk, id: "p2" };
    expect(desk.problems(approveOrder, agree)).toEqual([": 由部门经理审批"]);
    desk.actor = head;
    desk.run(approveOrder, { ...agree, opinion: "先带备机" });
    expect(orderAt(desk)).toMatchObject({
      state: "dispatched",
      approvals: [{ decision: "agreed", byName: "秦疏影", opinion: "先带备机" }],
    });
  });

  it("goes one rank up when the head asks", () => {
    const desk = gpsDesk();
    desk.actor = head;
    desk.run(registerOrder, { ...repair, next: "submit" });
    desk.actor = { ...clerk, id: "p3", roles: ["director"] };
    desk.run(approveOrder, { id: number, decision: "agreed" });
    expect(orderAt(desk).state).toBe("dispatched");
  });

  it("comes back with a reason, is changed and asked for again", () => {
    const desk = gpsDesk();
    desk.run(registerOrder, { ...repair, next: "submit" });
    desk.actor = head;
    const back = { id: number, decision: "returned" };
    expect(desk.problems(approveOrder, back)).toEqual(["opinion: 退回请写明意见"]);
    desk.run(approveOrder, { ...back, opinion: "加派一人" });
    desk.actor = clerk;
    desk.run(changeOrder, { ...repair, id: number, serial: "", next: "submit" });
    expect(orderAt(desk)).toMatchObject({ state: "awaitingApproval" });
    expect(orderAt(desk).serial).toBeUndefined();
    expect(orderAt(desk).steps.map(({ step }) => step)).toEqual([
      "登记",
      "提交审批",
      "审批：退回",
      "修改并提交审批",
    ]);
  });

  it("names what is still missing, and records the consent to outside help", () => {
    const desk = gpsDesk();
    const bare = { ...repair, engineers: [], address: "", fault: " " };
    expect(desk.problems(registerOrder, { ...bare, next: "submit" })).toEqual([
      "address: 请填写服务地址",
      "fault: 请填写故障现象",
      "engineers: 请选择服务工程师；没有人手时填写外协",
    ]);
    desk.run(registerOrder, {
      ...repair,
      engineers: [],
      outsideHelp: { who: "云汀电气", reason: "工程师都在外地" },
    });
    desk.run(submitOrder, { id: number });
    desk.actor = head;
    desk.run(approveOrder, { id: number, decision: "agreed" });
    expect(orderAt(desk).steps.at(-1)?.note).toBe("部门经理同意：秦疏影；同意外协 云汀电气");
  });

  it("needs no approval for the kinds that tenants and drivers bring", () => {
    const desk = gpsDesk();
    desk.run(registerOrder, { ...repair, kind: "trialRun", fault: "" });
    expect(desk.problems(submitOrder, { id: number })).toEqual([": 这类服务不用审批，直接派工"]);
    desk.run(dispatchOrder, { id: number });
    expect(orderAt(desk).state).toBe("dispatched");
  });

  it("refuses shares that do not add up, half days that are none, and a late entry without a reason", () => {
    const desk = gpsDesk();
    desk.now = "2026-11-23T11:00:00+08:00";
    const engineers = [
      { staffId: "p5", name: "方小禾", days: 1.25, share: 60 },
      { staffId: "p6", name: "丁大川", share: 30 },
    ];
    expect(desk.problems(registerOrder, { ...repair, engineers })).toEqual([
      "engineers.0.days: 天数按半天填写，例如 1.5",
      "engineers: 各人份额合计应为 100，现在 90",
    ]);
    expect(desk.problems(registerOrder, repair)).toEqual([
      "backdatedReason: 补登较早的工单，请写明原因",
    ]);
  });
});

describe("on site", () => {
  it("asks to explain what is not at hand before leaving", () => {
    const desk = gpsDesk();
    dispatchedOrder(desk);
    const gap = checks.map((check) => (check.key === "parts" ? { ...check, done: false } : check));
    const leave = { id: number, at: desk.now };
    expect(desk.problems(departForOrder, { ...leave, checks: gap })).toEqual([
      "checks.2.remark: 「备品配件」没有备齐，请核对，或写明原因",
    ]);
    const explained = gap.map((check) => (check.done ? check : { ...check, remark: "到现场取" }));
    desk.run(departForOrder, { ...leave, checks: explained });
    expect(orderAt(desk).steps.at(-1)?.note).toBe("备品配件：到现场取");
  });

  it("meets the appointment on arrival, and asks everybody's days at the end", () => {
    const desk = gpsDesk();
    arrivedOrder(desk);
    expect(orderAt(desk).deadlines).toMatchObject([
      { key: "arrive", at: repair.bookedAt, met: { onTime: true } },
    ]);
    const finish = { ...work, id: number, at: desk.now };
    expect(desk.problems(finishOrder, { ...finish, engineers: repair.engineers })).toEqual([
      "engineers.0.days: 请填写方小禾的天数",
    ]);
    expect(desk.problems(finishOrder, { ...finish, at: "2026-11-23T13:00:00+08:00" })).toEqual([
      "at: 时间不能早于到达时间",
    ]);
    desk.run(finishOrder, finish);
    expect(orderAt(desk).fee).toMatchObject({ partsCents: 70_000, totalCents: 70_000 });
    expect(orderAt(desk).deadlines.at(-1)).toMatchObject({
      key: "sign",
      at: "2026-11-24T00:00:00+08:00",
    });
  });

  it("keeps the finished work when the fee cannot be computed, and computes it once the figure is set", () => {
    const unset = actionDesk("2026-11-23T09:20:00+08:00", { packs: ["gps"] });
    finishedOrder(unset);
    expect(orderAt(unset).fee).toBeUndefined();
    expect(orderAt(unset).feeProblem).toContain("「保修期」未设定");
    expect(unset.problems(priceOrder, { id: number })[0]).toContain("「保修期」未设定");
  });

  it("keeps the first visit when the work must be done again", () => {
    const desk = gpsDesk();
    finishedOrder(desk, { ...work, outcome: "unsolved" });
    sign(desk, ["customer", "engineer"]);
    desk.run(reworkOrder, { id: number, reason: "次日又离线" });
    expect(orderAt(desk)).toMatchObject({
      state: "rework",
      visits: [{ outcome: "unsolved", reason: "次日又离线" }],
      sheet: { version: 2 },
      sheets: [{ version: 1 }],
    });
    desk.now = "2026-11-23T17:00:00+08:00";
    desk.run(departForOrder, { id: number, at: desk.now, checks });
    expect(orderAt(desk).state).toBe("departed");
  });

  it("cannot be called off once the work is finished", () => {
    const desk = gpsDesk();
    finishedOrder(desk);
    expect(desk.problems(cancelOrder, { id: number, reason: "客户不要了" })).toEqual([
      ": 现在是「完工」，不能取消工单",
    ]);
  });
});

describe("money", () => {
  const finance = { ...clerk, id: "p8", name: "温以宁", roles: ["finance" as const] };

  it("is due at finance by close of business of the same day, and only finance signs for it", () => {
    const desk = gpsDesk();
    finishedOrder(desk);
    sign(desk, ["customer", "engineer"]);
    expect(desk.problems(archiveOrder, { id: number })).toEqual([": 还没有收款，不能归档"]);
    const paid = { id: number, method: "scan", receivedAt: desk.now, invoiceNo: "0042-1187" };
    desk.run(collectPayment, paid);
    expect(orderAt(desk).payment).toMatchObject({ amountCents: 70_000, invoiceNo: "0042-1187" });
    expect(orderAt(desk).deadlines.at(-1)).toMatchObject({
      key: "handOver",
      at: "2026-11-23T17:30:00+08:00",
      basis: { regulation: "R10", clause: "四.9" },
    });
    expect(lists(desk)).toContain("due");
    expect(desk.problems(archiveOrder, { id: number })).toEqual([": 款项还没有交给财务，不能归档"]);
    expect(desk.problems(handToFinance, { id: number })).toEqual([": 由财务签收"]);
    desk.actor = finance;
    desk.run(handToFinance, { id: number });
    expect(lists(desk)).not.toContain("due");
    desk.run(archiveOrder, { id: number });
    expect(orderAt(desk).state).toBe("archived");
  });

  it("received after close of business is due by the end of the day", () => {
    const desk = gpsDesk();
    finishedOrder(desk);
    desk.now = "2026-11-23T18:05:00+08:00";
    sign(desk, ["customer", "engineer"]);
    desk.run(collectPayment, { id: number, method: "cash", receivedAt: desk.now });
    expect(orderAt(desk).deadlines.at(-1)?.at).toBe("2026-11-24T00:00:00+08:00");
  });

  it("is not asked for in the warranty, and the order is put away at once", () => {
    const desk = gpsDesk();
    arrivedOrder(desk, { ...repair, boughtOn: "2024-11-23" });
    desk.now = "2026-11-23T16:00:00+08:00";
    desk.run(finishOrder, { ...work, id: number, at: desk.now });
    sign(desk, ["customer", "engineer"]);
    expect(
      desk.problems(collectPayment, { id: number, method: "cash", receivedAt: desk.now }),
    ).toEqual([": 这次服务不收费，可以直接归档"]);
    desk.run(archiveOrder, { id: number });
    expect(lists(desk)).toContain("service.archived");
  });

  it("is taken at the desk without anybody going out", () => {
    const desk = gpsDesk();
    desk.run(registerOrder, {
      ...repair,
      kind: "cardTopUp",
      cardNumber: "1064 8899 0012",
      termMonths: 12,
      address: "",
      fault: "",
      next: "dispatch",
    });
    expect(desk.problems(departForOrder, { id: number, at: desk.now, checks })).toEqual([
      ": 这类服务在前台办理，不用出发",
    ]);
    desk.run(finishOrder, {
      ...work,
      parts: [],
      agreedLabourCents: 50_000,
      id: number,
      at: desk.now,
    });
    expect(orderAt(desk).fee?.totalCents).toBe(50_000);
  });
});
