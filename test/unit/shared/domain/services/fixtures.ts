import {
  approveOrder,
  arriveForOrder,
  departForOrder,
} from "#shared/domain/services/actions/dispatch.ts";
import { registerOrder } from "#shared/domain/services/actions/register.ts";
import { signSheet } from "#shared/domain/services/actions/signing.ts";
import { finishOrder } from "#shared/domain/services/actions/work.ts";
import { serviceOrderTable } from "#shared/domain/services/order.ts";
import { contentDigest, shownContent } from "#shared/domain/services/sheet.ts";
import { actionDesk, clerk } from "#test/helpers/action-desk.ts";

export const number = "FW-A-20261123-0001";

export const head = {
  ...clerk,
  id: "p9",
  name: "秦疏影",
  roles: ["departmentHead" as const],
  rank: "manager" as const,
};

export const repair = {
  kind: "repair",
  customer: { id: "KH-A-20261101-0003", name: "砚湖实业", grade: "A" },
  address: "湖心路 8 号",
  contact: "文小川",
  phone: "138 0000 0652",
  model: "YH-200",
  serial: "DC2305-0178",
  boughtOn: "2023-05-18",
  fault: "终端不上线",
  channel: "phone",
  receivedAt: "2026-11-23T09:00:00+08:00",
  bookedAt: "2026-11-23T14:00:00+08:00",
  engineers: [{ staffId: "p5", name: "方小禾", share: 100 }],
  sources: [],
  vehicles: [],
} as const;

export const work = {
  outcome: "solved",
  result: "更换充电模块，带载运行正常",
  engineers: [{ staffId: "p5", name: "方小禾", days: 1, share: 100 }],
  parts: [
    {
      name: "充电模块",
      model: "YH-CM10",
      quantity: 1,
      unit: "台",
      costCents: 41_000,
      priceCents: 58_000,
    },
    { name: "监控板", quantity: 2, unit: "块", priceCents: 6_000 },
  ],
  exchanges: [],
} as const;

export const ink = [[100, 200, 300, 120, 420, 260]];

export const checks = ["information", "tools", "parts", "papers"].map((key) => ({
  key,
  done: true,
}));

export const warrantyMonths = { id: "gps.warranty.months", value: 24 };

type Desk = ReturnType<typeof actionDesk>;

export const orderAt = (desk: Desk) => desk.get(serviceOrderTable, number);

/** A desk of the gps pack on a Monday morning, with the months of warranty set. */
export const gpsDesk = () =>
  actionDesk("2026-11-23T09:20:00+08:00", { packs: ["gps"], overrides: [warrantyMonths] });

/** An order taken down, submitted and approved. */
export function dispatchedOrder(desk: Desk, input: object = repair): void {
  desk.run(registerOrder, { ...input, next: "submit" });
  desk.actor = head;
  desk.run(approveOrder, { id: number, decision: "agreed" });
  desk.actor = clerk;
}

/** An order whose engineer has arrived. */
export function arrivedOrder(desk: Desk, input: object = repair): void {
  dispatchedOrder(desk, input);
  desk.now = "2026-11-23T13:00:00+08:00";
  desk.run(departForOrder, { id: number, at: desk.now, checks });
  desk.now = "2026-11-23T13:50:00+08:00";
  desk.run(arriveForOrder, { id: number, at: desk.now });
}

/** An order whose work is done. */
export function finishedOrder(desk: Desk, done: object = work): void {
  arrivedOrder(desk);
  desk.now = "2026-11-23T16:00:00+08:00";
  desk.run(finishOrder, { ...done, id: number, at: desk.now });
}

export const shownTo = (desk: Desk) => contentDigest(shownContent(orderAt(desk)));

/** Customer, engineer or both sign on the screen. */
export function sign(desk: Desk, whose: ("customer" | "engineer")[]): void {
  const customer = { name: "文小川", strokes: ink, score: "good" };
  const engineer = { name: "方小禾", strokes: ink };
  desk.run(signSheet, {
    id: number,
    shown: shownTo(desk),
    ...(whose.includes("customer") ? { customer } : {}),
    ...(whose.includes("engineer") ? { engineer } : {}),
  });
}
