import { describe, expect, it } from "vitest";
import {
  archiveComplaint,
  customerConfirms,
  invalidateComplaint,
} from "#shared/domain/complaints/closing.ts";
import { tickHabit } from "#shared/domain/complaints/course.ts";
import { habitLabels } from "#shared/domain/complaints/habits.ts";
import { registerComplaint } from "#shared/domain/complaints/intake.ts";
import { concludeInvestigation } from "#shared/domain/complaints/investigation/conclude.ts";
import type { Outcome } from "#shared/domain/complaints/investigation/investigation.ts";
import { judgeValid } from "#shared/domain/complaints/investigation/judge.ts";
import {
  answerCustomer,
  proposePlan,
  startInvestigation,
} from "#shared/domain/complaints/progress.ts";
import {
  suggestGravity,
  suggestInvalid,
  suggestMotive,
} from "#shared/domain/complaints/validity.ts";
import { keysOf } from "#shared/lib/keys-of.ts";
import { agent, complaintDesk, head, intake, problemsOf, snapshot } from "./complaint-desk.ts";

const id = "TS-A-20261123-0001";
const found = (changes: object = {}) => ({
  id,
  evidence: "监控和签收单",
  complainantSaid: "少了两箱",
  voice: "accused",
  otherSaid: "装车时点过数",
  finding: "装车少两箱",
  gaps: "装车没有第二人复核",
  outcome: "established",
  spread: [],
  ...changes,
});

/** A logistics complaint, where the investigation comes before the judgement (R18 14–15). */
function freight(changes: object = {}) {
  const desk = complaintDesk();
  const category = { id: "logistics.service", label: "服务投诉" };
  const done = desk.run(registerComplaint, intake({ category, ...changes }));
  expect(problemsOf(done)).toEqual([]);
  return desk;
}

describe("the investigation of a complaint", () => {
  it("is never led by the person complained of, whether named or chosen", () => {
    const desk = freight();
    const investigator = snapshot(agent);
    const refusal = ["investigator:被投诉的人不能调查这件投诉，请选别人"];
    const start = { id, investigator };
    expect(
      problemsOf(desk.run(startInvestigation, { ...start, accused: snapshot(agent) })),
    ).toEqual(refusal);
    const named = freight({ about: `${head.name}在电话里态度生硬` });
    expect(problemsOf(named.run(startInvestigation, { id, investigator: snapshot(head) }))).toEqual(
      refusal,
    );
    expect(named.run(startInvestigation, { ...start, accused: snapshot(head) }).ok).toBe(true);
    expect(problemsOf(named.run(concludeInvestigation, found({ accused: investigator })))).toEqual(
      refusal,
    );
  });

  it("hears both sides, and says what was found and which gaps it shows", () => {
    const desk = freight();
    desk.run(startInvestigation, { id });
    const nothing = { id, spread: [] };
    expect(
      problemsOf(desk.run(concludeInvestigation, nothing)).map((line) => line.split(":")[0]),
    ).toEqual(["evidence", "complainantSaid", "voice", "otherSaid", "finding", "gaps", "outcome"]);
    expect(desk.run(concludeInvestigation, found()).ok).toBe(true);
    expect(desk.complaint().investigation).toMatchObject({
      investigator: { id: agent.id },
      concluded: { voice: "accused", gaps: "装车没有第二人复核", byName: "林予棠" },
    });
  });

  it("goes on beside a plan that was owed within minutes", () => {
    const desk = freight();
    desk.run(proposePlan, { id, plan: "先补发" });
    expect(desk.run(startInvestigation, { id }).ok).toBe(true);
    expect(desk.complaint().state).toBe("handling");
  });
});

