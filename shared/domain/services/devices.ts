import type { IsoTime } from "#shared/lib/time.ts";
import { deviceKey } from "./device-lists.ts";
import type { ServiceOrder } from "./order.ts";

export const deviceEventLabels = {
  planned: "安排安装",
  installed: "装上",
  removed: "拆下",
} as const;

/** What happened to a device on an order: in which vehicle, when, and what took its place or went before it. */
export interface DeviceEvent {
  what: keyof typeof deviceEventLabels;
  part: "terminal" | "sim";
  plate: string;
  at: IsoTime;
  other?: string;
  order: ServiceOrder;
}

const ways = [
  { part: "terminal", old: "oldTerminal", fresh: "newTerminal" },
  { part: "sim", old: "oldSim", fresh: "newSim" },
] as const;

function eventsOn(order: ServiceOrder, key: string): DeviceEvent[] {
  const at = order.finishedAt ?? order.createdAt;
  const same = (number: string | undefined) => number !== undefined && deviceKey(number) === key;
  const beside = (other: string | undefined) => (other ? { other } : {});
  const installed = order.vehicles.flatMap(({ plate, terminal, sim }): DeviceEvent[] => {
    const part = same(terminal) ? "terminal" : "sim";
    if (!same(terminal) && !same(sim)) return [];
    const what = order.finishedAt === undefined ? "planned" : "installed";
    return [{ what, part, plate, at, order }];
  });
  const exchanged = order.exchanges.flatMap((exchange): DeviceEvent[] =>
    ways.flatMap(({ part, old, fresh }): DeviceEvent[] => [
      ...(same(exchange[old])
        ? [
            {
              what: "removed",
              part,
              plate: exchange.plate,
              at,
              ...beside(exchange[fresh]),
              order,
            } as const,
          ]
        : []),
      ...(same(exchange[fresh])
        ? [
            {
              what: "installed",
              part,
              plate: exchange.plate,
              at,
              ...beside(exchange[old]),
              order,
            } as const,
          ]
        : []),
    ]),
  );
  return [...installed, ...exchanged];
}

/** The history of a device from the orders in which it occurs, the newest first; what was called off does not count. */
export const deviceHistory = (orders: readonly ServiceOrder[], number: string): DeviceEvent[] =>
  orders
    .filter(({ state }) => state !== "cancelled")
    .flatMap((order) => eventsOn(order, deviceKey(number)))
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
