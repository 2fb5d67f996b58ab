import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Calendar, createCalendar } from "#shared/domain/common/calendar.ts";
import { dueAt } from "#shared/domain/common/deadlines.ts";
import type { HolidayDay } from "#shared/domain/common/holiday-year.ts";
import {
  complaintDeadlines,
  extendedDeadline,
  feedbackDeadline,
} from "#shared/domain/complaints/deadlines.ts";
import type { Channel } from "#shared/domain/complaints/labels.ts";
import { addDays } from "#shared/lib/time.ts";
import { packs, ruleBookOf } from "#shared/rule-packs/index.ts";

const rules = ruleBookOf(packs.map(({ id }) => id));
const aroundWith = (calendar: Calendar) => ({ rules, calendar, desk: { mainPack: "winery" } });
const usual = aroundWith(createCalendar());

const limits = (
  pack: string,
  channel: Channel,
  received: string,
  around = usual,
  severity: "general" | "major" = "general",
) => {
  const receivedAt = `${received}:00+08:00`;
  const made = complaintDeadlines({ pack, channel, receivedAt, severity }, around);
  return Object.fromEntries(made.map(({ key, at }) => [key, at.slice(0, 16)]));
};
const longest = (received: string, around = usual) =>
  extendedDeadline(
    { pack: "winery", channel: "phone", receivedAt: `${received}:00+08:00` },
    around,
  )?.at.slice(0, 16);

describe("the limits of every pack around the days that count differently", () => {
  it.each<[string, string, string, Record<string, string>]>([
    // 1–7 October 2026 are off, Saturday the 10th is a make-up working day
    [
      "winery",
      "National Day",
      "2026-09-30T10:00",
      { answer: "2026-10-01T10:00", solve: "2026-10-10T17:30" },
    ],
    ["logistics", "National Day", "2026-10-01T23:45", { plan: "2026-10-02T00:15" }],
    ["property", "National Day", "2026-10-03T03:00", { answer: "2026-10-03T03:15" }],
    ["meetingMarketing", "National Day", "2026-09-30T10:00", { solve: "2026-10-04T00:00" }],
    ["gps", "National Day", "2026-09-30T10:00", { answer: "2026-10-01T10:00" }],
    ["dataCentre", "National Day", "2026-09-30T10:00", { answer: "2026-10-01T10:00" }],
    ["equipmentService", "National Day", "2026-09-30T10:00", { answer: "2026-10-01T10:00" }],
    ["textile", "National Day", "2026-09-30T10:00", { answer: "2026-10-01T10:00" }],
    // 15–23 February 2026 are off, Saturday the 14th and the 28th are make-up working days
    [
      "winery",
      "Spring Festival",
      "2026-02-13T16:00",
      { answer: "2026-02-14T16:00", solve: "2026-02-25T17:30" },
    ],
    ["meetingMarketing", "Spring Festival", "2026-02-28T10:00", { solve: "2026-03-04T00:00" }],
    [
      "winery",
      "a make-up Saturday",
      "2026-02-26T10:00",
      { answer: "2026-02-27T10:00", solve: "2026-03-02T17:30" },
    ],
    [
      "winery",
      "the turn into a year without data",
      "2026-12-30T10:00",
      { answer: "2026-12-31T10:00", solve: "2027-01-04T17:30" },
    ],
  ])("%s around %s", (pack, _when, received, expected) => {
    expect(limits(pack, "phone", received)).toEqual(expected);
  });

  it("reports a major event of the property at any hour of a holiday", () => {
    expect(limits("property", "phone", "2026-10-02T02:10", usual, "major")).toEqual({
      report: "2026-10-02T02:25",
      answer: "2026-10-02T02:25",
    });
  });

  it("extends across National Day to the seventh working day from receipt", () => {
    expect(longest("2026-09-30T10:00")).toBe("2026-10-15T17:30");
  });

  it("starts the feedback from the solution, a holiday or not", () => {
    const solved = "2026-10-01T09:00:00+08:00";
    const limited = { pack: "winery", channel: "phone" as const, receivedAt: solved };
    expect(feedbackDeadline(limited, solved, usual)[0]?.at).toBe("2026-10-02T09:00:00+08:00");
  });

  it("ends a half day at its own hour", () => {
    const days: HolidayDay[] = [{ date: "2026-11-26", kind: "half", name: "半天" }];
    const half = aroundWith(createCalendar([{ id: "2026", days }]));
    expect(limits("winery", "phone", "2026-11-23T09:10", half).solve).toBe("2026-11-26T12:00");
  });

  it("counts a back-dated complaint from its receipt, so that it may be over at once", () => {
    expect(limits("winery", "letter", "2026-11-16T16:20")).toEqual({
      register: "2026-11-17T16:20",
      acknowledge: "2026-11-17T16:20",
      solve: "2026-11-19T17:30",
    });
  });

  it("counts by weekends alone in a year without data, and says so", () => {
    const receivedAt = "2031-09-30T10:00:00+08:00";
    const made = complaintDeadlines({ pack: "winery", channel: "phone", receivedAt }, usual);
    const solve = made.find(({ key }) => key === "solve");
    expect(solve?.at).toBe("2031-10-03T17:30:00+08:00");
    expect(solve?.missingYears).toEqual([2031]);
  });
});

describe("a holiday that is added", () => {
  const dayOf = (offset: number) => addDays("2026-01-01", offset);
  const offDay = (date: string): HolidayDay => ({ date, kind: "off", name: "放假" });

  it("never makes a limit of any pack earlier", () => {
    const day = fc.integer({ min: 0, max: 364 });
    const pack = fc.constantFrom(...packs.map(({ id }) => id));
    const channel = fc.constantFrom<Channel>("phone", "letter", "inPerson", "passedOn", "chat");
    fc.assert(
      fc.property(pack, channel, day, fc.uniqueArray(day, { maxLength: 40 }), day, (...drawn) => {
        const [ofPack, by, received, off, added] = drawn;
        const calendarOf = (days: number[]) =>
          createCalendar([{ id: "2026", days: days.map((each) => offDay(dayOf(each))) }]);
        const limited = {
          pack: ofPack,
          channel: by,
          receivedAt: `${dayOf(received)}T10:00:00+08:00`,
          severity: "major" as const,
        };
        const before = aroundWith(calendarOf(off));
        const after = aroundWith(calendarOf([...new Set([...off, added])]));
        const all = (around: typeof before) => {
          const longer = extendedDeadline(limited, around);
          return [...complaintDeadlines(limited, around), ...(longer ? [longer] : [])];
        };
        const first = all(before);
        const second = all(after);
        expect(second).toHaveLength(first.length);
        for (const [index, deadline] of first.entries()) {
          const later = second[index];
          expect(later && dueAt(later) >= dueAt(deadline)).toBe(true);
        }
      }),
    );
  });
});
