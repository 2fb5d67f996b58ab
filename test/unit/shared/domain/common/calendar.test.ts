import { describe, expect, it } from "vitest";
import { createCalendar, packagedDays } from "#shared/domain/common/calendar.ts";

describe("the calendar", () => {
  const calendar = createCalendar();

  it("knows the holidays and make-up days of 2026", () => {
    expect(calendar.kind("2026-10-01")).toBe("off");
    expect(calendar.name("2026-10-01")).toBe("国庆节");
    expect(calendar.kind("2026-10-10")).toBe("work");
    expect(calendar.name("2026-10-10")).toBe("调休上班");
    expect(calendar.kind("2026-11-21")).toBe("off");
    expect(calendar.kind("2026-11-23")).toBe("work");
    expect(calendar.name("2026-11-23")).toBeUndefined();
  });

  it("says for which years it has no data, and counts weekends alone there", () => {
    expect(calendar.hasData(2026)).toBe(true);
    expect(calendar.hasData(2027)).toBe(false);
    expect(calendar.kind("2027-10-01")).toBe("work");
    expect(calendar.kind("2027-10-02")).toBe("off");
    expect(packagedDays(2027)).toEqual([]);
  });

  it("takes a saved year in place of the packaged one, in whole", () => {
    const saved = createCalendar([
      { id: "2027", days: [{ date: "2027-10-01", kind: "off", name: "国庆节" }] },
      { id: "2026", days: [{ date: "2026-12-31", kind: "half", name: "年终盘点" }] },
    ]);
    expect(saved.hasData(2027)).toBe(true);
    expect(saved.kind("2027-10-01")).toBe("off");
    expect(saved.kind("2026-12-31")).toBe("half");
    expect(saved.kind("2026-10-01")).toBe("work");
  });

  it("offers the packaged days of a year to start editing from", () => {
    const again = createCalendar([{ id: "2026", days: packagedDays(2026) }]);
    expect(packagedDays(2026)).toHaveLength(39);
    for (const { date } of packagedDays(2026)) expect(again.kind(date)).toBe(calendar.kind(date));
  });
});
