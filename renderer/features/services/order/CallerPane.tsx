import { useEffect } from "react";
import { useLocation } from "wouter";
import { useList, useRecord } from "#renderer/data/live.ts";
import { MattersOf } from "#renderer/record/MattersOf.tsx";
import { Action } from "#renderer/ui/button/Action.tsx";
import { Icon } from "#renderer/ui/icon/Icon.tsx";
import { ListPane } from "#renderer/ui/list/QueueRow.tsx";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { GradeMark } from "#renderer/ui/panel/Marks.tsx";
import { PhoneText } from "#renderer/ui/text/Text.tsx";
import { checkPhone } from "#shared/domain/common/phone.ts";
import { type Customer, customerTable } from "#shared/domain/customers/customer.ts";
import { filledFrom, type OrderValues } from "./order-values.ts";

interface Props {
  values: OrderValues;
  set: (change: Partial<OrderValues>) => void;
}

/** The customers who have the phone that was typed. */
function useByPhone(typed: string) {
  const checked = checkPhone(typed);
  const phone = checked.ok ? checked.value : undefined;
  const list = `same:phone:${phone ?? ""}`;
  const found = useList<Customer>(list, { limit: 5 }).records ?? [];
  return { phone, customers: found.filter(({ archived }) => archived === undefined) };
}

/** Who the service is for, recognised by phone or chosen by name, with their open and past matters. */
export function CallerPane({ values, set }: Props) {
  const [, navigate] = useLocation();
  const customer = useRecord(customerTable, values.customer?.id);
  const { phone, customers } = useByPhone(values.phone);
  const only = values.customer === undefined && customers.length === 1 ? customers[0] : undefined;
  useEffect(() => {
    if (only) set(filledFrom(only, values));
  }, [only, set, values]);
  const footer = customer && (
    <>
      <span className="grow">{customer.region}</span>
      <Action kind="link" size="small" onClick={() => navigate(`/customers/${customer.id}?`)}>
        打开档案
      </Action>
    </>
  );
  return (
    <ListPane footer={footer || undefined}>
      <div className="caller-pane">
        {customer ? (
          <>
            <CustomerHead customer={customer} />
            <MattersOf list={`of:${customer.id}`} limit={12} onOpen={navigate} />
          </>
        ) : (
          <Stranger phone={phone} customers={customers} values={values} set={set} />
        )}
      </div>
    </ListPane>
  );
}

function CustomerHead({ customer }: { customer: Customer }) {
  const { name, grade, owner, phone } = customer;
  return (
    <>
      <h2 className="caller-title">
        {name} {grade && <GradeMark grade={grade} />}
      </h2>
      <p className="text-secondary text-table">
        负责人 {owner.name} {phone && <PhoneText phone={phone} />}
      </p>
    </>
  );
}

interface StrangerProps extends Props {
  phone: string | undefined;
  customers: readonly Customer[];
}

function Stranger({ phone, customers, values, set }: StrangerProps) {
  const [, navigate] = useLocation();
  if (customers.length > 1)
    return (
      <section className="matters" aria-label="电话相同的客户">
        <h3>这个电话有 {customers.length} 家客户，是哪一家？</h3>
        <ul>
          {customers.map((customer) => (
            <li key={customer.id}>
              <button type="button" onClick={() => set(filledFrom(customer, values))}>
                <Icon name="customer" size={16} />
                <span className="grow">{customer.name}</span>
                {customer.grade && <GradeMark grade={customer.grade} />}
              </button>
            </li>
          ))}
        </ul>
      </section>
    );
  if (phone === undefined)
    return (
      <EmptyState
        icon="customer"
        title="先问客户或电话"
        text="选好客户或写下联系电话，这里显示是哪位客户、还有哪些未结事项。"
      />
    );
  return (
    <>
      <p className="text-secondary text-table">
        <PhoneText phone={phone} /> 不在客户档案里
      </p>
      <MattersOf list={`phone:${phone}`} limit={12} onOpen={navigate} />
    </>
  );
}
