import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { dueAt } from "#shared/domain/common/deadlines.ts";
import { type Complaint, complaintTable } from "#shared/domain/complaints/complaint.ts";
import type { IntakeInput } from "#shared/domain/complaints/intake.ts";
import { registerComplaint } from "#shared/domain/complaints/intake.ts";
import { channelLabels } from "#shared/domain/complaints/labels.ts";
import { papersFor } from "#shared/domain/passes/application.ts";
import { applyForPass } from "#shared/domain/passes/apply.ts";
import { checkPass, issuePass } from "#shared/domain/passes/issue.ts";
import { approvalFor } from "#shared/domain/passes/lifecycle.ts";
import { exitPassTable } from "#shared/domain/passes/pass-table.ts";
import { registerOrder } from "#shared/domain/services/actions/register.ts";
import { needsApproval } from "#shared/domain/services/lifecycle.ts";
import { serviceOrderTable } from "#shared/domain/services/order.ts";
import { keysOf } from "#shared/lib/keys-of.ts";
import {
  capabilitiesOf,
  packs,
  passKindsOf,
  ruleBookOf,
  serviceKindsOf,
} from "#shared/rule-packs/index.ts";
import { actionDesk } from "#test/helpers/action-desk.ts";

const now = "2026-11-23T09:10:00+08:00";
const ids = packs.map(({ id }) => id);
/** Each pack alone, and all of them at one desk. */
const desks: string[][] = [...ids.map((id) => [id]), ids];

const intake = (
  category: IntakeInput["category"],
  more: Partial<IntakeInput> = {},
): IntakeInput => ({
  complainant: "苏映雪",
  phones: ["13800000416"],
  channel: "phone",
  receivedAt: now,
  facts: "说明了经过",
  category,
  accept: false,
  ...more,
});

/** The complaint as it stands after it was taken down at a desk with these packs. */
function taken(of: string[], category: string, more: Partial<IntakeInput> = {}): Complaint {
  const desk = actionDesk(now, { packs: of });
  desk.run(registerComplaint, intake({ id: category, label: category }, more));
  return desk.get(complaintTable, "TS-A-20261123-0001");
}

const sources = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(folder, name), "utf8"));

describe("the rule ids that the code asks for", () => {
  const code = ["shared/domain", "renderer/features", "renderer/app"].flatMap(sources).join("\n");
  const named = [...code.matchAll(/"([a-zA-Z]+\.[a-zA-Z]+)"/g)].map(([, id = ""]) => id);
  const asked = [...new Set(named)].filter((id) =>
    ["common", ...ids].includes(id.split(".")[0] ?? ""),
  );

  it("exist, and common ones at every desk", () => {
    expect(asked.length).toBeGreaterThan(12);
    const all = ruleBookOf(ids);
    expect(asked.filter((id) => !all.has(id))).toEqual([]);
    const common = asked.filter((id) => id.startsWith("common."));
    for (const of of desks) expect(common.filter((id) => !ruleBookOf(of).has(id))).toEqual([]);
  });
});

describe.each(desks.map((of) => [of.join("+"), of] as const))("a desk with %s", (_name, of) => {
  const own = packs.filter(({ id }) => of.includes(id));

  it("takes down every kind of complaint, with limits of its own pack or of none", () => {
    for (const { id: pack, complaintCategories } of own)
      for (const { id, children = [{ id, label: "" }] } of complaintCategories)
        for (const category of children)
          for (const channel of keysOf(channelLabels)) {
            const complaint = taken(of, category.id, { channel, severity: "major" });
            expect(complaint.pack).toBe(pack);
            for (const { basis } of complaint.deadlines)
              expect(basis.rule.split(".")[0]).toBe(pack);
            expect(complaint.deadlines).not.toEqual([]);
          }
  });

  it("takes every kind of service that it offers, and says who approves", () => {
    expect(serviceKindsOf(of).length > 0).toBe(capabilitiesOf(of).includes("services"));
    for (const { id: pack, serviceKinds } of own)
      for (const kind of serviceKinds) {
        const desk = actionDesk(now, { packs: of });
        desk.run(registerOrder, {
          kind,
          pack,
          customer: { name: "汀屿纺机" },
          phone: "13800000416",
          address: "松荻路 8 号",
          model: "YH-G20P",
          coefficient: 1,
          cardNumber: "1064 8899 0012",
          purpose: "平台服务费",
          agreedLabourCents: 36_000,
          unitNumber: "A-1203",
          fault: "不通电",
          channel: "phone",
          receivedAt: now,
          bookedAt: "2026-11-23T14:00:00+08:00",
          engineers: [{ staffId: "p5", name: "方小禾", share: 100 }],
          sources: [],
          vehicles: [{ plate: "示A·C1234" }],
          next: needsApproval(kind) ? "submit" : "dispatch",
        });
        const order = desk.get(serviceOrderTable, "FW-A-20261123-0001");
        const [[step] = []] = order.submitted?.request?.stages ?? [];
        const asked = needsApproval(kind) ? { role: "departmentHead" } : undefined;
        expect(step?.decider).toEqual(asked);
      }
  });

  it("issues every kind of pass that it offers", () => {
    if (!capabilitiesOf(of).includes("passes")) return;
    for (const kind of passKindsOf(of)) {
      const desk = actionDesk(now, { packs: of });
      desk.run(applyForPass, {
        kind,
        customer: { name: "汀屿纺机" },
        carrier: "罗宁",
        carrierDocument: { kind: "passport", number: "E01234567" },
        leavesOn: "2026-11-23",
        returnable: false,
        gate: "东门岗",
        papers: [...papersFor(kind)],
        lines: [{ item: "办公桌", model: "HL-1", quantity: 1 }],
      });
      const id = "CM-A-20261123-0001";
      desk.run(checkPass, { id, papers: [...papersFor(kind)], lines: [{ no: 1, checked: true }] });
      if (approvalFor(ruleBookOf(of), kind)) continue;
      desk.run(issuePass, { id });
      expect(desk.get(exitPassTable, id).valid?.basis.rule).toBe("common.passValidity");
    }
  });
});

