import { describe, expect, it } from "vitest";
import { type DaySpan, daysOf, spansOf, underSpan } from "#renderer/features/settings/day-spans.ts";
import { packagedDays } from "#shared/domain/common/calendar.ts";

const span = (part: Partial<DaySpan>): DaySpan => ({
  id: "1",
  from: "2027-10-01",
  to: "2027-10-03",
  kind: "off",
  name: "国庆节",
  ...part,
});

describe("the days of a year as spans", () => {
  it("come to the same days again", () => {
    const days = packagedDays(2026);
    expect(daysOf(spansOf(days)).days).toEqual(days);
  });

  it("join only days that follow each other and count alike", () => {
    const spans = spansOf([
      { date: "2027-01-02", kind: "off", name: "元旦" },
      { date: "2027-01-01", kind: "off", name: "元旦" },
      { date: "2027-01-03", kind: "work", name: "调休上班" },
      { date: "2027-01-05", kind: "work", name: "调休上班" },
    ]);
    expect(spans.map(({ from, to }) => [from, to])).toEqual([
      ["2027-01-01", "2027-01-02"],
      ["2027-01-03", "2027-01-03"],
      ["2027-01-05", "2027-01-05"],
    ]);
  });

  it("are one day when only the first is given", () =>
    expect(daysOf([span({ to: undefined })]).days).toEqual([
      { date: "2027-10-01", kind: "off", name: "国庆节" },
    ]));

  it("are refused when they end before they begin, or have no name", () => {
    const { problems } = daysOf([span({ to: "2027-09-30" }), span({ name: " " })]);
    expect(problems.map(({ field }) => field)).toEqual(["spans.0.to", "spans.1.name"]);
  });

  it("carry the problem of a day that stands twice to the span that it belongs to", () => {
    const { owners } = daysOf([span({}), span({})]);
    const moved = underSpan({ field: "days.3.date", message: "重复" }, owners);
    expect(moved.field).toBe("spans.1.from");
  });
});
