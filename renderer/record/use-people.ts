import { useMemo } from "react";
import { useList } from "#renderer/data/live.ts";
import type { Staff } from "#shared/domain/staff/staff.ts";

const none: Staff[] = [];

/** The people who work here, and how to call any person by id. */
export function usePeople() {
  const active = useList<Staff>("staff.active", { limit: 500 }).records ?? none;
  const left = useList<Staff>("staff.left", { limit: 500 }).records ?? none;
  return useMemo(() => {
    const names = new Map([...active, ...left].map((person) => [person.id, person.name]));
    return { people: active, nameOf: (id: string) => names.get(id) ?? "已离职员工" };
  }, [active, left]);
}
