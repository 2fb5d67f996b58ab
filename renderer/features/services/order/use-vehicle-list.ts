import { useState } from "react";
import type { DeskStore } from "#renderer/data/desk-store.ts";
import { useDesk } from "#renderer/data/live.ts";
import { endingText, ImportJob } from "#renderer/data/transfer/import-job.ts";
import { openTable } from "#renderer/record/import/open-table.ts";
import type { RowProblem } from "#shared/domain/common/imports/rows.ts";
import { readVehicles, vehicleColumns } from "#shared/domain/services/vehicle-list.ts";
import type { VehicleValues } from "./order-values.ts";

/** A table of vehicles that has been read; a mapping that cannot be used is the one problem. */
interface VehicleList {
  name: string;
  vehicles: VehicleValues[];
  problems: RowProblem[];
}

async function readFile(
  store: DeskStore,
  file: File,
  present: readonly VehicleValues[],
): Promise<VehicleList> {
  const job = new ImportJob(store, file);
  try {
    const read = await job.read(undefined);
    const { headingRow, mapping } = openTable(
      { name: file.name, read, sheet: undefined },
      { columns: [] },
      vehicleColumns,
    );
    const message = vehicleColumns.mappingProblem(mapping);
    if (message !== undefined) {
      const text = `${message}：标题行里没有「车牌号」，请在表格里改好标题再选`;
      return {
        name: file.name,
        vehicles: [],
        problems: [{ row: headingRow, column: "", text: "", message: text }],
      };
    }
    return { name: file.name, ...readVehicles(await job.rows(headingRow), mapping, present) };
  } finally {
    job.end();
  }
}

/** The way of a table of vehicles into the form: read, looked at, then taken in whole or not at all. */
export function useVehicleList(present: readonly VehicleValues[]) {
  const { store } = useDesk();
  const [list, setList] = useState<VehicleList>();
  const [problem, setProblem] = useState<string>();
  const choose = async (file: File) => {
    setProblem(undefined);
    setList(undefined);
    try {
      setList(await readFile(store, file, present));
    } catch (error) {
      setProblem(endingText(error, "已取消"));
    }
  };
  return { list, problem, choose, close: () => setList(undefined) };
}
