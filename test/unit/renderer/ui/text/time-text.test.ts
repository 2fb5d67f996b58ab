import { describe, expect, it } from "vitest";
import { timeText } from "#renderer/ui/text/time-text.ts";

const now = "2026-11-23T10:26:00+08:00";

describe("a time as people say it", () => {
  it.each([
    ["2026-11-23T09:10:00+08:00", "今天 09:10"],
    ["2026-11-24T14:00:00+08:00", "明天 14:00"],
    ["2026-11-22T16:20:00+08:00", "昨天 16:20"],
    ["2026-11-26T17:30:00+08:00", "2026-11-26 17:30"],
    ["2026-11-24T00:00:00+08:00", "明天 00:00"],
  ])("%s is %s", (time, text) => {
    expect(timeText(time, now)).toBe(text);
  });

  it("calls the midnight that ends a day 24:00 of that day when asked", () => {
    expect(timeText("2026-11-24T00:00:00+08:00", now, true)).toBe("今天 24:00");
  });
});
