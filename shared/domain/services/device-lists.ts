import type { Listing } from "#shared/domain/common/table.ts";

/** A number of a terminal or SIM card as it is looked up: people type it with spaces and small letters. */
export const deviceKey = (typed: string): string => typed.replace(/\s+/g, "").toUpperCase();

/** The list of the orders in which a device occurs. */
export const deviceList = (number: string): string => `service.device:${deviceKey(number)}`;

/** What names devices on an order. */
interface Devices {
  createdAt: string;
  vehicles: readonly { terminal?: string | undefined; sim?: string | undefined }[];
  exchanges: readonly {
    [field in "oldTerminal" | "newTerminal" | "oldSim" | "newSim"]?: string | undefined;
  }[];
}

function numbersOf({ vehicles, exchanges }: Devices): string[] {
  const all = [
    ...vehicles.flatMap(({ terminal, sim }) => [terminal, sim]),
    ...exchanges.flatMap((each) => [each.oldTerminal, each.newTerminal, each.oldSim, each.newSim]),
  ];
  return [...new Set(all.flatMap((number) => (number ? [deviceKey(number)] : [])))];
}

/** The lists of devices in which an order stands. */
export const deviceListings = (order: Devices): Listing[] =>
  numbersOf(order).map((number) => ({ list: deviceList(number), key: order.createdAt }));
