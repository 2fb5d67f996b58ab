import { describe, expect, it } from "vitest";
import { staffSnapshotOf } from "#shared/domain/common/snapshots.ts";
import { enterIncentive, voidEntry } from "#shared/domain/incentives/enter.ts";
import { entryTable } from "#shared/domain/incentives/entry.ts";
import { judgementTable } from "#shared/domain/incentives/judgement.ts";
import { enterScores } from "#shared/domain/incentives/scores.ts";
import { payeeTotals, statementTable } from "#shared/domain/incentives/statement.ts";
import {
  decideStatement,
  enterTax,
  submitStatement,
} from "#shared/domain/incentives/statement-actions.ts";
import { drawStatement, judgeSecondService } from "#shared/domain/service-incentives.ts";
import {
  affairs,
  agent,
  chief,
  draw,
  engineers,
  finance,
  hr,
  incentiveDesk,
  order,
  seed,
  supervisor,
} from "./fixtures.ts";

type Desk = ReturnType<typeof incentiveDesk>;
const [fang, ding] = engineers.map(staffSnapshotOf);
const october = "2026-10";
const linesOf = (desk: Desk, id: string) =>
  desk
    .get(statementTable, id)
    .lines.map(({ matter, payee, cents }) => [matter, payee.name ?? payee.department, cents / 100]);

/** A desk with 21.5 points of 方小禾 in October and a sale of parts that is paid in November. */
function worked(overrides: { id: string; value: number | string }[] = []): Desk {
  const desk = incentiveDesk(overrides);
  const sold = {
    parts: [{ name: "充电模块", quantity: 1, costCents: 600_000, priceCents: 1_000_000 }],
    fee: {
      partsCents: 1_000_000,
      labourCents: 220_000,
      totalCents: 1_220_000,
      basis: {
        rule: "x",
        regulation: "R01",
        clause: "8.1",
        title: "",
        statement: "",
        parameters: [],
      },
    },
    payment: {
      at: "2026-11-02T09:00:00+08:00",
      by: "a1",
      byName: "沈知遥",
      method: "transfer" as const,
      receivedAt: "2026-11-02T09:00:00+08:00",
      amountCents: 1_220_000,
    },
  };
  seed(desk, [
    order("FW-1", { coefficient: 20 }),
    order("FW-2", {
      coefficient: 3,
      serial: "DC-2",
      kind: "repair",
      engineers: [
        { staffId: "e1", name: "方小禾", share: 50 },
        { staffId: "e2", name: "丁大川", share: 50 },
      ],
      ...sold,
    }),
    order("FW-3", { coefficient: 40, departedAt: "2026-11-01T08:00:00+08:00", serial: "DC-3" }),
    order("FW-4", { coefficient: 40, pack: "gps", serial: "DC-4" }),
  ]);
  desk.actor = agent;
  return desk;
}
const all = ["FW-1", "FW-2", "FW-3", "FW-4"];

const accident = {
  kind: "accident",
  on: "2026-10-20",
  person: fang,
  what: "未系安全带，擦伤",
};

function accidentOf(desk: Desk) {
  desk.run(enterIncentive, accident);
  return desk.get(entryTable, "id-1").id;
}

/** Hands a statement in and lets everybody agree. */
function close(desk: Desk, id: string) {
  desk.run(submitStatement, { id });
  for (const actor of [affairs, chief, finance, hr]) {
    desk.actor = actor;
    desk.run(decideStatement, { id, decision: "agreed" });
  }
  desk.actor = agent;
}

