import { Action } from "#renderer/ui/button/Action.tsx";
import { FileChoice } from "#renderer/ui/form/FileChoice.tsx";
import { DataTable } from "#renderer/ui/panel/DataTable.tsx";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import type { RowProblem } from "#shared/domain/common/imports/rows.ts";
import type { VehicleValues } from "./order-values.ts";
import { useVehicleList } from "./use-vehicle-list.ts";
import { VehicleTable } from "./VehicleTable.tsx";

const MOST = 50;

interface Props {
  vehicles: readonly VehicleValues[];
  onTake: (vehicles: VehicleValues[]) => void;
}

/** 导入车辆: the customer's own table; nothing goes into the order before it has been looked at, and then all of it does. */
export function VehicleImport({ vehicles, onTake }: Props) {
  const { list, problem, choose, close } = useVehicleList(vehicles);
  const take = () => {
    if (!list) return;
    onTake([...vehicles, ...list.vehicles]);
    close();
  };
  return (
    <div className="stack">
      <FileChoice
        label="导入车辆"
        title={list?.name ?? "导入《安装车辆明细》"}
        hint="XLSX 或 CSV，要有「车牌号」一列；可以有车型、司机、司机电话、终端号、SIM 卡号"
        accept=".xlsx,.csv,.txt,.tsv"
        compact
        onChoose={([file]) => file && void choose(file)}
      />
      {problem && <Notice title={problem} />}
      {list && list.problems.length > 0 && <Problems problems={list.problems} />}
      {list && list.problems.length === 0 && list.vehicles.length === 0 && (
        <Notice title="表格里没有车辆">标题行下面没有内容。</Notice>
      )}
      {list && list.problems.length === 0 && list.vehicles.length > 0 && (
        <Notice
          tone="info"
          title={`${list.vehicles.length} 台车辆都可以放入工单`}
          action={<Action onClick={take}>{`放入 ${list.vehicles.length} 台`}</Action>}
        >
          <VehicleTable label="导入预览" vehicles={list.vehicles} />
        </Notice>
      )}
    </div>
  );
}

function Problems({ problems }: { problems: readonly RowProblem[] }) {
  return (
    <Notice title={`有 ${problems.length} 处问题，一台也没有放入；请在表格里改好再选`}>
      <DataTable
        label="车辆表的问题"
        rows={problems.slice(0, MOST)}
        rowKey={({ row }, index) => `${row} ${index}`}
        columns={[
          { title: "行号", numeric: true, width: "64px", cell: ({ row }) => row || "" },
          { title: "列", width: "96px", cell: ({ column }) => column },
          { title: "内容", width: "30%", cell: ({ text }) => text || "（空）" },
          { title: "说明", cell: ({ message }) => message },
        ]}
      />
    </Notice>
  );
}
