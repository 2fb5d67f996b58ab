import { useState } from "react";
import { useLocation } from "wouter";
import { useDraft } from "#renderer/record/use-draft.ts";
import { useSave } from "#renderer/record/use-save.ts";
import { changeOrder } from "#shared/domain/services/actions/register.ts";
import type { TaskProps } from "../task-props.ts";
import { OrderForm } from "./OrderForm.tsx";
import { orderInput, valuesOf } from "./order-values.ts";

/** 修改: an order that has not been submitted, or has come back. */
export function EditPane({ order, around }: TaskProps) {
  const [, navigate] = useLocation();
  const [first] = useState(() => valuesOf(order));
  const draft = useDraft(`service.edit${order.id}`, first);
  const { save, problems, saving } = useSave(changeOrder);
  const { values, set } = draft;
  const leave = async () => {
    await draft.discard();
    navigate(`/services/${order.id}`);
  };
  const change = async (next?: "submit" | "dispatch") => {
    if (await save({ ...orderInput(values, next), id: order.id })) await leave();
  };
  if (!draft.ready) return null;
  return (
    <OrderForm
      title="修改服务工单"
      subtitle={order.id}
      values={values}
      set={set}
      around={around}
      enteredAt={order.createdAt}
      problems={problems}
      busy={saving}
      savedText={draft.savedText}
      onSave={(next) => void change(next)}
      onCancel={() => void leave()}
    />
  );
}
