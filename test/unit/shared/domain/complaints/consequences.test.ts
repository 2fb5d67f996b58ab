import { describe, expect, it } from "vitest";
import {
  openProposals,
  type Proposal,
  proposalTable,
  proposalWords,
} from "#shared/domain/common/proposals/proposal.ts";
import { withdrawProposal } from "#shared/domain/common/proposals/propose.ts";
import { consequencesOf } from "#shared/domain/complaints/consequences/consequence.ts";
import { proposeConsequence } from "#shared/domain/complaints/consequences/propose.ts";
import { registerComplaint } from "#shared/domain/complaints/intake.ts";
import { judgeValid } from "#shared/domain/complaints/investigation/judge.ts";
import { registerInquiry } from "#shared/domain/inquiries/register.ts";
import { ruleBookOf } from "#shared/rule-packs/index.ts";
import { agent, complaintDesk, intake, problemsOf, snapshot } from "./complaint-desk.ts";

const id = "TS-A-20261123-0001";

function judged(pack: string, category: { id: string; label: string }) {
  const desk = complaintDesk(pack);
  desk.around.desk = { ...desk.around.desk, packs: [pack], mainPack: pack };
  desk.around.rules = ruleBookOf([pack]);
  expect(problemsOf(desk.run(registerComplaint, intake({ category })))).toEqual([]);
  expect(consequencesOf(desk.complaint(), desk.around)).toEqual([]);
  desk.run(judgeValid, { id, gravity: "ordinary" });
  const possible = () =>
    consequencesOf(desk.complaint(), desk.around).map(
      (each) => `${each.concerned} ${proposalWords({ kind: "penalty", ...each })}`,
    );
  return { ...desk, possible };
}

const taste = { id: "winery.quality.taste", label: "质量 / 口感" };

describe("the consequences of a valid complaint", () => {
  it("are one point of the department in the winery, and 200 yuan of the engineer in equipment service", () => {
    expect(judged("winery", taste).possible()).toEqual(["department 扣 1 分"]);
    const works = { id: "equipmentService.installation", label: "安装工艺与接线" };
    expect(judged("equipmentService", works).possible()).toEqual(["employee 处罚 ¥200.00"]);
  });

  it("are 100 yuan each in meeting marketing, and 500 more once the third day has ended at 24:00", () => {
    const desk = judged("meetingMarketing", { id: "meetingMarketing.attitude", label: "工作态度" });
    const soon = ["employee 处罚 ¥100.00", "employee 处罚 ¥100.00", "manager 处罚 ¥100.00"];
    expect(desk.possible()).toEqual(soon);
    desk.at("11-26T23:59");
    expect(desk.possible()).toEqual(soon);
    desk.at("11-27T00:01");
    expect(desk.possible()).toEqual([
      ...soon,
      "employee 处罚 ¥500.00，顾客转给别的部门服务",
      "manager 处罚 ¥500.00",
    ]);
  });

  it("are proposed by a person, once, with clause and reason, and applied by nobody", () => {
    const desk = judged("winery", taste);
    const asked = { id, key: "winery.complaintPenalty", reason: "批次口感偏差属实" };
    expect(problemsOf(desk.run(proposeConsequence, asked))).toEqual([]);
    expect(problemsOf(desk.run(proposeConsequence, asked))).toEqual([":已经提出过这条建议"]);
    const proposal = [...desk.records.values()].find(({ id: key }) =>
      key.startsWith(`${id}/`),
    ) as Proposal;
    expect(proposal).toMatchObject({
      kind: "penalty",
      department: "质量部",
      points: 1,
      basis: { regulation: "R03", clause: "七" },
    });
    expect(proposalTable.lists?.(proposal).map(({ list }) => list)).toEqual([
      openProposals,
      `proposal.of:complaint:${id}`,
    ]);
    expect(desk.complaint().steps.at(-1)?.note).toContain("质量部 扣 1 分");
    expect(problemsOf(desk.run(withdrawProposal, { id: proposal.id, reason: "" }))).toEqual([
      "reason:请填写撤回原因",
    ]);
    expect(desk.run(withdrawProposal, { id: proposal.id, reason: "重复" }).ok).toBe(true);
    expect(desk.run(proposeConsequence, asked).ok).toBe(true);
  });

  it("name the person where a person is meant", () => {
    const works = { id: "equipmentService.installation", label: "安装工艺与接线" };
    const desk = judged("equipmentService", works);
    const asked = { id, key: "equipmentService.complaintPenalty.employee", reason: "接线错误" };
    expect(problemsOf(desk.run(proposeConsequence, asked))).toEqual(["person:请选择是谁"]);
    expect(desk.run(proposeConsequence, { ...asked, person: snapshot(agent) }).ok).toBe(true);
  });

  it("stand in one list with the award that written praise proposes", () => {
    const desk = complaintDesk();
    const praise = {
      channel: "letter",
      kind: "praise",
      receivedAt: desk.around.now,
      about: "来信表扬",
      caller: "苏映雪",
      answer: "已致谢",
      inWriting: true,
      praised: snapshot(agent),
    };
    expect(problemsOf(desk.run(registerInquiry, praise))).toEqual([]);
    const proposals = [...desk.records.entries()].filter(([key]) => key.startsWith("proposal:"));
    expect(proposals.map(([, record]) => record)).toMatchObject([
      {
        kind: "award",
        amountCents: 20_000,
        person: { id: agent.id },
        source: { table: "inquiry" },
      },
    ]);
  });
});
