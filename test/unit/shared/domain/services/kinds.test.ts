import { describe, expect, it } from "vitest";
import { arriveForOrder, departForOrder } from "#shared/domain/services/actions/dispatch.ts";
import {
  archiveOrder,
  collectPayment,
  handToFinance,
} from "#shared/domain/services/actions/payment.ts";
import { changeOrder, registerOrder } from "#shared/domain/services/actions/register.ts";
import { finishOrder } from "#shared/domain/services/actions/work.ts";
import { kindLabels, type ServiceKind } from "#shared/domain/services/labels.ts";
import { courseOf, isDeskWork, needsApproval } from "#shared/domain/services/lifecycle.ts";
import { serviceOrderTable } from "#shared/domain/services/order.ts";
import { setProject } from "#shared/domain/services/projects/project.ts";
import { keysOf } from "#shared/lib/keys-of.ts";
import { actionDesk, clerk } from "#test/helpers/action-desk.ts";
import { checks, dispatchedOrder, number, repair, sign, work } from "./fixtures.ts";

const packs = ["equipmentService", "gps", "property"];
const newDesk = () => actionDesk("2026-11-23T09:20:00+08:00", { packs });
const order = (desk: ReturnType<typeof newDesk>) => desk.get(serviceOrderTable, number);

const own: Record<ServiceKind, object> = {
  installation: { pack: "gps", vehicles: [{ plate: "云A2301", driver: "闻溪" }] },
  repair: { pack: "equipmentService" },
  commissioning: { pack: "equipmentService", coefficient: 1.5 },
  tenantRepair: { pack: "property", unitNumber: "A-1203" },
  trialRun: { pack: "gps" },
  cardTopUp: {
    pack: "gps",
    cardNumber: "1064 8899 0012",
    termMonths: 12,
    agreedLabourCents: 12_000,
  },
  collection: { pack: "gps", purpose: "平台服务费半年", agreedLabourCents: 36_000 },
};

describe("every kind of order", () => {
  it.each(keysOf(kindLabels))("%s goes from the desk to the archive", (kind) => {
    const desk = newDesk();
    const asked = { ...repair, ...own[kind], kind };
    if (needsApproval(kind)) dispatchedOrder(desk, asked);
    else desk.run(registerOrder, { ...asked, next: "dispatch" });
    expect(order(desk).state).toBe("dispatched");
    if (!isDeskWork(kind)) {
      desk.run(departForOrder, { id: number, at: desk.now, checks });
      desk.run(arriveForOrder, { id: number, at: desk.now });
    }
    const { agreedLabourCents } = order(desk);
    desk.run(finishOrder, { ...work, agreedLabourCents, id: number, at: desk.now });
    sign(desk, ["customer", "engineer"]);
    if ((order(desk).fee?.totalCents ?? 0) > 0) {
      desk.run(collectPayment, { id: number, method: "cash", receivedAt: desk.now });
      desk.actor = { ...clerk, id: "p7", roles: ["finance"] };
      desk.run(handToFinance, { id: number });
      desk.actor = clerk;
    }
    desk.run(archiveOrder, { id: number });
    expect(order(desk).state).toBe(courseOf(kind).at(-1));
  });

  it.each([
    ["commissioning", { coefficient: undefined }, "coefficient: 请选择项目类型，或填写工作系数"],
    ["trialRun", { model: "" }, "model: 请填写要试的产品型号"],
    ["cardTopUp", { cardNumber: " " }, "cardNumber: 请填写要充值的卡号"],
    [
      "cardTopUp",
      { termMonths: undefined, agreedLabourCents: 0 },
      "agreedLabourCents: 请填写充值金额或期限",
    ],
    ["collection", { agreedLabourCents: undefined }, "agreedLabourCents: 请填写要收的金额"],
    ["collection", { purpose: "" }, "purpose: 请写明收的是什么款"],
    ["tenantRepair", { unitNumber: "" }, "unitNumber: 请填写单元号码"],
    ["tenantRepair", { bookedAt: undefined }, "bookedAt: 请与客户约好上门时间"],
  ] as const)("%s is not sent out without what it needs", (kind, lacking, problem) => {
    const next = needsApproval(kind) ? "submit" : "dispatch";
    const input = { ...repair, ...own[kind], ...lacking, kind, next };
    expect(newDesk().problems(registerOrder, input)).toEqual([problem]);
  });

  it("says on the sheet and in the basis what a collection is for", () => {
    const desk = newDesk();
    desk.run(registerOrder, { ...repair, ...own.collection, kind: "collection", next: "dispatch" });
    const done = { ...work, parts: [], agreedLabourCents: 36_000, id: number, at: desk.now };
    desk.run(finishOrder, done);
    expect(order(desk).fee).toMatchObject({
      totalCents: 36_000,
      labourNote: "平台服务费半年",
      basis: { steps: ["配件 ¥0.00", "收款 ¥360.00：平台服务费半年"] },
    });
  });
});

describe("the table of coefficients (R01 4.1, 附件一)", () => {
  const type = { id: "直流屏调试", coefficient: 1.5, active: true };
  const supervisor = { ...clerk, roles: ["supervisor" as const] };

  it("stands behind the figure of an order, and tells of one that was changed", () => {
    const desk = newDesk();
    desk.actor = supervisor;
    desk.run(setProject, { ...type, isNew: true });
    expect(desk.problems(setProject, { ...type, isNew: true })).toEqual([
      "id: 已经有这个项目类型，请直接修改",
    ]);
    const asked = { ...repair, ...own.commissioning, kind: "commissioning", projectType: type.id };
    desk.run(registerOrder, asked);
    expect(order(desk).coefficientBasis).toMatchObject({
      rule: "equipmentService.workCoefficient",
      regulation: "R01",
      clause: "4.1",
      steps: ["直流屏调试：1.5 点"],
    });
    desk.run(changeOrder, { ...asked, coefficient: 2, id: number });
    expect(order(desk).coefficientBasis?.steps).toEqual(["直流屏调试：1.5 点", "工单上改为 2 点"]);
    desk.run(setProject, { ...type, coefficient: 3, isNew: false });
    expect(order(desk).coefficient).toBe(2);
    desk.run(changeOrder, { ...asked, projectType: "", coefficient: 2, id: number });
    expect(order(desk).coefficientBasis).toBeUndefined();
  });

  it("has points in hundredths above nothing", () => {
    const desk = newDesk();
    const problems = (coefficient: number) =>
      desk.problems(setProject, { ...type, coefficient, isNew: true });
    expect(problems(0.29)).toEqual([]);
    expect(problems(0)).toEqual(["coefficient: 工作系数应大于 0"]);
    expect(problems(1.005)).toEqual(["coefficient: 工作系数最多两位小数"]);
    expect(problems(99.01)).toEqual(["coefficient: 工作系数不能大于 99"]);
  });
});
