import { describe, expect, it } from "vitest";
import { dispatchPrint, sheetPrint } from "#renderer/features/services/print-data.ts";
import { formSpecs } from "#shared/forms/specs.ts";
import {
  arrivedOrder,
  finishedOrder,
  gpsDesk,
  orderAt,
  repair,
  sign,
} from "#test/unit/shared/domain/services/fixtures.ts";

const secret = { ...repair, coefficient: 1.73 };

describe("what the customer's forms are printed from", () => {
  it("is a whole service sheet with both signatures and the digest of what was signed", () => {
    const desk = gpsDesk();
    finishedOrder(desk);
    sign(desk, ["customer", "engineer"]);
    const printed = formSpecs.serviceSheet.data.parse(sheetPrint(orderAt(desk)));
    expect(printed).toMatchObject({
      kind: "维修",
      customer: "砚湖实业",
      workDays: 1,
      warranty: { until: "2025-05-18", expired: true },
      outcome: { chosen: "已解决" },
      fee: { parts: 70_000, labour: 0, total: 70_000 },
      satisfaction: { score: { chosen: "满意" } },
      signatures: { customer: { name: "文小川" }, engineer: { name: "方小禾" } },
      digest: orderAt(desk).sheet.digest,
      version: 1,
    });
  });

  it("never holds the cost of parts or 工作系数", () => {
    const desk = gpsDesk();
    arrivedOrder(desk, secret);
    const order = {
      ...orderAt(desk),
      parts: [{ name: "模块", quantity: 1, costCents: 41_777, priceCents: 58_000 }],
    };
    const printed = JSON.stringify([sheetPrint(order), dispatchPrint(order)]);
    expect(printed).not.toContain("41777");
    expect(printed).not.toContain("1.73");
  });

  it("is a dispatch with vehicles, papers, approval and the look-over before leaving", () => {
    const desk = gpsDesk();
    const vehicles = [{ plate: "示A·5C101", driver: "周一凡", phone: "13800000101" }];
    const sources = ["demand", "vehicles"];
    arrivedOrder(desk, { ...repair, kind: "installation", fault: "", vehicles, sources });
    expect(formSpecs.installationDispatch.data.parse(dispatchPrint(orderAt(desk)))).toMatchObject({
      kind: "安装",
      quantity: 1,
      sources: [{ done: true }, { done: true }, { done: false }],
      approvals: [{ role: "部门经理", decision: "同意", person: "秦疏影" }],
      vehicles: [{ plate: "示A·5C101", driverPhone: "13800000101" }],
      departureChecks: [{ label: "信息", done: true }, {}, {}, {}],
      dispatcher: "沈知遥",
    });
  });
});