describe("a month's statement", () => {
  it("pays 675.00 for 21.5 points and one accident, by the month in which the trip began", () => {
    const desk = worked();
    const entry = accidentOf(desk);
    desk.run(drawStatement, draw(october, all, { entries: [entry] }));
    expect(linesOf(desk, october)).toEqual([
      ["monthly", "方小禾", 675],
      ["monthly", "丁大川", 0],
    ]);
    const [line] = desk.get(statementTable, october).lines;
    expect(line?.items).toEqual([
      "FW-1 系数 20 × 100% = 20 点",
      "FW-2 系数 3 × 50% = 1.5 点",
      "2026-10-20 安全事故：未系安全带，擦伤",
    ]);
    expect(line?.payee.department).toBe("工程服务部");
    expect(desk.get(statementTable, october)).toMatchObject({ payMonth: "2027-01", open: [] });
  });

  it("does not count what was voided, nor carries anything into the next month", () => {
    const desk = worked();
    const entry = accidentOf(desk);
    desk.run(voidEntry, { id: entry, period: october, reason: "记错了人" });
    desk.run(drawStatement, draw(october, all, { entries: [entry] }));
    expect(linesOf(desk, october)[0]).toEqual(["monthly", "方小禾", 1215]);
    desk.run(drawStatement, draw("2026-11", all));
    expect(linesOf(desk, "2026-11")).toEqual([["monthly", "方小禾", 6210]]);
  });

  it("pays praise and saved cost within their range", () => {
    const desk = worked();
    const praise = { kind: "praise", on: "2026-10-21", person: ding, what: "表扬信一封" };
    expect(desk.problems(enterIncentive, { ...praise, amountCents: 50_001 })).toEqual([
      "amountCents: 金额应在 ¥200.00 到 ¥500.00 之间",
    ]);
    desk.run(enterIncentive, { ...praise, amountCents: 20_000 });
    desk.run(drawStatement, draw(october, all, { entries: ["id-1"] }));
    expect(linesOf(desk, october)).toContainEqual(["praise", "丁大川", 200]);
  });
});

describe("a quarter's statement", () => {
  const scores = (quality: number, person: unknown) => ({
    person,
    quality,
    workload: 80,
    cost: 80,
  });

  it("ranks, and pays 366.00 of a paid sale as 146.40 each and 73.20", () => {
    const desk = worked();
    desk.run(enterScores, { id: "2026-Q4", rows: [scores(80, fang), scores(90, ding)] });
    desk.run(drawStatement, draw("2026-Q4", all));
    expect(linesOf(desk, "2026-Q4")).toEqual([
      ["ranking", "丁大川", 1500],
      ["ranking", "方小禾", 1500],
      ["partsSales", "方小禾", 146.4],
      ["partsSales", "丁大川", 146.4],
      ["partsSales", "工程服务部", 73.2],
    ]);
    desk.run(drawStatement, draw("2026-Q3", all));
    expect(desk.get(statementTable, "2026-Q3").lines).toEqual([]);
  });

  it("says what it could not count", () => {
    const desk = worked();
    const part = { name: "监控板", quantity: 1, priceCents: 100 };
    const { payment, fee } = order("FW-2");
    expect([payment, fee]).toEqual([undefined, undefined]);
    seed(desk, [
      order("FW-9", {
        parts: [part],
        payment: {
          at: "2026-12-01T09:00:00+08:00",
          by: "a1",
          byName: "沈知遥",
          method: "cash",
          receivedAt: "2026-12-01T09:00:00+08:00",
          amountCents: 100,
        },
      }),
    ]);
    desk.run(drawStatement, draw("2026-Q4", ["FW-9"]));
    expect(desk.get(statementTable, "2026-Q4").open).toEqual([
      "还没有登记这个季度的得分，季度评优没有计算",
      "FW-9 有配件没有填写成本，算不出毛利",
    ]);
  });
});

