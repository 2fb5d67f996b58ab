import { describe, expect, it } from "vitest";
import {
  archiveOrder,
  collectPayment,
  handToFinance,
} from "#shared/domain/services/actions/payment.ts";
import { reworkOrder } from "#shared/domain/services/actions/work.ts";
import { serviceOrderTable } from "#shared/domain/services/order.ts";
import { enterSurvey } from "#shared/domain/services/survey/actions.ts";
import { contentShare, surveyByEngineer } from "#shared/domain/services/survey/by-engineer.ts";
import { toAskLists, waitsForSurvey } from "#shared/domain/services/survey/survey.ts";
import { clerk } from "#test/helpers/action-desk.ts";
import { finishedOrder, gpsDesk, number, orderAt, sign } from "../fixtures.ts";

function signedOrder() {
  const desk = gpsDesk();
  finishedOrder(desk);
  sign(desk, ["customer", "engineer"]);
  return desk;
}

const lists = (desk: ReturnType<typeof gpsDesk>) =>
  (serviceOrderTable.lists?.(orderAt(desk)) ?? []).map(({ list }) => list);

describe("the call after a service", () => {
  it("waits from the customer's signature on, whatever becomes of the money", () => {
    const desk = gpsDesk();
    finishedOrder(desk);
    expect(lists(desk)).not.toContain("service.toAsk:2026-11");
    sign(desk, ["customer", "engineer"]);
    expect(lists(desk)).toEqual(
      expect.arrayContaining(["service.toAsk:2026-11", "service.survey:2026-11"]),
    );
    desk.run(collectPayment, { id: number, method: "cash", receivedAt: desk.now });
    desk.actor = { ...clerk, id: "p7", roles: ["finance"] };
    desk.run(handToFinance, { id: number });
    desk.actor = clerk;
    desk.run(archiveOrder, { id: number });
    expect(waitsForSurvey(orderAt(desk))).toBe(true);
  });

  it("is made again until somebody answers or nobody tries any more", () => {
    const desk = signedOrder();
    desk.run(enterSurvey, { id: number, outcome: "again", note: "占线" });
    expect(waitsForSurvey(orderAt(desk))).toBe(true);
    desk.run(enterSurvey, { id: number, outcome: "reached", mood: "good", note: "" });
    expect(orderAt(desk).survey).toMatchObject({
      calls: [
        { reached: false, note: "占线" },
        { reached: true, score: "good" },
      ],
      closed: { by: "p1" },
    });
    expect(lists(desk)).not.toContain("service.toAsk:2026-11");
    expect(lists(desk)).toContain("service.survey:2026-11");
    expect(desk.problems(enterSurvey, { id: number, outcome: "reached", mood: "poor" })).toEqual([
      ": 这张工单不用回访，或已经回访过",
    ]);
  });

  it("says what is missing beside its field", () => {
    const desk = signedOrder();
    const problems = (input: object) => desk.problems(enterSurvey, { id: number, ...input });
    expect(problems({ outcome: "reached" })).toEqual(["mood: 请选择满意程度"]);
    expect(problems({ outcome: "reached", mood: "poor" })).toEqual([
      "note: 客户不满意，请写明原因",
    ]);
    expect(problems({ outcome: "givenUp", note: " " })).toEqual(["note: 请写明联系的情况"]);
  });

  it("is looked for in this month and the last, over the end of a year too", () => {
    expect(toAskLists("2027-01-31")).toEqual(["service.toAsk:2026-12", "service.toAsk:2027-01"]);
  });

  it("is not asked while the work is being done again", () => {
    const desk = signedOrder();
    desk.run(reworkOrder, { id: number, reason: "又坏了" });
    expect(lists(desk)).not.toContain("service.toAsk:2026-11");
  });
});

describe("the month by engineer", () => {
  const done = { at: "2026-11-24T09:00:00+08:00", by: "p1", byName: "沈知遥" };
  const order = (id: string, people: string[], score?: "good" | "poor", closed = true) => ({
    id,
    state: "archived" as const,
    engineers: people.map((name) => ({ staffId: name, name })),
    survey: {
      calls: score ? [{ ...done, reached: true, score }] : [],
      ...(closed ? { closed: done } : {}),
    },
  });

  it("counts a service for each of its engineers and in the sum once", () => {
    const { rows, sum } = surveyByEngineer([
      order("1", ["方小禾", "宋知夏"], "good"),
      order("2", ["方小禾"], "poor"),
      order("3", ["宋知夏"]),
      order("4", ["宋知夏"], undefined, false),
      order("5", []),
    ]);
    const figures = rows.map((row) => [row.name, row.services, row.reached, row.missed, row.open]);
    expect(figures).toEqual([
      ["方小禾", 2, 2, 0, 0],
      ["宋知夏", 3, 1, 1, 1],
      ["外协", 1, 0, 1, 0],
    ]);
    expect([sum.services, sum.reached, sum.missed, sum.open]).toEqual([5, 2, 2, 1]);
    expect(rows.map(contentShare)).toEqual([50, 100, undefined]);
  });
});
