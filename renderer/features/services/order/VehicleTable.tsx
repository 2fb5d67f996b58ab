import "./vehicle-table.css";
import { DataTable } from "#renderer/ui/panel/DataTable.tsx";
import type { VehicleValues } from "./order-values.ts";

/** Vehicles to be read, not typed. */
export function VehicleTable({
  label,
  vehicles,
}: {
  label: string;
  vehicles: readonly VehicleValues[];
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className="vehicle-table" aria-label={label} tabIndex={0}>
      <DataTable
        label={label}
        rows={vehicles}
        rowKey={({ plate }, index) => `${plate} ${index}`}
        columns={[
          { title: "", numeric: true, width: "40px", cell: (row) => vehicles.indexOf(row) + 1 },
          { title: "车牌号", cell: ({ plate }) => plate },
          { title: "车型", cell: ({ kind }) => kind },
          { title: "司机", cell: ({ driver }) => driver },
          { title: "司机电话", cell: ({ phone }) => phone },
          { title: "终端号", cell: ({ terminal }) => terminal },
          { title: "SIM 卡号", cell: ({ sim }) => sim },
        ]}
      />
    </section>
  );
}
