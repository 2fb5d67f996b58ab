import { describe, expect, it } from "vitest";
import { arriveForOrder, departForOrder } from "#shared/domain/services/actions/dispatch.ts";
import { nextStep, standing } from "#shared/domain/services/next-step.ts";
import type { ServiceOrder } from "#shared/domain/services/order.ts";
import { queueOrder } from "#shared/domain/services/queue.ts";
import {
  checks,
  dispatchedOrder,
  finishedOrder,
  gpsDesk,
  number,
  orderAt,
  repair,
  sign,
} from "./fixtures.ts";

const booked = (id: string, bookedAt: string, grade: string): ServiceOrder => {
  const desk = gpsDesk();
  dispatchedOrder(desk, { ...repair, bookedAt, customer: { ...repair.customer, grade } });
  return { ...orderAt(desk), id };
};

describe("a queue of service orders", () => {
  it("has the overdue ones first, then the pressing ones, and grade A first inside each band", () => {
    const now = "2026-11-23T14:30:00+08:00";
    const orders = [
      booked("later", "2026-11-25T09:00:00+08:00", "B"),
      booked("laterA", "2026-11-26T09:00:00+08:00", "A"),
      booked("soon", "2026-11-23T15:00:00+08:00", "C"),
      booked("overdue", "2026-11-23T14:00:00+08:00", "C"),
    ];
    expect(queueOrder(orders, now).map(({ id }) => id)).toEqual([
      "overdue",
      "soon",
      "laterA",
      "later",
    ]);
  });
});

describe("the next step", () => {
  it("follows the order from the desk to the archive", () => {
    const desk = gpsDesk();
    finishedOrder(desk);
    expect(nextStep(orderAt(desk))).toBe("sign");
    expect(standing(orderAt(desk))).toBe("完工，待客户签字");
    sign(desk, ["customer", "engineer"]);
    expect(nextStep(orderAt(desk))).toBe("collect");
    expect(nextStep({ ...orderAt(desk), state: "archived" })).toBeUndefined();
  });

  it("may happen in the minute of the one before, but not earlier", () => {
    const desk = gpsDesk();
    dispatchedOrder(desk);
    desk.now = "2026-11-23T09:30:45+08:00";
    desk.run(departForOrder, { id: number, at: desk.now, checks });
    const early = { id: number, at: "2026-11-23T09:29:00+08:00" };
    expect(desk.problems(arriveForOrder, early)).toEqual(["at: 时间不能早于出发时间"]);
    desk.run(arriveForOrder, { id: number, at: "2026-11-23T09:30:00+08:00" });
    expect(nextStep(orderAt(desk))).toBe("finish");
  });
});
