import { describe, expect, it } from "vitest";
import { refuseSignature } from "#shared/domain/services/actions/refusal.ts";
import { answerExcuse } from "#shared/domain/services/actions/signing.ts";
import { verifySheet } from "#shared/domain/services/sheet.ts";
import { checkSheet } from "#shared/domain/services/sheet-check.ts";
import { clerk } from "#test/helpers/action-desk.ts";
import { finishedOrder, gpsDesk, head, number, orderAt, shownTo, sign } from "./fixtures.ts";

const reason = "认为配件价格偏高";

function refusedDesk() {
  const desk = gpsDesk();
  finishedOrder(desk);
  const shown = shownTo(desk);
  desk.run(refuseSignature, { id: number, shown, name: "文小川", at: desk.now, reason });
  return desk;
}

describe("a customer who will not sign", () => {
  it("is noted with name, time and reason, and the head is asked at once", () => {
    const order = orderAt(refusedDesk());
    expect(order).toMatchObject({
      state: "finished",
      sheet: { signatures: {}, refusal: { name: "文小川", reason, enteredBy: clerk.name } },
      excuse: { reason: `客户拒签：${reason}` },
    });
    expect(verifySheet(order)).toBe("intact");
    const refusal = { ...order.sheet.refusal, reason: "没有说" } as typeof order.sheet.refusal;
    expect(verifySheet({ ...order, sheet: { ...order.sheet, refusal } })).toBe("altered");
  });

  it("leaves the sheet locked with the engineer's signature once the head agrees", () => {
    const desk = refusedDesk();
    sign(desk, ["engineer"]);
    desk.actor = head;
    desk.run(answerExcuse, { id: number, decision: "agreed", opinion: "价格已解释" });
    const order = orderAt(desk);
    expect(order).toMatchObject({
      state: "signed",
      sheet: { lockedAt: desk.now, refusal: { reason }, signatures: { engineer: {} } },
    });
    expect(checkSheet(order, order.sheet.digest ?? "").verdict).toBe("current");
  });

  it("has not refused when they sign after all", () => {
    const desk = refusedDesk();
    desk.actor = head;
    desk.run(answerExcuse, { id: number, decision: "refused", opinion: "再去解释" });
    desk.actor = clerk;
    sign(desk, ["customer", "engineer"]);
    expect(orderAt(desk).sheet.refusal).toBeUndefined();
    expect(orderAt(desk).state).toBe("signed");
  });

  it("cannot be noted when they have signed, or without a reason", () => {
    const desk = gpsDesk();
    finishedOrder(desk);
    sign(desk, ["customer"]);
    const at = { id: number, shown: shownTo(desk), name: "文小川", at: desk.now };
    expect(desk.problems(refuseSignature, { ...at, reason })).toEqual([": 客户已经签字"]);
    expect(desk.problems(refuseSignature, { ...at, reason: " " })).toEqual([
      "reason: 请填写拒签原因",
    ]);
  });
});
