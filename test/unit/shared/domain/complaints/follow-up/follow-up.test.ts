import { describe, expect, it } from "vitest";
import { z } from "zod";
import { defineAction, put } from "#shared/domain/common/action.ts";
import type { Complaint } from "#shared/domain/complaints/complaint.ts";
import { complaintTable } from "#shared/domain/complaints/complaint.ts";
import { drawFollowUps, enterCall } from "#shared/domain/complaints/follow-up/actions.ts";
import {
  type FollowUp,
  followUpTable,
  moodOf,
} from "#shared/domain/complaints/follow-up/follow-up.ts";
import { drawSpotCheck, enterSpotCheck } from "#shared/domain/complaints/spot-checks/actions.ts";
import { drawn } from "#shared/domain/complaints/spot-checks/draw.ts";
import {
  type SpotCheck,
  spotCheckTable,
} from "#shared/domain/complaints/spot-checks/spot-check.ts";
import { success } from "#shared/lib/result.ts";
import { actionDesk, clerk } from "#test/helpers/action-desk.ts";

const at = (day: string) => `2026-10-${day}T10:00:00+08:00`;
const done = { at: at("20"), by: "p9", byName: "宋听雨" };
const owner = { id: "p9", name: "宋听雨", rank: "staff" as const, department: "质量部" };

/** A complaint of October that was answered, unless something else is said. */
const complaint = (n: number, change: Partial<Complaint> = {}): Omit<Complaint, "rev"> => ({
  id: `TS-A-20261005-${n}`,
  state: "archived",
  pack: "winery",
  complainant: "苏映雪",
  customer: { id: "KH-1", name: "澜庭酒行" },
  phones: ["13800000416"],
  channel: "phone",
  receivedAt: at("05"),
  registeredAt: at("05"),
  takenBy: owner,
  facts: "入口偏苦",
  category: { id: "winery.quality.taste", label: "质量 / 口感" },
  department: "质量部",
  owner,
  severity: "general",
  escalations: [],
  habits: {},
  deadlines: [],
  steps: [{ ...done, step: "答复客户" }],
  satisfaction: "satisfied",
  ...change,
});

const seed = defineAction({
  name: "test.seed",
  label: "",
  input: z.object({ complaints: z.array(z.unknown()) }),
  run: (_, { complaints }) =>
    success(complaints.map((each) => put(complaintTable, each as Complaint))),
});

function desk(complaints: Omit<Complaint, "rev">[]) {
  const made = actionDesk("2026-11-02T09:00:00+08:00", { packs: ["winery"] });
  made.run(seed, { complaints });
  return Object.assign(made, { ids: complaints.map(({ id }) => id) });
}

const late = [
  {
    key: "answer",
    label: "答复",
    startsAt: at("05"),
    at: at("06"),
    met: { at: at("08"), onTime: false },
    basis: { rule: "x", regulation: null, clause: "", title: "x", statement: "x", parameters: [] },
  },
];