describe("the validity of a complaint", () => {
  it("is final only after the investigation where the pack says so: neither judged, nor invalid, nor archived before", () => {
    const desk = freight();
    const invalid = { id, ground: "untraceable", motive: "misunderstanding", reason: "已说明" };
    expect(problemsOf(desk.run(invalidateComplaint, invalid))).toEqual([
      ":先登记调查结果，再转为无效",
    ]);
    expect(problemsOf(desk.run(judgeValid, { id, gravity: "ordinary" }))).toEqual([
      ":先登记调查结果，再认定是否有效",
    ]);
    desk.run(startInvestigation, { id });
    desk.run(proposePlan, { id, plan: "补发两箱" });
    desk.run(answerCustomer, { id, answer: "已补发", way: "phone", solved: true });
    desk.run(customerConfirms, { id, satisfaction: "satisfied" });
    for (const habit of keysOf(habitLabels)) desk.run(tickHabit, { id, habit, done: true });
    const archive = () => problemsOf(desk.run(archiveComplaint, { id, important: false }));
    expect(archive()).toEqual([":归档前还要登记调查结果"]);
    desk.at("11-23T09:30");
    desk.run(concludeInvestigation, found());
    expect(archive()).toEqual([":归档前还要按调查结果认定是否有效"]);
    desk.at("11-23T09:31");
    expect(desk.run(judgeValid, { id, gravity: "vicious" }).ok).toBe(true);
    expect(desk.complaint().validity).toMatchObject({ valid: true, gravity: "vicious" });
    expect(archive()).toEqual([]);
  });

  it("needs no investigation in a pack that does not ask for one, unless the company does", () => {
    const plain = complaintDesk();
    plain.run(registerComplaint, intake());
    expect(plain.run(judgeValid, { id, gravity: "ordinary" }).ok).toBe(true);
    const strict = complaintDesk("winery", [
      { id: "common.complaintInvestigation.required", value: "on" },
    ]);
    strict.run(registerComplaint, intake());
    expect(strict.run(judgeValid, { id, gravity: "ordinary" }).ok).toBe(false);
  });

  it.each<[Outcome, boolean, string | undefined]>([
    ["contrary", false, "factsDiffer"],
    ["beyondPromise", false, "beyondPromise"],
    ["blackmail", false, "blackmail"],
    ["unproven", true, "anonymous"],
    ["unproven", false, undefined],
    ["untraceable", false, "untraceable"],
    ["established", false, undefined],
    ["partly", true, undefined],
  ])("%s (anonymous: %s) suggests the ground %s with its number in the clause", (...each) => {
    const [outcome, anonymous, ground] = each;
    const desk = freight({ anonymous });
    desk.run(startInvestigation, { id });
    desk.run(concludeInvestigation, found({ outcome }));
    const suggestion = suggestInvalid(desk.complaint(), desk.around.rules, "winery");
    expect(suggestion?.ground).toBe(ground);
    if (ground) expect(suggestion?.basis).toMatchObject({ regulation: "R18", clause: "九" });
  });

  it("suspects an anonymous complaint that names neither object nor time", () => {
    const suggest = (changes: object) => {
      const desk = freight({ anonymous: true, complainant: "匿名", phones: [], ...changes });
      return suggestInvalid(desk.complaint(), desk.around.rules, "winery")?.ground;
    };
    expect(suggest({ about: undefined })).toBe("anonymous");
    expect(suggest({ about: "三号库的叉车工" })).toBeUndefined();
  });

  it("takes an improper demand and an anonymous complaint without proof for malicious", () => {
    const { rules } = complaintDesk().around;
    const motive = (...asked: [Parameters<typeof suggestMotive>[0], string]) =>
      suggestMotive(...asked, rules)?.motive;
    expect(motive("beyondPromise", "logistics.service")).toBe("malicious");
    expect(motive("anonymous", "logistics.service")).toBe("malicious");
    expect(motive("factsDiffer", "winery.misunderstanding")).toBe("misunderstanding");
    expect(motive("late", "logistics.service")).toBeUndefined();
  });

  it("takes what the media took up, or a conflict, for vicious, with the number in the clause", () => {
    const { rules } = complaintDesk().around;
    expect(suggestGravity({ spread: [] }, rules).gravity).toBe("ordinary");
    const media = suggestGravity({ spread: ["media"] }, rules);
    expect(media.gravity).toBe("vicious");
    expect(media.basis.steps?.[0]).toContain("第 (1) 项");
  });
});
