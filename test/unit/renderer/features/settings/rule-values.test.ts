import { describe, expect, it } from "vitest";
import type { TrailEntry } from "#renderer/data/live.ts";
import { ruleGroups, unsetFirst } from "#renderer/features/settings/rule-groups.ts";
import { parameterChanges } from "#renderer/features/settings/rule-history.ts";
import { settingProblems, settingsIn, valuesOf } from "#renderer/features/settings/rule-values.ts";
import type { RuleParameter } from "#shared/domain/common/rules.ts";
import { packs, ruleBookOf } from "#shared/rule-packs/index.ts";

const everything = packs.map(({ id }) => id);
const ruleNow = (id: string, overrides: Pick<RuleParameter, "id" | "value">[] = []) => {
  const found = ruleGroups(ruleBookOf(everything, overrides))
    .flatMap(({ rules }) => rules)
    .find(({ rule }) => rule.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe("the form of a rule", () => {
  const { parameters } = ruleNow("winery.complaintSolve");

  it("sets what was changed and nothing else, the default as no value of the house", () => {
    expect(settingsIn(parameters, valuesOf(parameters))).toEqual([]);
    expect(settingsIn(parameters, { days: 5 })).toEqual([{ name: "days", value: 5 }]);
    const changed = ruleNow("winery.complaintSolve", [
      { id: "winery.complaintSolve.days", value: 5 },
    ]);
    expect(settingsIn(changed.parameters, { days: 3 })).toEqual([{ name: "days", value: null }]);
  });

  it("asks for a reason only when something changes, and says what is wrong beside its field", () => {
    expect(settingProblems(parameters, { days: 3 }, "")).toEqual([]);
    expect(settingProblems(parameters, { days: 5 }, " ")).toMatchObject([{ field: "reason" }]);
    expect(settingProblems(parameters, { days: 31 }, "忙")).toEqual([
      { field: "days", message: "解决期限不能大于 30 个工作日" },
    ]);
    expect(settingProblems(parameters, { days: undefined }, "忙")).toMatchObject([
      { field: "days", message: expect.stringContaining("恢复默认") },
    ]);
  });

  it("lets a figure be blank again that the regulation leaves blank", () => {
    const set = ruleNow("gps.warranty", [{ id: "gps.warranty.months", value: 12 }]).parameters;
    expect(settingProblems(set, { months: undefined }, "待定")).toEqual([]);
    expect(settingsIn(set, { months: undefined })).toEqual([{ name: "months", value: null }]);
  });

  it("takes back as typed whatever it shows, for every parameter there is", () => {
    const all = ruleGroups(ruleBookOf(everything)).flatMap(({ rules }) => rules);
    expect(all.length).toBeGreaterThan(30);
    for (const { parameters: of } of all) expect(settingProblems(of, valuesOf(of), "")).toEqual([]);
  });
});

describe("the list of rules", () => {
  it("has in front what is not set, and each rule once", () => {
    const groups = unsetFirst(ruleGroups(ruleBookOf(everything)));
    expect(groups[0]?.rules.map(({ rule }) => rule.id)).toContain("gps.warranty");
    const ids = groups.flatMap(({ rules }) => rules.map(({ rule }) => rule.id));
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids].sort()).toEqual(ruleBookOf(everything).ids().sort());
    const set = ruleBookOf(everything, [{ id: "gps.warranty.months", value: 12 }]);
    expect(unsetFirst(ruleGroups(set))[0]?.rules.map(({ rule }) => rule.id)).not.toContain(
      "gps.warranty",
    );
  });
});

type Values = Record<string, unknown>;
let seq = 0;
const entry = (id: string, before: Values | null, after: Values): TrailEntry =>
  ({
    header: { seq: ++seq, time: `2026-11-23T0${seq}:00:00.000Z`, person: "p1" },
    changes: [{ table: "ruleParameter", id, rev: 1, before, after }],
  }) as unknown as TrailEntry;

describe("the history of a rule", () => {
  const { rule } = ruleNow("gps.warranty");

  it("says who changed what from which value to which and why, the latest first", () => {
    const id = "gps.warranty.months";
    const trail = [
      entry(id, null, { value: 12, reason: "按合同" }),
      entry(id, { value: 12 }, { value: 18 }),
      entry(`${id}@YH-200`, null, { value: 24, reason: "厂家延保" }),
      entry(id, { value: 18, reason: "按合同" }, { value: null, reason: "重新商定" }),
      entry(`${id}@YH-200`, { value: 24 }, { value: null, reason: "恢复一般" }),
    ];
    const told = parameterChanges(rule, trail).map(
      ({ what, before, after, reason }) => `${what}：${before} → ${after}，${reason}`,
    );
    expect(told).toEqual([
      "保修期（YH-200）：24 个月 → 按一般，恢复一般",
      "保修期：18 个月 → 未设定（默认），重新商定",
      "保修期（YH-200）：按一般 → 24 个月，厂家延保",
      "保修期：12 个月 → 18 个月，按合同",
      "保修期：未设定（默认） → 12 个月，按合同",
    ]);
  });

  it("is not disturbed by other records, nor by an entry from before reasons were asked for", () => {
    const strange = entry("gps.warrantyOther.months", null, { value: 1 });
    const old = entry("gps.warranty.months", null, { value: 6 });
    expect(parameterChanges(rule, [strange, old])).toMatchObject([
      { after: "6 个月", reason: "没有写原因" },
    ]);
  });
});
