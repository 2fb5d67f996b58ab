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
    <div className="vehicle-table">
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
    </div>
  );
}
