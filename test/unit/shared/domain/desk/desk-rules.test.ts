import { describe, expect, it } from "vitest";
import type { Action } from "#shared/domain/common/action.ts";
import { createCalendar } from "#shared/domain/common/calendar.ts";
import { plan, prepare, type Surroundings } from "#shared/domain/common/plan.ts";
import { setCalendarYear } from "#shared/domain/desk/calendar-year.ts";
import { setRuleParameter } from "#shared/domain/desk/rule-parameter.ts";
import { ruleBookOf } from "#shared/rule-packs/index.ts";

const around: Surroundings = {
  now: "2026-11-23T09:10:00+08:00",
  actor: { id: "p1", name: "纪明澈", roles: ["admin"], rank: "staff", department: "行政" },
  desk: {
    code: "A",
    offset: "+08:00",
    organisation: "砚湖",
    packs: ["winery"],
    mainPack: "winery",
  },
  calendar: createCalendar(),
  rules: ruleBookOf(["winery"]),
  people: [],
  covers: [],
  newId: () => "id",
};

function run<I>(action: Action<I>, input: unknown) {
  const prepared = prepare(action, input, around);
  return prepared.ok ? plan(action, prepared.value.input, around, () => undefined) : prepared;
}

const day = (date: string, kind = "off") => ({ date, kind, name: "国庆节" });

describe("saving a year's holidays", () => {
  it("keeps the days in order under the year", () => {
    const days = [day("2027-10-02"), day("2027-10-01"), day("2027-10-09", "work")];
    const planned = run(setCalendarYear, { year: 2027, days });
    expect(planned).toMatchObject({
      value: { writes: [{ table: "holidayYear", after: { id: "2027", rev: 1 } }] },
    });
    expect(JSON.stringify(planned)).toMatch(/10-01.*10-02.*10-09/);
  });

  it("refuses days of another year, days that do not exist and days named twice", () => {
    const twice = [day("2027-10-01"), day("2026-10-02"), day("2027-10-01")];
    expect(run(setCalendarYear, { year: 2027, days: twice })).toEqual({
      ok: false,
      problems: [
        { field: "days.1.date", message: "2026-10-02 不在 2027 年内，请改为 2027 年的日期" },
        { field: "days.2.date", message: "2027-10-01 重复，同一天只能填一次" },
      ],
    });
    expect(run(setCalendarYear, { year: 2027, days: [day("2027-02-29")] })).toMatchObject({
      problems: [{ field: "days.0.date", message: "日期不是有效日期，应形如 2026-11-23" }],
    });
  });
});

describe("changing a parameter", () => {
  const parameter = { rule: "winery.complaintSolve", parameter: "days" };

  it("stores a value within the range, or nothing for the default", () => {
    expect(run(setRuleParameter, { ...parameter, value: 5 })).toMatchObject({
      value: { writes: [{ after: { id: "winery.complaintSolve.days", value: 5 } }] },
    });
    expect(run(setRuleParameter, { ...parameter, value: null })).toMatchObject({
      value: { writes: [{ after: { value: null } }] },
    });
  });

  it("refuses a value outside it, and rules that are not in force", () => {
    expect(run(setRuleParameter, { ...parameter, value: 0 })).toMatchObject({
      problems: [{ field: "value", message: "解决期限不能小于 1 个工作日" }],
    });
    expect(run(setRuleParameter, { ...parameter, rule: "gps.warranty", value: 1 }).ok).toBe(false);
  });
});
