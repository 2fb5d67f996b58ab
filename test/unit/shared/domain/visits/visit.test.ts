import { describe, expect, it } from "vitest";
import { knownVisitors } from "#shared/domain/visits/known-visitors.ts";
import { cancelVisit, checkOutVisit, closeOvernight } from "#shared/domain/visits/leave.ts";
import {
  changeVisit,
  checkInExpected,
  checkInVisit,
  expectVisit,
} from "#shared/domain/visits/register.ts";
import { phoneEndKey } from "#shared/domain/visits/standing.ts";
import { visitTable } from "#shared/domain/visits/visit-table.ts";
import { actionDesk, clerk } from "#test/helpers/action-desk.ts";

const morning = "2026-11-23T10:31:00+08:00";
const number = "JD-A-20261123-0001";
const staff = (id: string, name: string, rank: string) => ({
  id,
  name,
  rank,
  department: "销售部",
});
const director = staff("h1", "许砚秋", "director");

const party = {
  visitors: [{ name: "顾南枝", phone: "138 0000 0216", unit: "衡庐数据科技" }],
  headCount: 6,
  purpose: "托管合同续签洽谈",
  guestClass: "B",
  hospitality: true,
  host: director,
  escorts: [staff("e1", "江闻舟", "staff"), staff("e2", "宋听雨", "staff")],
  areas: ["洽谈室"],
};

const listsOf = (visit: Parameters<NonNullable<typeof visitTable.lists>>[0]) =>
  (visitTable.lists?.(visit) ?? []).map(({ list }) => list);

