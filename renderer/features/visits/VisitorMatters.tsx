import { useLocation } from "wouter";
import { MattersOf } from "#renderer/record/MattersOf.tsx";
import { checkPhone } from "#shared/domain/common/phone.ts";
import type { VisitValues } from "./visit-values.ts";

/** On a wide screen: what there is about the visitor's unit, or about the visitor. What is typed stays a draft when one goes there. */
export function VisitorMatters({ values }: { values: VisitValues }) {
  const [, navigate] = useLocation();
  const phone = checkPhone(values.guest.phone);
  const id = values.unit?.id;
  const list = id !== undefined ? `of:${id}` : phone.ok ? `phone:${phone.value}` : undefined;
  if (list === undefined) return null;
  return (
    <aside className="visit-matters" aria-label="往来事项">
      <MattersOf list={list} limit={12} onOpen={navigate} />
    </aside>
  );
}
