import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCalendar } from "#shared/domain/common/calendar.ts";
import { boardOf, isOverloaded, slotsFrom, weekOf } from "#shared/domain/services/board/board.ts";
import {
  assignmentsOf,
  type Planned,
  planDates,
  waitsForPlan,
} from "#shared/domain/services/board/slots.ts";
import { addDays, weekday } from "#shared/lib/time.ts";

const calendar = createCalendar();
const engineers = [
  { staffId: "p5", name: "方小禾" },
  { staffId: "p6", name: "宋知夏" },
];
const people = engineers.map(({ staffId, name }) => ({ id: staffId, name }));
const planned = (change: Partial<Planned>): Planned => ({
  state: "dispatched",
  kind: "repair",
  engineers,
  ...change,
});
const day = fc.integer({ min: 0, max: 1500 }).map((days) => addDays("2025-01-01", days));

describe("half days", () => {
  it("go on over weekends and holidays, and take only the morning of a half day", () => {
    expect(slotsFrom("2026-11-27#pm", 3, calendar)).toEqual([
      "2026-11-27#pm",
      "2026-11-30#am",
      "2026-11-30#pm",
    ]);
    const half = createCalendar([
      { id: "2026", days: [{ date: "2026-11-24", kind: "half", name: "停电" }] },
    ]);
    expect(slotsFrom("2026-11-24#am", 2, half)).toEqual(["2026-11-24#am", "2026-11-25#am"]);
    // National Day and its make-up days of the packaged calendar
    expect(slotsFrom("2026-09-30#pm", 2, calendar)[1]).toBe("2026-10-08#am");
  });

  it("are as many as asked for, in order, working from the second on", () => {
    fc.assert(
      fc.property(
        day,
        fc.constantFrom("am", "pm"),
        fc.integer({ min: 1, max: 60 }),
        (date, half, count) => {
          const slots = slotsFrom(`${date}#${half}`, count, calendar);
          expect(slots).toHaveLength(count);
          expect([...slots].sort()).toEqual(slots);
          for (const slot of slots.slice(1))
            expect(calendar.kind(slot.slice(0, 10))).not.toBe("off");
        },
      ),
    );
  });

  it("of a week begin on its Monday", () => {
    fc.assert(
      fc.property(day, (date) => {
        const week = weekOf(date);
        expect(week.map(weekday)).toEqual([1, 2, 3, 4, 5, 6, 0]);
        expect(week).toContain(date);
      }),
    );
  });
});

describe("who goes when", () => {
  it("is the time agreed until the board says otherwise", () => {
    const booked = planned({ bookedAt: "2026-11-24T14:00:00+08:00" });
    expect(assignmentsOf(booked)).toEqual([
      { staffId: "p5", slots: ["2026-11-24#pm"] },
      { staffId: "p6", slots: ["2026-11-24#pm"] },
    ]);
    const plan = [{ staffId: "p5", slots: ["2026-11-25#am"] }];
    expect(assignmentsOf({ ...booked, plan })).toEqual(plan);
    expect(assignmentsOf({ ...booked, plan: [] })).toEqual([]);
  });

  it("forgets who is no longer on the order, what is called off, and work at the desk", () => {
    const plan = [{ staffId: "p9", slots: ["2026-11-25#am"] }];
    expect(assignmentsOf(planned({ plan }))).toEqual([]);
    const booked = { bookedAt: "2026-11-24T12:00:00+08:00" };
    expect(planDates(planned({ ...booked, state: "cancelled" }))).toEqual([]);
    expect(planDates(planned({ ...booked, kind: "collection" }))).toEqual([]);
  });

  it("waits while nobody goes today or later", () => {
    const plan = [{ staffId: "p5", slots: ["2026-11-23#pm"] }];
    expect(waitsForPlan(planned({ plan }), "2026-11-23")).toBe(false);
    expect(waitsForPlan(planned({ plan }), "2026-11-24")).toBe(true);
    expect(waitsForPlan(planned({ plan, state: "arrived" }), "2026-11-24")).toBe(false);
    expect(waitsForPlan(planned({ kind: "cardTopUp" }), "2026-11-24")).toBe(false);
  });
});

describe("the board", () => {
  const week = weekOf("2026-11-25");
  const orders = [
    planned({ plan: [{ staffId: "p5", slots: ["2026-11-24#am", "2026-11-24#pm"] }] }),
    planned({ plan: [{ staffId: "p5", slots: ["2026-11-24#pm"] }] }),
    planned({ plan: [{ staffId: "p6", slots: ["2026-11-28#am", "2026-12-01#am"] }] }),
  ];

  it("counts what is taken of the week, and shows what is too much", () => {
    const isAway = (id: string, date: string) => id === "p6" && date === "2026-11-27";
    const rows = boardOf({ orders, people, week, calendar, isAway });
    expect(rows.map(({ person, taken, working }) => [person.name, taken, working])).toEqual([
      ["方小禾", 2, 10],
      ["宋知夏", 1, 8],
    ]);
    const over = rows.flatMap(({ cells }) => cells).filter(isOverloaded);
    expect(over.map(({ staffId, slot }) => `${staffId} ${slot}`)).toEqual([
      "p5 2026-11-24#pm",
      "p6 2026-11-28#am",
    ]);
  });

  it("still shows who has left while orders are theirs", () => {
    const rows = boardOf({ orders, people: people.slice(0, 1), week, calendar });
    expect(rows.map(({ person }) => person.name)).toEqual(["方小禾", "宋知夏"]);
  });
});
