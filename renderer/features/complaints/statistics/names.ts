import { useMemo } from "react";
import { useRecords } from "#renderer/data/live.ts";
import { usePeople } from "#renderer/record/use-people.ts";
import { channelLabels } from "#shared/domain/complaints/labels.ts";
import type { Names } from "#shared/domain/complaints/statistics/report.ts";
import { customerTable } from "#shared/domain/customers/customer.ts";
import { packs } from "#shared/rule-packs/index.ts";
import { categoriesOf } from "../categories.ts";

const categories: ReadonlyMap<string, string> = new Map(
  categoriesOf(packs.map(({ id }) => id)).map(({ id, label }) => [id, label]),
);

/** What the values of the statistics are called: categories of all packs, since older complaints keep theirs. */
export function useNames(): Names {
  const { nameOf } = usePeople();
  return useMemo(
    () => ({
      category: (id) => categories.get(id) ?? id,
      department: (name) => name || "未定部门",
      person: (id) => (id === "" ? "未定责任人" : nameOf(id)),
      channel: (id) => channelLabels[id as keyof typeof channelLabels] ?? id,
    }),
    [nameOf],
  );
}

/** The names of ranked customers: those on file by their record, the others as they were written down. */
export function useCustomerNames(values: readonly string[]): (value: string) => string {
  const onFile = useRecords(
    customerTable,
    values.filter((value) => !value.startsWith("=")),
  );
  const names = new Map((onFile ?? []).map(({ id, name }) => [id, name]));
  return (value) => (value.startsWith("=") ? value.slice(1) : (names.get(value) ?? value));
}
