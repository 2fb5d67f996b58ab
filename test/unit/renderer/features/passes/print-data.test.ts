import { describe, expect, it } from "vitest";
import { exitPassData } from "#renderer/features/passes/print-data.ts";
import { createCalendar } from "#shared/domain/common/calendar.ts";
import type { Surroundings } from "#shared/domain/common/plan.ts";
import { applyForPass } from "#shared/domain/passes/apply.ts";
import { approvePass, submitPass } from "#shared/domain/passes/approve.ts";
import { checkPass, issuePass } from "#shared/domain/passes/issue.ts";
import { exitPassTable } from "#shared/domain/passes/pass-table.ts";
import { exitPassSpec } from "#shared/forms/exit-pass/schema.ts";
import { ruleBookOf } from "#shared/rule-packs/index.ts";
import { actionDesk, clerk } from "#test/helpers/action-desk.ts";

const id = "CM-A-20261123-0001";
const around: Surroundings = {
  now: "2026-11-23T10:31:00+08:00",
  actor: clerk,
  desk: {
    code: "A",
    offset: "+08:00",
    organisation: "砚湖实业",
    packs: ["dataCentre"],
    mainPack: "dataCentre",
  },
  calendar: createCalendar(),
  rules: ruleBookOf(["dataCentre"]),
  people: [],
  covers: [],
  newId: () => "id",
};

const application = {
  customer: { name: "沐川网络科技" },
  carrier: "柳知远",
  carrierDocument: { kind: "passport", number: "E12345678" },
  leavesOn: "2026-11-23",
  gate: "东门岗",
  lines: [{ item: "光模块", model: "OM-10G-SR", quantity: 8 }],
};
const repair = {
  ...application,
  kind: "repair",
  returnable: true,
  returnBy: "2026-12-07",
  papers: ["sealedApplication", "identityCopy"],
};
const general = { ...application, kind: "general", returnable: false, papers: [] };

function issued(input: { papers: string[] }) {
  const desk = actionDesk(around.now);
  desk.run(applyForPass, input);
  desk.run(checkPass, { id, papers: input.papers, lines: [{ no: 1, checked: true }] });
  if (input.papers.length === 0) {
    desk.run(submitPass, { id });
    desk.actor = { ...clerk, id: "p3", name: "贺闻笛", roles: ["departmentHead"] };
    desk.run(approvePass, { id, decision: "agreed" });
  }
  desk.run(issuePass, { id });
  return exitPassSpec.data.parse(exitPassData(desk.get(exitPassTable, id), around));
}

describe("what is printed on an exit pass", () => {
  it("says until when it is valid, on which papers it rests, and who checked and issued it", () => {
    expect(issued(repair)).toMatchObject({
      kind: { chosen: "检修" },
      validUntil: "2026-11-24T00:00:00+08:00",
      returnBy: "2026-12-07",
      grounds: "盖章的搬机申请、身份证复印件",
      check: { person: "沈知遥" },
      issued: { person: "沈知遥" },
      lines: [{ name: "光模块", quantity: 8, checked: true }],
    });
  });

  it("shows the approval where one was needed", () => {
    expect(issued(general).approval).toMatchObject({
      role: "部门经理",
      decision: "同意",
      person: "贺闻笛",
    });
  });
});
