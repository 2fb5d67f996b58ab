import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCalendar, packagedDays } from "#shared/domain/common/calendar.ts";
import {
  calendarDaysDeadline,
  type Deadline,
  type DeadlineOf,
  deadlineSchema,
  extendDeadline,
  hoursDeadline,
  meetDeadline,
  minutesDeadline,
  remainingWords,
  urgency,
  workingDaysDeadline,
} from "#shared/domain/common/deadlines.ts";
import { governingRule } from "#shared/domain/common/rules.ts";
import { officeOf } from "#shared/domain/common/working-days.ts";
import { addDays, addMinutes, epoch } from "#shared/lib/time.ts";
import { ruleBookOf } from "#shared/rule-packs/index.ts";

const rules = ruleBookOf(["winery", "logistics"]);
const office = officeOf(rules, createCalendar());

const of = (startsAt: string, rule = "winery.complaintSolve"): DeadlineOf => ({
  key: "solve",
  label: "解决",
  startsAt,
  basis: rules.basis(rule),
});

describe("deadlines of the worked examples", () => {
  it("count 3 working days over the National Day, with the make-up Saturday", () => {
    const deadline = workingDaysDeadline(of("2026-09-30T10:00:00+08:00"), 3, office);
    expect(deadline.at).toBe("2026-10-10T17:30:00+08:00");
    expect(deadline.missingYears).toBeUndefined();
  });

  it("count 3 working days over a weekend and show the days", () => {
    const deadline = workingDaysDeadline(of("2026-11-20T10:00:00+08:00"), 3, office);
    expect(deadline.at).toBe("2026-11-25T17:30:00+08:00");
    expect(deadline.days?.map(({ date, note }) => `${date} ${note}`)).toEqual([
      "2026-11-20 当天不算",
      "2026-11-21 周六，不算",
      "2026-11-22 周日，不算",
      "2026-11-23 第 1 天",
      "2026-11-24 第 2 天",
      "2026-11-25 第 3 天 17:30",
    ]);
  });

  it("count a loan of 3 calendar days to 24:00", () => {
    const deadline = calendarDaysDeadline(of("2026-11-20T15:00:00+08:00"), 3, office);
    expect(deadline.at).toBe("2026-11-24T00:00:00+08:00");
    expect(deadline.days?.at(-1)).toEqual({
      date: "2026-11-23",
      note: "第 3 天 24:00",
      kind: "due",
    });
  });

  it("are those of a complaint by phone at a winery (R03) and at a logistics company (R18)", () => {
    const received = "2026-11-23T09:10:00+08:00";
    const figure = (matter: string, parameter: string, pack: string) =>
      rules.number(governingRule(rules, matter, pack, "winery") ?? "", parameter);
    const answer = figure("complaintAnswer", "hours", "winery");
    const solve = figure("complaintSolve", "days", "winery");
    const extended = figure("complaintExtend", "days", "winery");
    const plan = figure("complaintPlan", "minutes", "logistics");
    expect(hoursDeadline(of(received), answer, office).at).toBe("2026-11-24T09:10:00+08:00");
    expect(workingDaysDeadline(of(received), solve, office).at).toBe("2026-11-26T17:30:00+08:00");
    expect(workingDaysDeadline(of(received), extended, office).at).toBe(
      "2026-12-02T17:30:00+08:00",
    );
    expect(minutesDeadline(of(received), plan, office).at).toBe("2026-11-23T09:40:00+08:00");
  });
});

