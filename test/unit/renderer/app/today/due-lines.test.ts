import { describe, expect, it } from "vitest";
import { dayWindow } from "#renderer/app/today/day-window.ts";
import {
  type DueLine,
  dueBands,
  dueLines,
  kindCounts,
  ofKind,
} from "#renderer/app/today/due-lines.ts";
import type { DueItem, Feature } from "#renderer/ui/feature.ts";

const now = "2026-11-23T10:26:00+08:00";

const item = (number: string): DueItem => ({
  kind: "投诉",
  icon: "complaint",
  who: "北麓电气",
  what: "待答复",
  number,
  person: "宋听雨",
  path: `/complaints/${number}`,
});

const feature: Feature = {
  id: "complaints",
  label: "投诉",
  icon: "complaint",
  path: "/complaints",
  order: 1,
  keys: [],
  routes: [],
  due: { complaint: (record: { id: string }) => item(record.id) },
};

const line = (number: string, part: Partial<DueLine>): DueLine => ({
  ...item(number),
  id: number,
  at: now,
  urgency: "inTime",
  left: "",
  used: 0,
  ...part,
});

const recordOf = (id: string, at: string) => ({
  id,
  rev: 1,
  deadlines: [{ key: "answer", at, startsAt: "2026-11-23T08:26:00+08:00" }],
});

describe("the lines of 今日", () => {
  const at = "2026-11-23T12:26:00+08:00";
  const list = { records: [recordOf("TS-1", at)], tables: ["complaint"], keys: [`${at}#answer`] };

  it("tell of each deadline what is left and how much is used", () => {
    expect(dueLines(list, [feature], now)).toMatchObject([
      { id: "complaint:TS-1#answer", at, left: "还剩 2 小时", used: 0.5, path: "/complaints/TS-1" },
    ]);
  });

  it("leave out what this desk does not show", () => {
    expect(dueLines(list, [], now)).toEqual([]);
  });
});

describe("the queue of 今日", () => {
  it("puts what is soon before the rest, and grade A first in each band", () => {
    const today = "2026-11-23T17:30:00+08:00";
    const lines = [
      line("rest", { at: today }),
      line("rest A", { at: today, grade: "A" }),
      line("soon B", { at: "2026-11-23T10:30:00+08:00", urgency: "soon", grade: "B" }),
      line("soon A", { at: "2026-11-23T11:30:00+08:00", urgency: "soon", grade: "A" }),
      line("over", { at: "2026-11-22T09:00:00+08:00", urgency: "overdue" }),
      line("tomorrow A", { at: "2026-11-24T09:00:00+08:00", grade: "A" }),
    ];
    const { overdue, today: due, later } = dueBands(lines, now);
    expect(overdue.map(({ number }) => number)).toEqual(["over"]);
    expect(due.map(({ number }) => number)).toEqual(["soon A", "soon B", "rest A", "rest"]);
    expect(later.map(({ number }) => number)).toEqual(["tomorrow A"]);
  });

  it("counts the midnight that ends today as today", () => {
    const lines = [line("midnight", { at: "2026-11-24T00:00:00+08:00" })];
    expect(dueBands(lines, now).today).toHaveLength(1);
  });

  it("gathers the rarest kinds under 其他", () => {
    const lines = ["投诉", "投诉", "服务", "归还", "收款"].map((kind, n) => line(`${n}`, { kind }));
    const kinds = kindCounts(lines, 2);
    expect(kinds).toEqual([
      { kind: "投诉", count: 2 },
      { kind: "其他", count: 3 },
    ]);
    expect(ofKind(lines, "其他", kinds).map(({ kind }) => kind)).toEqual(["服务", "归还", "收款"]);
  });
});

describe("the day line", () => {
  it("shows the working day by day", () =>
    expect(dayWindow(now)).toEqual({
      from: "2026-11-23T08:00:00+08:00",
      to: "2026-11-23T18:30:00+08:00",
    }));

  it("shows the hours around now at night, across midnight", () =>
    expect(dayWindow("2026-11-23T21:46:00+08:00")).toEqual({
      from: "2026-11-23T17:00:00+08:00",
      to: "2026-11-24T03:30:00+08:00",
    }));
});
