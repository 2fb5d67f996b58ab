import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDate, readDateTime } from "#renderer/ui/form/read-time.ts";

const now = "2026-11-23T10:26:00+08:00";

describe("a day typed at the desk", () => {
  it.each([
    ["今天", "2026-11-23"],
    ["明天", "2026-11-24"],
    ["2026-11-26", "2026-11-26"],
    ["2026/11/6", "2026-11-06"],
    ["2026年11月26日", "2026-11-26"],
    ["20261126", "2026-11-26"],
    ["11-26", "2026-11-26"],
    ["２０２６－１１－２６", "2026-11-26"],
  ])("reads %s as %s", (text, date) => {
    expect(readDate(text, now)).toEqual({ ok: true, value: date });
  });

  it("names the day that does not exist", () => {
    const result = readDate("2026-02-30", now);
    expect(result.ok ? "" : result.problems[0]?.message).toBe("2026 年 2 月 30 日不存在，请核对");
  });
});

describe("a time typed at the desk", () => {
  it.each([
    ["今天 09:10", "2026-11-23T09:10:00+08:00"],
    ["明天 14:00", "2026-11-24T14:00:00+08:00"],
    ["明天14:00", "2026-11-24T14:00:00+08:00"],
    ["9:10", "2026-11-23T09:10:00+08:00"],
    ["0910", "2026-11-23T09:10:00+08:00"],
    ["9点10分", "2026-11-23T09:10:00+08:00"],
    ["9：10", "2026-11-23T09:10:00+08:00"],
    ["11-24 1400", "2026-11-24T14:00:00+08:00"],
    ["2026-11-23 24:00", "2026-11-24T00:00:00+08:00"],
    ["20261124 09:10", "2026-11-24T09:10:00+08:00"],
  ])("reads %s as %s", (text, time) => {
    expect(readDateTime(text, now)).toEqual({ ok: true, value: time });
  });

  it.each(["胡说", "25:00", "9:75", "2026-11-23", "2026-13-01 09:00"])("refuses %s", (text) => {
    expect(readDateTime(text, now).ok).toBe(false);
  });

  it("reads back every minute that it writes", () => {
    const days = fc.date({
      min: new Date("2000-01-01"),
      max: new Date("2099-12-31"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (day) => {
        const text = day.toISOString().slice(0, 16).replace("T", " ");
        const read = readDateTime(text, now);
        return read.ok && read.value === `${text.replace(" ", "T")}:00+08:00`;
      }),
    );
  });
});
