import { describe, expect, it } from "vitest";
import { deviceKey, deviceList, deviceListings } from "#shared/domain/services/device-lists.ts";
import { deviceHistory } from "#shared/domain/services/devices.ts";
import { type ServiceOrder, serviceOrderTable } from "#shared/domain/services/order.ts";
import { finishedOrder, gpsDesk, orderAt, work } from "./fixtures.ts";

const exchange = {
  plate: "示A·3K017",
  oldTerminal: "06125040017",
  newTerminal: "06125049001",
  oldSim: "1064900000173",
};

function exchanged(): ServiceOrder {
  const desk = gpsDesk();
  finishedOrder(desk, { ...work, exchanges: [exchange] });
  return orderAt(desk);
}

const installed: ServiceOrder = {
  ...exchanged(),
  id: "FW-A-20260302-0001",
  createdAt: "2026-03-02T09:00:00+08:00",
  finishedAt: "2026-03-02T15:00:00+08:00",
  exchanges: [],
  vehicles: [{ plate: "示A·3K017", terminal: "06125040017" }],
};

describe("the history of a device", () => {
  it("tells every order, vehicle and date, the newest first", () => {
    const orders = [installed, exchanged()];
    expect(deviceHistory(orders, " 06125040017 ")).toMatchObject([
      { what: "removed", part: "terminal", plate: "示A·3K017", other: "06125049001" },
      {
        what: "installed",
        part: "terminal",
        at: installed.finishedAt,
        order: { id: installed.id },
      },
    ]);
    expect(deviceHistory(orders, "06125049001")).toMatchObject([
      { what: "installed", other: "06125040017" },
    ]);
    expect(deviceHistory(orders, "1064900000173")).toMatchObject([
      { what: "removed", part: "sim" },
    ]);
  });

  it("calls a vehicle planned before the work is done, and leaves out what was called off", () => {
    const { finishedAt: _, ...planned } = installed;
    expect(deviceHistory([planned], "06125040017")).toMatchObject([{ what: "planned" }]);
    expect(deviceHistory([{ ...installed, state: "cancelled" }], "06125040017")).toEqual([]);
  });

  it("is found by number, however that is typed", () => {
    expect(deviceKey(" ab 12 ")).toBe("AB12");
    const lists = deviceListings(exchanged()).map(({ list }) => list);
    expect(lists).toEqual(
      ["06125040017", "06125049001", "1064900000173"].map((number) => deviceList(number)),
    );
    const all = serviceOrderTable.lists?.(exchanged()).map(({ list }) => list) ?? [];
    expect(all).toEqual(expect.arrayContaining(lists));
  });
});