describe("property (R09)", () => {
  it("answers at once, and reports a major event as soon", () => {
    const general = taken(["property"], "property.noise");
    expect(general.deadlines.map(({ label, at }) => [label, at])).toEqual([
      ["答复", "2026-11-23T09:25:00+08:00"],
    ]);
    expect(general.deadlines[0]?.basis).toMatchObject({ regulation: "R09", clause: "2.(4)" });
    const fire = taken(["property"], "property.major.fire", { severity: "major" });
    expect(fire.deadlines.map(({ label, basis }) => [label, basis.clause])).toEqual([
      ["上报", "2.(6)"],
      ["答复", "2.(4)"],
    ]);
  });

  it("knows seven general kinds and ten major events, each with its department", () => {
    const { complaintCategories } = packs.find(
      ({ id }) => id === "property",
    ) as (typeof packs)[number];
    expect(complaintCategories.filter(({ major }) => !major)).toHaveLength(7);
    expect(complaintCategories.find(({ major }) => major)?.children).toHaveLength(10);
  });

  it("keeps the unit of a complaint, and finds it by it", () => {
    const complaint = taken(["property"], "property.indoor", { unitNumber: " A-1203 " });
    expect(complaint.unitNumber).toBe("A-1203");
    expect(complaintTable.terms?.(complaint)?.codes).toContain("A-1203");
  });

  it("sends somebody to a tenant's unit at a time agreed, without approval", () => {
    const desk = actionDesk(now, { packs: ["property"] });
    const order = {
      kind: "tenantRepair",
      customer: { name: "砚溪软件" },
      phone: "13800000416",
      fault: "灯不亮",
      channel: "phone",
      receivedAt: now,
      engineers: [{ staffId: "p5", name: "方小禾", share: 100 }],
      sources: [],
      vehicles: [],
      next: "dispatch",
    };
    expect(desk.problems(registerOrder, order)).toEqual([
      "address: 请填写服务地址",
      "unitNumber: 请填写单元号码",
      "bookedAt: 请与客户约好上门时间",
    ]);
    const bookedAt = "2026-11-23T14:00:00+08:00";
    desk.run(registerOrder, { ...order, unitNumber: "A-1203", bookedAt });
    expect(desk.get(serviceOrderTable, "FW-A-20261123-0001").state).toBe("dispatched");
  });
});

describe("meeting marketing (R08)", () => {
  it("puts a complaint right by the end of the third day after it", () => {
    const [solve, ...others] = taken(["meetingMarketing"], "meetingMarketing.attitude").deadlines;
    expect(others).toEqual([]);
    expect(solve && [solve.label, dueAt(solve)]).toEqual(["解决", "2026-11-27T00:00:00+08:00"]);
    expect(solve?.basis).toMatchObject({ regulation: "R08", clause: "四.3.2)C" });
  });
});

describe("several packs at one desk", () => {
  it("are each ruled by their own pack, whichever is the main one", () => {
    const at = (category: string) =>
      taken(ids, category).deadlines.map(({ key, basis }) => [key, basis.rule]);
    expect(at("winery.returns").map(([key]) => key)).toEqual(["answer", "solve"]);
    expect(at("property.pest")).toEqual([["answer", "property.complaintAnswer"]]);
    expect(at("meetingMarketing.other")).toEqual([["solve", "meetingMarketing.complaintSolve"]]);
  });

  it("know only the kinds that one of them brings", () => {
    expect(serviceKindsOf(["property"])).toEqual(["tenantRepair"]);
    expect(serviceKindsOf(["equipmentService"])).toEqual([
      "installation",
      "repair",
      "commissioning",
    ]);
    expect(passKindsOf(["property"])).toEqual(["tenantGoods", "general"]);
    expect(passKindsOf(["textile"])).toEqual(["general"]);
    expect(passKindsOf(["dataCentre"])).toEqual(["withdrawal", "repair", "exchange", "general"]);
  });
});
