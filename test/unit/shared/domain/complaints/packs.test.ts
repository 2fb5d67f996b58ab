import { describe, expect, it } from "vitest";
import type { Complaint } from "#shared/domain/complaints/complaint.ts";
import { governingPack, registerComplaint } from "#shared/domain/complaints/intake.ts";
import { startInvestigation } from "#shared/domain/complaints/progress.ts";
import { ruleBookOf } from "#shared/rule-packs/index.ts";
import { complaintDesk, intake } from "./complaint-desk.ts";

type Desk = ReturnType<typeof complaintDesk>;

/** What a desk with these packs computes for a complaint of this category. */
function registered(desk: Desk, id: string, label: string): Complaint {
  desk.run(registerComplaint, intake({ category: { id, label } }));
  return desk.complaint();
}

const rulesOf = ({ deadlines }: Complaint) => deadlines.map(({ basis }) => basis.rule);

/** A desk with these packs alone, the first the main one. */
function deskWith(...packs: string[]): Desk {
  const desk = complaintDesk(packs[0]);
  desk.around.desk = { ...desk.around.desk, packs };
  desk.around.rules = ruleBookOf(packs);
  return desk;
}

describe.each([
  ["winery", "logistics"],
  ["logistics", "winery"],
])("a desk of %s and %s", (...packs) => {
  it("goes by the category's pack alone, whichever is the main one", () => {
    const wine = registered(deskWith(...packs), "winery.quality.taste", "质量 / 口感");
    expect(wine.pack).toBe("winery");
    expect(rulesOf(wine)).toEqual(["winery.complaintAnswer", "winery.complaintSolve"]);
    const freight = registered(
      deskWith(...packs),
      "logistics.business.shortage",
      "业务投诉 / 货差",
    );
    expect(freight.pack).toBe("logistics");
    expect(rulesOf(freight)).toEqual(["logistics.complaintPlan"]);
  });

  it("takes the main pack where the category is of none", () => {
    const desk = { packs, mainPack: packs[0] ?? "" };
    expect(governingPack("gps.terminal", desk)).toBe(packs[0]);
    expect(governingPack("", desk)).toBe(packs[0]);
  });
});

describe("a desk of gps and dataCentre", () => {
  it("answers each by its own rule", () => {
    const desk = deskWith("dataCentre", "gps");
    expect(rulesOf(registered(desk, "gps.terminal", "终端与信号"))).toEqual([
      "gps.complaintAnswer",
    ]);
    expect(rulesOf(registered(desk, "dataCentre.access", "机房出入"))).toEqual([
      "dataCentre.complaintAnswer",
    ]);
  });
});

describe("what was computed", () => {
  it("stands when the administrator changes the figure; what comes after goes by the new one and says so", () => {
    const desk = complaintDesk();
    const before = structuredClone(registered(desk, "winery.quality.taste", "质量 / 口感"));
    desk.around.rules = ruleBookOf(
      desk.around.desk.packs,
      [{ id: "winery.complaintSolve.days", value: 5 }],
      [{ id: "R03", title: "投诉处理规定" }],
    );
    expect(desk.run(startInvestigation, { id: before.id })).toMatchObject({ ok: true });
    expect(desk.complaint().deadlines).toEqual(before.deadlines);
    const later = structuredClone(registered(desk, "winery.quality.taste", "质量 / 口感"));
    const solve = ({ deadlines }: Complaint) => deadlines.find(({ key }) => key === "solve");
    expect(solve(before)).toMatchObject({ at: "2026-11-26T17:30:00+08:00" });
    expect(solve(before)?.basis.parameters[0]).toMatchObject({ value: 3, default: 3 });
    expect(solve(later)).toMatchObject({ at: "2026-11-30T17:30:00+08:00" });
    expect(solve(later)?.basis).toMatchObject({ cited: "《投诉处理规定》三" });
    expect(solve(later)?.basis.parameters[0]).toMatchObject({ value: 5, default: 3 });
  });

  it("keeps its pack when the desk changes its main pack or gives the pack up", () => {
    const desk = complaintDesk("winery");
    const old = structuredClone(registered(desk, "winery.quality.taste", "质量 / 口感"));
    desk.around.desk = { ...desk.around.desk, packs: ["logistics"], mainPack: "logistics" };
    desk.around.rules = ruleBookOf(["logistics"]);
    const next = registered(desk, "logistics.service", "服务投诉");
    expect(next.pack).toBe("logistics");
    expect(old.pack).toBe("winery");
    expect(rulesOf(old)).toEqual(["winery.complaintAnswer", "winery.complaintSolve"]);
    expect(desk.around.rules.basis("winery.complaintFeedback").clause).toBe("四.1");
  });
});
