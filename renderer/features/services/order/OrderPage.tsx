import "../services.css";
import { useState } from "react";
import { useLocation } from "wouter";
import { useAround } from "#renderer/data/live.ts";
import { CallerPane } from "#renderer/record/caller/CallerPane.tsx";
import { useCaller } from "#renderer/record/caller/use-caller.ts";
import { useAsked } from "#renderer/record/use-asked.ts";
import { useAskedInquiry } from "#renderer/record/use-asked-inquiry.ts";
import { useDraft } from "#renderer/record/use-draft.ts";
import { useTakeDown } from "#renderer/record/use-take-down.ts";
import { useListWidth } from "#renderer/state/list-width.ts";
import { SplitView } from "#renderer/ui/frame/SplitView.tsx";
import type { Surroundings } from "#shared/domain/common/plan.ts";
import { inquiryToOrder } from "#shared/domain/conversions.ts";
import type { Customer } from "#shared/domain/customers/customer.ts";
import type { Inquiry } from "#shared/domain/inquiries/inquiry.ts";
import { registerOrder } from "#shared/domain/services/actions/register.ts";
import { OrderForm } from "./OrderForm.tsx";
import {
  emptyOrder,
  filledFrom,
  forgotten,
  type OrderValues,
  orderFrom,
  orderInput,
  usualOrder,
} from "./order-values.ts";

const unknown = {
  icon: "customer",
  title: "先问客户或电话",
  text: "选好客户或写下联系电话，这里显示是哪位客户、还有哪些未结事项。",
} as const;

interface Start {
  around: Surroundings;
  customer: Customer | undefined;
  phone: string;
  fault: string;
  caller: string;
  /** The call that it goes on from. */
  inquiry: Inquiry | undefined;
}

/**
 * F4: who it is for at the left, the form at the right. "?customer=", "?phone=", "?caller=" and "?fault=" fill it in, or the call that
 * "?inquiry=" names.
 */
export function OrderPage() {
  const around = useAround();
  const { asked, customer } = useAsked();
  const inquiry = useAskedInquiry(asked);
  if (!around || customer === undefined || inquiry === undefined) return null;
  const text = (name: string) => asked.get(name) ?? "";
  return (
    <NewOrder
      around={around}
      customer={customer ?? undefined}
      phone={text("phone")}
      caller={text("caller")}
      fault={text("fault")}
      inquiry={inquiry ?? undefined}
    />
  );
}

function firstValues({ around, customer, phone, caller, fault, inquiry }: Start): OrderValues {
  const empty = inquiry
    ? orderFrom(inquiry, around)
    : { ...emptyOrder(around.now, usualOrder(around.desk), phone, fault), contact: caller };
  return customer ? { ...empty, ...filledFrom(customer, empty) } : empty;
}

function NewOrder(start: Start) {
  const { around, customer, phone, inquiry } = start;
  const [, navigate] = useLocation();
  const [width, setWidth] = useListWidth("services");
  const [first] = useState(() => firstValues(start));
  const draft = useDraft(`service.new${inquiry?.id ?? customer?.id ?? phone}`, first);
  const { save, problems, saving } = useTakeDown(registerOrder, inquiryToOrder, inquiry?.id);
  const { values, set } = draft;
  const caller = useCaller({
    values,
    phones: values.phone,
    fill: (found, foundBy) => set({ ...filledFrom(found, values), foundBy }),
    forget: (notOf, denied) => set({ ...forgotten(denied, values), notOf }),
  });
  const register = async (next?: "submit" | "dispatch") => {
    const saved = await save(orderInput(values, next));
    const order = saved?.records.find(({ id }) => id.startsWith("FW-"));
    if (!order) return;
    await draft.discard();
    navigate(`/services/${order.id}`);
  };
  const cancel = async () => {
    await draft.discard();
    navigate(inquiry ? `/inquiries/${inquiry.id}` : "/services");
  };
  if (!draft.ready) return null;
  return (
    <SplitView
      width={width}
      onWidthChange={setWidth}
      list={<CallerPane caller={caller} name={values.contact} first={unknown} />}
      record={
        <OrderForm
          title="派工"
          subtitle={`${inquiry ? `由 ${inquiry.id} 转来，` : ""}编号在保存时产生`}
          values={values}
          set={set}
          around={around}
          enteredAt={around.now}
          problems={problems}
          busy={saving}
          savedText={draft.savedText}
          onSave={(next) => void register(next)}
          onCancel={() => void cancel()}
        />
      }
    />
  );
}