describe("deadlines", () => {
  it("say which years they counted without holiday data", () => {
    const deadline = workingDaysDeadline(of("2026-12-30T10:00:00+08:00"), 3, office);
    expect(deadline.at).toBe("2027-01-04T17:30:00+08:00");
    expect(deadline.missingYears).toEqual([2027]);
  });

  it("close at noon when the last day is a half day", () => {
    const days = [{ date: "2026-11-25", kind: "half" as const, name: "盘点" }];
    const halfDay = officeOf(rules, createCalendar([{ id: "2026", days }]));
    const deadline = workingDaysDeadline(of("2026-11-20T10:00:00+08:00"), 3, halfDay);
    expect(deadline.at).toBe("2026-11-25T12:00:00+08:00");
    expect(deadline.days?.at(-1)?.note).toBe("第 3 天 12:00，盘点");
    expect(deadline.basis.parameters.map(({ label }) => label)).toContain("半天班下班时间");
  });

  it("keep the rule and every value they were computed with", () => {
    const deadline = workingDaysDeadline(of("2026-11-20T10:00:00+08:00"), 3, office);
    expect(deadlineSchema.parse(deadline)).toEqual(deadline);
    expect(deadline.basis).toMatchObject({ regulation: "R03", clause: "三" });
    expect(deadline.basis.parameters.map(({ label, value }) => [label, value])).toEqual([
      ["解决期限", 3],
      ["下班时间", "17:30"],
      ["提前提醒", 2],
    ]);
  });

  const answer = hoursDeadline(of("2026-11-23T09:10:00+08:00"), 24, office);

  it.each([
    ["2026-11-23T10:26:00+08:00", "inTime", "还剩 22 小时 44 分"],
    ["2026-11-24T07:00:00+08:00", "soon", "还剩 2 小时 10 分", 3],
    ["2026-11-24T07:10:00+08:00", "soon", "还剩 2 小时"],
    ["2026-11-24T09:10:00+08:00", "soon", "还剩不到 1 分"],
    ["2026-11-24T09:46:00+08:00", "overdue", "已超 36 分"],
    ["2026-11-25T19:11:00+08:00", "overdue", "已超 1 天 10 小时"],
  ])("at %s the 24 hours are %s: %s", (now, state, words, soonHours = 2) => {
    const deadline = { ...answer, warnAt: addMinutes(answer.at, -60 * Number(soonHours)) };
    expect(urgency(deadline, now)).toBe(state);
    expect(remainingWords(deadline, now)).toBe(words);
  });

  it("are met once, and the exact second is in time", () => {
    const met = meetDeadline(answer, "2026-11-24T09:10:00+08:00");
    expect(met.met).toEqual({ at: "2026-11-24T09:10:00+08:00", onTime: true });
    expect(urgency(met, "2026-11-30T09:00:00+08:00")).toBe("met");
    expect(meetDeadline(met, "2026-11-29T09:00:00+08:00")).toEqual(met);
    const late = meetDeadline(answer, "2026-11-24T10:10:00+08:00");
    expect(remainingWords(late, "2026-11-30T09:00:00+08:00")).toBe("超时 1 小时完成");
  });

  it("hold as extended, with the first one kept", () => {
    const start = of("2026-11-23T09:10:00+08:00");
    const decision = { reason: "送检", by: "温以宁", decidedAt: "2026-11-26T09:00:00+08:00" };
    const extended = extendDeadline(
      workingDaysDeadline(start, 3, office),
      workingDaysDeadline(start, 7, office),
      decision,
    );
    expect(extended.at).toBe("2026-11-26T17:30:00+08:00");
    expect(urgency(extended, "2026-11-27T09:00:00+08:00")).toBe("inTime");
    expect(urgency(extended, "2026-12-02T16:00:00+08:00")).toBe("soon");
    expect(meetDeadline(extended, "2026-12-02T17:30:00+08:00").met?.onTime).toBe(true);
  });
});

describe("deadlines, whatever the start", () => {
  const minutesOf2026 = 364 * 1440;
  const start = fc
    .integer({ min: 0, max: minutesOf2026 })
    .map((minutes) => addMinutes("2026-01-01T00:00:00+08:00", minutes));
  const days = fc.integer({ min: 1, max: 15 });
  const every: [string, (from: string, n: number) => Deadline][] = [
    ["hours", (from, n) => hoursDeadline(of(from), n, office)],
    ["calendar days", (from, n) => calendarDaysDeadline(of(from), n, office)],
    ["working days", (from, n) => workingDaysDeadline(of(from), n, office)],
  ];

  it.each(every)("in %s are never earlier for a later start or for more of them", (_name, due) => {
    fc.assert(
      fc.property(start, fc.nat(20_000), days, days, (from, later, n, more) => {
        const first = epoch(due(from, n).at);
        expect(epoch(due(addMinutes(from, later), n).at)).toBeGreaterThanOrEqual(first);
        expect(epoch(due(from, n + more).at)).toBeGreaterThan(first);
        expect(first).toBeGreaterThan(epoch(from));
      }),
      { numRuns: 50 },
    );
  });

  it("are never earlier because of one more holiday, and end on a working day", () => {
    fc.assert(
      fc.property(start, days, fc.integer({ min: 0, max: 364 }), (from, n, day) => {
        const date = addDays("2026-01-01", day);
        const others = packagedDays(2026).filter((each) => each.date !== date);
        const holiday = [...others, { date, kind: "off" as const, name: "放假" }];
        const more = officeOf(rules, createCalendar([{ id: "2026", days: holiday }]));
        const due = workingDaysDeadline(of(from), n, more).at;
        expect(epoch(due)).toBeGreaterThanOrEqual(
          epoch(workingDaysDeadline(of(from), n, office).at),
        );
        expect(more.calendar.kind(due.slice(0, 10))).toBe("work");
      }),
      { numRuns: 50 },
    );
  });
});