describe("a visit", () => {
  it("is in the house from arrival to departure and counted by people", () => {
    const desk = actionDesk(morning);
    desk.run(checkInVisit, party);
    const visit = desk.get(visitTable, number);
    expect(visit).toMatchObject({ state: "inHouse", checkedInAt: morning });
    expect(listsOf(visit)).toContain("visit.inHouse");
    expect(visitTable.counters?.(visit).filter((key) => key === "visit.people")).toHaveLength(6);
    desk.now = "2026-11-23T12:00:00+08:00";
    desk.run(checkOutVisit, { id: number });
    expect(desk.get(visitTable, number)).toMatchObject({ state: "left", checkedOutAt: desk.now });
    expect(desk.problems(checkOutVisit, { id: number })).toEqual([
      ": 这次来访现在是「已离开」，不能这样做",
    ]);
  });

  it("that was expected becomes the same record on arrival", () => {
    const desk = actionDesk("2026-11-22T09:00:00+08:00");
    const id = "JD-A-20261122-0001";
    expect(desk.problems(expectVisit, party)[0]).toMatch(/^expectedAt: /);
    desk.run(expectVisit, { ...party, expectedAt: "2026-11-23T10:40:00+08:00" });
    desk.now = morning;
    desk.run(checkInExpected, { ...party, headCount: 5, id });
    const visit = desk.get(visitTable, id);
    expect(visit).toMatchObject({
      state: "inHouse",
      headCount: 5,
      figures: { cap: { cents: 150_000 } },
    });
    expect(visit.steps.map(({ step }) => step)).toEqual(["登记预约", "登记到访"]);
  });

  it("that was expected can be cancelled with a reason", () => {
    const desk = actionDesk(morning);
    desk.run(expectVisit, { ...party, expectedAt: "2026-11-24T10:40:00+08:00" });
    expect(desk.problems(cancelVisit, { id: number, reason: " " })).toEqual([
      "reason: 请填写取消原因",
    ]);
    desk.run(cancelVisit, { id: number, reason: "改期" });
    expect(desk.get(visitTable, number).state).toBe("cancelled");
  });

  it("asks for a reason when the host ranks lower than the class asks", () => {
    const desk = actionDesk(morning);
    const lower = { ...party, host: { ...director, rank: "manager" } };
    expect(desk.problems(checkInVisit, lower)).toEqual([
      "hostReason: 应由总监接待，许砚秋是经理，请写明原因",
    ]);
    desk.run(checkInVisit, { ...lower, hostReason: "销售总监出差" });
  });

  it("asks for a reason for more escorts than the rule gives, up to ten guests", () => {
    const desk = actionDesk(morning);
    const third = { ...party, escorts: [...party.escorts, staff("e3", "陆青禾", "staff")] };
    expect(desk.problems(checkInVisit, third)).toEqual([
      "escortReason: 按规定派 2 人陪同，现在 3 人，请写明原因",
    ]);
    desk.run(checkInVisit, { ...third, headCount: 11 });
  });

  it("needs an approval by somebody else, and a document, before restricted areas are entered", () => {
    const desk = actionDesk(morning);
    const toHall = { ...party, areas: ["洽谈室", "机房"] };
    expect(desk.problems(checkInVisit, toHall)).toEqual([
      "clearance.approver: 进入机房须先经批准，请选择批准人",
    ]);
    const by = (id: string, approvedAt = "2026-11-23T09:00:00+08:00") => ({
      ...toHall,
      clearance: { approver: staff(id, "贺闻笛", "manager"), approvedAt },
    });
    expect(desk.problems(checkInVisit, by(clerk.id))[0]).toMatch(/登记人自己/);
    expect(desk.problems(checkInVisit, by("h9", "2026-11-23T11:00:00+08:00"))[0]).toMatch(/晚于/);
    expect(desk.problems(checkInVisit, by("h9"))[0]).toMatch(/^visitors.0.document.number/);
    const document = { kind: "passport", number: "E12345678" };
    desk.run(checkInVisit, { ...by("h9"), visitors: [{ ...party.visitors[0], document }] });
    expect(desk.get(visitTable, number).clearance).toMatchObject({
      areas: ["机房"],
      basis: { regulation: "R22", clause: "3.3" },
    });
  });

  it("takes a wrong identity number only with a reason why it cannot be verified", () => {
    const desk = actionDesk(morning);
    const withNumber = (unverified?: string) => ({
      ...party,
      visitors: [
        {
          name: "闻人杰",
          document: { kind: "identityCard", number: "330000199002300017", unverified },
        },
      ],
    });
    expect(desk.problems(checkInVisit, withNumber())).toEqual([
      "visitors.0.document.number: 出生日期 1990 年 2 月 30 日不存在，请核对第 7 至 14 位",
    ]);
    desk.run(checkInVisit, withNumber("证件磨损，读不清"));
  });

  it("is closed at night when nobody checked it out, and says so", () => {
    const desk = actionDesk(morning);
    desk.run(checkInVisit, party);
    desk.run(closeOvernight, { ids: [number] });
    expect(desk.get(visitTable, number).state).toBe("inHouse");
    desk.now = "2026-11-24T08:20:00+08:00";
    desk.run(closeOvernight, { ids: [number] });
    const visit = desk.get(visitTable, number);
    expect(visit).toMatchObject({ state: "closedAtNight", endedAt: desk.now });
    expect(visit.checkedOutAt).toBeUndefined();
    expect(visit.steps.at(-1)?.note).toMatch(/没有登记离开/);
  });

  it("is closed at the hour of the house, one that came later at that of the next day", () => {
    const closeAt = { id: "common.openVisits.closeAt", value: "20:00" };
    const desk = actionDesk(morning, { overrides: [closeAt] });
    desk.run(checkInVisit, party);
    desk.now = "2026-11-23T19:59:00+08:00";
    desk.run(closeOvernight, { ids: [number] });
    expect(desk.get(visitTable, number).state).toBe("inHouse");
    desk.now = "2026-11-23T20:00:00+08:00";
    desk.run(closeOvernight, { ids: [number] });
    expect(desk.get(visitTable, number).state).toBe("closedAtNight");

    const late = actionDesk("2026-11-23T21:00:00+08:00", { overrides: [closeAt] });
    late.run(checkInVisit, party);
    late.now = "2026-11-24T19:59:00+08:00";
    late.run(closeOvernight, { ids: [number] });
    expect(late.get(visitTable, number).state).toBe("inHouse");
    late.now = "2026-11-24T20:00:00+08:00";
    late.run(closeOvernight, { ids: [number] });
    expect(late.get(visitTable, number).state).toBe("closedAtNight");
  });

  it("keeps nothing that a change has taken away", () => {
    const desk = actionDesk(morning);
    desk.run(checkInVisit, { ...party, badgeNo: "3" });
    desk.run(changeVisit, { ...party, id: number, hospitality: false, escorts: [] });
    const visit = desk.get(visitTable, number);
    expect(visit.badgeNo).toBeUndefined();
    expect(visit.figures.escorts).toBeUndefined();
  });
});

describe("visitors who have been here", () => {
  it("are found by name and by the last digits of the phone, each once", () => {
    const desk = actionDesk("2026-10-28T09:00:00+08:00");
    desk.run(checkInVisit, party);
    desk.now = "2026-11-20T09:00:00+08:00";
    desk.run(checkInVisit, { ...party, purpose: "机柜巡检" });
    const visits = ["JD-A-20261028-0001", "JD-A-20261120-0001"].map((id) =>
      desk.get(visitTable, id),
    );
    const [latest] = visits.slice(1);
    const keys = (latest && visitTable.lists?.(latest)) ?? [];
    expect(keys.find(({ list }) => list === "visit.byPhoneEnd")?.key).toMatch(
      new RegExp(`^${phoneEndKey("0216")}`),
    );
    const known = knownVisitors(visits, ({ name }) => name.startsWith("顾"));
    expect(known).toHaveLength(1);
    expect(known[0]?.visits.map(({ purpose }) => purpose)).toEqual([
      "机柜巡检",
      "托管合同续签洽谈",
    ]);
  });
});