describe("second services", () => {
  const second = (id: string, more = {}) =>
    order(id, {
      kind: "repair",
      coefficient: 2,
      receivedAt: "2026-10-12T09:00:00+08:00",
      departedAt: "2026-10-12T13:00:00+08:00",
      finishedAt: "2026-10-12T17:00:00+08:00",
      engineers: [{ staffId: "e2", name: "丁大川", share: 100 }],
      ...more,
    });
  const judged = {
    first: "FW-1",
    second: "FW-5",
    isPersonal: true,
    isMissingFunctions: false,
    reason: "接线错误",
  };

  it.each([
    ["off", 1215 - 405],
    ["on", 1215 - 405 - 540],
  ])("by personal cause count nothing; deducted again: %s", (value, yuan) => {
    const desk = worked([{ id: "equipmentService.secondService.deductAgain", value }]);
    seed(desk, [order("FW-1", { coefficient: 20 }), second("FW-5")]);
    desk.actor = supervisor;
    desk.run(judgeSecondService, judged);
    desk.actor = agent;
    const input = draw(october, ["FW-1", "FW-5"], { judgements: ["FW-5"] });
    desk.run(drawStatement, input);
    expect(linesOf(desk, october)).toEqual([
      ["monthly", "方小禾", yuan],
      ["monthly", "丁大川", 0],
    ]);
  });

  it("are only judged where there is one, and not by whoever did the first", () => {
    const desk = worked();
    seed(desk, [second("FW-5"), second("FW-6", { serial: "DC-9" })]);
    desk.actor = supervisor;
    const other = "这不是前一次安装、调试的第二次服务";
    expect(desk.problems(judgeSecondService, { ...judged, second: "FW-6" })).toEqual([
      `: ${other}`,
    ]);
    expect(desk.problems(judgeSecondService, { ...judged, reason: " " })).toEqual([
      "reason: 请填写判定理由",
    ]);
    desk.actor = { ...supervisor, id: "e1" };
    expect(desk.problems(judgeSecondService, judged)).toEqual([
      ": 前一次服务有您参加，请由别人判定",
    ]);
    desk.actor = supervisor;
    desk.run(judgeSecondService, judged);
    expect(desk.get(judgementTable, "FW-5")).toMatchObject({
      common: "序列号 DC-1",
      isPersonal: true,
    });
  });

  const powered = {
    finishedAt: "2026-03-31T17:00:00+08:00",
    departedAt: "2026-03-30T08:00:00+08:00",
    receivedAt: "2026-03-20T08:00:00+08:00",
  };
  const repeat = (day: string) => second("FW-5", { receivedAt: `${day}T09:00:00+08:00` });

  it("take 30.00 of a project when functions were missing within six months of power-on", () => {
    const desk = worked();
    const project = order("FW-1", {
      ...powered,
      engineers: [
        { staffId: "e1", name: "方小禾", share: 67 },
        { staffId: "e2", name: "丁大川", share: 33 },
      ],
    });
    const paid = () => linesOf(desk, "2026-H2").map(([, , yuan]) => yuan);
    const open = () => desk.get(statementTable, "2026-H2").open;
    seed(desk, [project, repeat("2026-10-01")]);
    const input = draw("2026-H2", ["FW-1", "FW-5"]);
    desk.run(drawStatement, input);
    expect(paid()).toEqual([20.1, 9.9]);
    seed(desk, [repeat("2026-09-30")]);
    desk.run(drawStatement, input);
    expect([paid(), open()]).toEqual([[], ["FW-1 的第二次服务 FW-5 还没有判定，没有奖励"]]);
    desk.actor = supervisor;
    desk.run(judgeSecondService, { ...judged, isMissingFunctions: true });
    desk.actor = agent;
    desk.run(drawStatement, { ...input, judgements: ["FW-5"] });
    expect([paid(), open()]).toEqual([[], []]);
    desk.actor = supervisor;
    desk.run(judgeSecondService, { ...judged, isMissingFunctions: false });
    desk.actor = agent;
    desk.run(drawStatement, { ...input, judgements: ["FW-5"] });
    expect(paid()).toEqual([20.1, 9.9]);
  });
});