describe("the follow-ups of a month", () => {
  it("take in all that went wrong, and of the others as many as the rule has drawn", () => {
    const others = Array.from({ length: 12 }, (_, n) => complaint(n + 10));
    const wrong = [
      complaint(1, { severity: "major" }),
      complaint(2, { deadlines: late }),
      complaint(3, { satisfaction: "fair" }),
      complaint(4, { satisfaction: "unreachable", severity: "major" }),
    ];
    const { run, get, ids } = desk([...wrong, ...others]);
    run(drawFollowUps, { period: "202610", population: ids });
    expect(get(followUpTable, ids[0] ?? "").reasons).toEqual(["major"]);
    expect(get(followUpTable, ids[1] ?? "").reasons).toEqual(["late"]);
    expect(get(followUpTable, ids[3] ?? "").reasons).toEqual(["major", "unhappy"]);
    const lot = others.flatMap(({ id }) => {
      try {
        return [get(followUpTable, id)];
      } catch {
        return [];
      }
    });
    expect(lot).toHaveLength(4);
    const [first] = lot;
    expect(first?.draw?.from).toBe(12);
    expect(lot.map(({ id }) => id).toSorted()).toEqual(
      drawn(
        first?.draw?.seed ?? "",
        others.map(({ id }) => id),
        4,
      ).toSorted(),
    );
    // by the 15th of the month behind it, 24:00
    expect(first?.deadlines[0]?.at).toBe("2026-11-16T00:00:00+08:00");
  });

  it("leave some days when they are drawn late, and nobody is put on the list twice", () => {
    const made = desk([complaint(1, { severity: "major" })]);
    made.now = "2026-11-23T09:00:00+08:00";
    made.run(drawFollowUps, { period: "202610", population: made.ids });
    const [id = ""] = made.ids;
    expect(made.get(followUpTable, id).deadlines[0]?.at).toBe("2026-11-27T00:00:00+08:00");
    expect(made.problems(drawFollowUps, { period: "202610", population: made.ids })).toEqual([
      ": 没有新的要回访的投诉",
    ]);
  });

  it("refuse complaints of another time and those that are not settled", () => {
    const { problems, ids } = desk([complaint(1, { state: "handling" })]);
    const input = { period: "202610", population: ids };
    expect(problems(drawFollowUps, input)[0]).toContain("不是这段时间里已办结的投诉");
    expect(problems(drawFollowUps, { ...input, period: "202609" })[0]).toContain("不是这段时间");
    expect(problems(drawFollowUps, { ...input, period: "2026-10" })).toEqual([
      "period: 统计期间不对",
    ]);
  });

  it("note each call; reached or given up, it is over", () => {
    const { run, get, problems, ids } = desk([complaint(1, { severity: "major" })]);
    const [id = ""] = ids;
    run(drawFollowUps, { period: "202610", population: ids });
    expect(problems(enterCall, { id, outcome: "reached" })).toEqual(["mood: 请选择满意程度"]);
    expect(problems(enterCall, { id, outcome: "again" })).toEqual(["note: 请写明联系的情况"]);
    expect(problems(enterCall, { id, outcome: "reached", mood: "unhappy" })[0]).toMatch(/^note:/);
    run(enterCall, { id, outcome: "again", note: "占线" });
    expect(get(followUpTable, id).closed).toBeUndefined();
    run(enterCall, { id, outcome: "reached", mood: "content" });
    const followUp: FollowUp = get(followUpTable, id);
    expect(moodOf(followUp)).toBe("content");
    expect(followUp.closed).toBeDefined();
    expect(followUp.deadlines[0]?.met?.onTime).toBe(true);
    expect(followUpTable.facts?.(followUp)).toMatchObject({
      day: "2026-10-01",
      cells: [{ amounts: { count: 1, closed: 1, reached: 1, "mood.content": 1 } }],
    });
    expect(problems(enterCall, { id, outcome: "reached", mood: "content" })).toEqual([
      ": 这件投诉已经回访过",
    ]);
  });
});

describe("a spot check", () => {
  it("keeps all that it was drawn from, so that it can be drawn again", () => {
    const made = desk(Array.from({ length: 9 }, (_, n) => complaint(n)));
    made.run(drawSpotCheck, { period: "202610", population: made.ids, count: 3 });
    const check: SpotCheck = made.get(spotCheckTable, "id-2");
    expect(check.population).toEqual(made.ids.toSorted());
    expect(check.checks.map(({ complaint: id }) => id)).toEqual(drawn(check.seed, made.ids, 3));
    const tooMany = { period: "202610", population: made.ids, count: 10 };
    expect(made.problems(drawSpotCheck, tooMany)).toEqual(["count: 只有 9 件可抽"]);
  });

  it("is not verified by whoever was responsible", () => {
    const made = desk([complaint(1)]);
    const [id = ""] = made.ids;
    made.run(drawSpotCheck, { period: "202610", population: made.ids, count: 1 });
    const found = { id: "id-2", complaint: id, holds: true, note: "电话核实过" };
    made.actor = { ...clerk, id: owner.id };
    expect(made.problems(enterSpotCheck, found)[0]).toContain("由您负责");
    made.actor = clerk;
    made.run(enterSpotCheck, found);
    expect(made.problems(enterSpotCheck, found)).toEqual([": 这件投诉已经核实过"]);
    expect(made.problems(enterSpotCheck, { ...found, complaint: "TS-X" })[0]).toContain(
      "不在这次抽查",
    );
  });
});
