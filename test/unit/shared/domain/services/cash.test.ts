import { describe, expect, it } from "vitest";
import { collectPayment } from "#shared/domain/services/actions/payment.ts";
import { registerOrder } from "#shared/domain/services/actions/register.ts";
import { signSheet } from "#shared/domain/services/actions/signing.ts";
import { finishOrder } from "#shared/domain/services/actions/work.ts";
import { cashListTable } from "#shared/domain/services/cash/cash-list.ts";
import { handOverCash } from "#shared/domain/services/cash/hand-over.ts";
import { toFinanceList } from "#shared/domain/services/cash/waiting.ts";
import { serviceOrderTable } from "#shared/domain/services/order.ts";
import { contentDigest, shownContent } from "#shared/domain/services/sheet.ts";
import { clerk } from "#test/helpers/action-desk.ts";
import { gpsDesk, ink, repair, work } from "./fixtures.ts";

const finance = { ...clerk, id: "p8", name: "温以宁", roles: ["finance" as const] };
const list = "JK-A-20261123-0001";
const orders = ["FW-A-20261123-0001", "FW-A-20261123-0002"];

type Desk = ReturnType<typeof gpsDesk>;

const orderOf = (desk: Desk, id: string) => desk.get(serviceOrderTable, id);
const waits = (desk: Desk, id: string) =>
  serviceOrderTable.lists?.(orderOf(desk, id)).some(({ list: name }) => name === toFinanceList);

/** Money for a card, taken at the desk. */
function collected(desk: Desk, id: string, agreedLabourCents: number): void {
  const card = { kind: "cardTopUp", cardNumber: "1064 8899 0012", termMonths: 12 };
  desk.run(registerOrder, { ...repair, ...card, address: "", fault: "", next: "dispatch" });
  desk.run(finishOrder, { ...work, parts: [], agreedLabourCents, id, at: desk.now });
  const shown = contentDigest(shownContent(orderOf(desk, id)));
  const customer = { name: "文小川", strokes: ink, score: "good" };
  desk.run(signSheet, { id, shown, customer, engineer: { name: "方小禾", strokes: ink } });
  desk.run(collectPayment, { id, method: "cash", receivedAt: desk.now });
}

function twoCollected(): Desk {
  const desk = gpsDesk();
  for (const [at, id] of orders.entries()) collected(desk, id, 50_000 + at * 12_345);
  return desk;
}

describe("money that finance takes over", () => {
  it("goes there on one list, and every order says on which", () => {
    const desk = twoCollected();
    expect(orders.map((id) => waits(desk, id))).toEqual([true, true]);
    desk.actor = finance;
    desk.run(handOverCash, { orders, totalCents: 112_345 });
    expect(desk.get(cashListTable, list)).toMatchObject({
      totalCents: 112_345,
      handed: { byName: "温以宁" },
      lines: [{ order: orders[0], amountCents: 50_000, collectedBy: "沈知遥" }, {}],
    });
    for (const id of orders) {
      expect(orderOf(desk, id).payment).toMatchObject({ list, handedToFinance: { by: "p8" } });
      expect(orderOf(desk, id).deadlines.find(({ key }) => key === "handOver")?.met).toBeDefined();
      expect(waits(desk, id)).toBe(false);
    }
  });

  it("is what the screen showed, or nothing is signed for", () => {
    const desk = twoCollected();
    desk.actor = finance;
    expect(desk.problems(handOverCash, { orders, totalCents: 112_344 })).toEqual([
      ": 合计刚刚有变化，现在是 ¥1,123.45，请核对后再签收",
    ]);
    expect(orders.map((id) => waits(desk, id))).toEqual([true, true]);
  });

  it("is taken over once, and all of it or nothing", () => {
    const desk = twoCollected();
    desk.actor = finance;
    desk.run(handOverCash, { orders: orders.slice(0, 1), totalCents: 50_000 });
    expect(desk.problems(handOverCash, { orders, totalCents: 112_345 })).toEqual([
      `: ${orders[0]}：财务已经签收`,
    ]);
    expect(waits(desk, orders[1] ?? "")).toBe(true);
  });

  it("is signed for by finance alone, and never by whoever collected it", () => {
    const desk = twoCollected();
    expect(desk.problems(handOverCash, { orders, totalCents: 112_345 })[0]).toContain("由财务签收");
    desk.actor = { ...clerk, roles: ["finance"] };
    expect(desk.problems(handOverCash, { orders, totalCents: 112_345 })[0]).toContain(
      "收款人不能自己签收",
    );
  });
});
