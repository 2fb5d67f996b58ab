import { Link } from "wouter";
import { DataTable } from "#renderer/ui/panel/DataTable.tsx";
import type { ServiceOrder } from "#shared/domain/services/order.ts";

type Exchange = ServiceOrder["exchanges"][number];

/** A number of a device, with the way to its history. */
export const DeviceLink = ({ number }: { number: string | undefined }) =>
  number === undefined ? null : (
    <Link href={`/services/devices/${encodeURIComponent(number)}`}>{number}</Link>
  );

const columns = [
  { title: "车牌号", cell: ({ plate }: Exchange) => plate },
  { title: "原终端号", cell: (each: Exchange) => <DeviceLink number={each.oldTerminal} /> },
  { title: "新终端号", cell: (each: Exchange) => <DeviceLink number={each.newTerminal} /> },
  { title: "原 SIM 卡号", cell: (each: Exchange) => <DeviceLink number={each.oldSim} /> },
  { title: "新 SIM 卡号", cell: (each: Exchange) => <DeviceLink number={each.newSim} /> },
];

/** Terminals and SIM cards that were exchanged, each with the way to its history. */
export function ExchangeTable({ exchanges }: { exchanges: readonly Exchange[] }) {
  if (exchanges.length === 0) return null;
  return (
    <DataTable<Exchange>
      label="终端和 SIM 卡更换"
      columns={columns}
      rows={exchanges}
      rowKey={({ plate }, index) => `${plate} ${index}`}
    />
  );
}