describe("a statement's way", () => {
  it("goes from summary over 综合部 and 总经理 to finance and hr, and is closed for good", () => {
    const desk = worked();
    desk.run(drawStatement, draw(october, all));
    desk.run(submitStatement, { id: october });
    expect(desk.problems(drawStatement, draw(october, all))).toEqual([
      ": 这期汇总已经提交，不能重算",
    ]);
    desk.actor = chief;
    expect(desk.problems(decideStatement, { id: october, decision: "agreed" })).toEqual([
      ": 由综合部 陶令安审批",
    ]);
    for (const actor of [affairs, chief, finance]) {
      desk.actor = actor;
      desk.run(decideStatement, { id: october, decision: "agreed" });
    }
    expect(desk.get(statementTable, october).state).toBe("waiting");
    desk.run(enterTax, { id: october, rows: [{ key: "e1", taxCents: 3_645 }] });
    desk.actor = hr;
    desk.run(decideStatement, { id: october, decision: "agreed" });
    const statement = desk.get(statementTable, october);
    expect(statement.state).toBe("closed");
    expect(payeeTotals(statement).find(({ key }) => key === "e1")).toMatchObject({
      grossCents: 121_500,
      taxCents: 3_645,
      netCents: 117_855,
    });
    desk.actor = finance;
    expect(desk.problems(enterTax, { id: october, rows: [] })).toEqual([
      ": 这期汇总已经批准，不能再改",
    ]);
  });

  it("comes back as a draft, with the answer kept", () => {
    const desk = worked();
    desk.run(drawStatement, draw(october, all));
    desk.run(submitStatement, { id: october });
    desk.actor = affairs;
    desk.run(decideStatement, { id: october, decision: "returned", opinion: "少一张工单" });
    expect(desk.get(statementTable, october)).toMatchObject({
      state: "draft",
      returned: [{ stages: [[{ answer: { opinion: "少一张工单" } }], [{}], [{}, {}]] }],
    });
    expect(desk.get(statementTable, october).request).toBeUndefined();
    desk.actor = agent;
    desk.run(drawStatement, draw(october, all));
    close(desk, october);
    expect(desk.get(statementTable, october)).toMatchObject({ state: "closed", returned: [{}] });
  });

  it("is not handed in before its period is over, nor empty", () => {
    const desk = worked();
    desk.run(drawStatement, draw("2027-01", []));
    expect(desk.problems(submitStatement, { id: "2027-01" })).toEqual([
      ": 这一期到 2027-01-31 止，结束以后才能提交",
    ]);
    desk.run(drawStatement, draw("2026-09", []));
    expect(desk.problems(submitStatement, { id: "2026-09" })).toEqual([
      ": 这期汇总没有内容，不用提交",
    ]);
    expect(desk.problems(drawStatement, draw("2027-02", []))).toEqual(["id: 这一期还没有开始"]);
  });

  it("is only put right by a line of a later statement", () => {
    const desk = worked();
    desk.run(drawStatement, draw(october, all));
    const correction = {
      kind: "correction",
      on: "2026-11-30",
      person: fang,
      amountCents: -5_000,
      what: "FW-2 的份额填错",
      corrects: october,
    };
    expect(desk.problems(enterIncentive, correction)).toEqual([
      "corrects: 只有已批准的汇总要更正，没有批准的直接改",
    ]);
    close(desk, october);
    expect(desk.problems(enterIncentive, accident)).toEqual([
      "on: 2026 年 10 月的汇总已经提交，请登记为更正，日期填还没有提交的月份",
    ]);
    desk.run(enterIncentive, correction);
    desk.run(drawStatement, draw("2026-11", [], { entries: ["id-1"] }));
    expect(linesOf(desk, "2026-11")).toEqual([["correction", "方小禾", -50]]);
    expect(linesOf(desk, october)[0]).toEqual(["monthly", "方小禾", 1215]);
  });
});

describe("entries", () => {
  it("say what is missing beside the field", () => {
    const desk = worked();
    const bonus = { kind: "yearBonus", on: "2026-12-31", what: "年度绩效" };
    expect(desk.problems(enterIncentive, bonus)).toEqual([
      "person: 请选择人员",
      "amountCents: 请填写金额",
      "source: 请写明金额的依据，例如考核办法和计算表",
    ]);
    const given = { ...bonus, person: fang, amountCents: -1, source: "计算表 3" };
    expect(desk.problems(enterIncentive, given)).toEqual([
      "amountCents: 金额不能为负数，只有更正可以",
    ]);
    desk.run(enterIncentive, { ...given, amountCents: 800_000 });
    desk.run(drawStatement, draw("2026-H2", [], { entries: ["id-1"] }));
    expect(linesOf(desk, "2026-H2")).toEqual([["yearBonus", "方小禾", 8000]]);
    expect(desk.problems(enterIncentive, { ...accident, on: "2027-01-06" })).toEqual([
      "on: 日期不能晚于今天",
    ]);
  });
});
