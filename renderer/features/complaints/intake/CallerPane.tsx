import { useLocation } from "wouter";
import { useRecord } from "#renderer/data/live.ts";
import { MattersOf } from "#renderer/record/MattersOf.tsx";
import { WhyFigure } from "#renderer/record/WhyFigure.tsx";
import { Action } from "#renderer/ui/button/Action.tsx";
import { Icon } from "#renderer/ui/icon/Icon.tsx";
import { ListPane } from "#renderer/ui/list/QueueRow.tsx";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { GradeMark } from "#renderer/ui/panel/Marks.tsx";
import { formatPhone } from "#shared/domain/common/phone.ts";
import type { RuleBook } from "#shared/domain/common/rules.ts";
import { type Customer, customerTable, mainContact } from "#shared/domain/customers/customer.ts";
import { categoryText } from "#shared/domain/customers/labels.ts";
import type { IntakeValues } from "./intake-values.ts";
import { filledFrom, type useCaller } from "./use-caller.ts";

interface Props {
  values: IntakeValues;
  set: (change: Partial<IntakeValues>) => void;
  caller: ReturnType<typeof useCaller>;
  rules: RuleBook;
}

/** Who is calling: recognised by phone or chosen by name, with their open and past matters beside the form. */
export function CallerPane(props: Props) {
  const { values, set, caller } = props;
  const customer = useRecord(customerTable, values.customer?.id);
  const [, navigate] = useLocation();
  const footer = customer && (
    <>
      <span className="grow">{customer.region ?? ""}</span>
      <Action kind="link" size="small" onClick={() => navigate(`/customers/${customer.id}`)}>
        打开档案
      </Action>
    </>
  );
  return (
    <ListPane footer={footer || undefined}>
      <div className="caller">
        {customer ? (
          <KnownCaller {...props} customer={customer} />
        ) : (
          <UnknownCaller values={values} set={set} caller={caller} />
        )}
      </div>
    </ListPane>
  );
}

function KnownCaller({ values, set, caller, rules, customer }: Props & { customer: Customer }) {
  const [, navigate] = useLocation();
  const deny = () => set({ customer: undefined, complainant: "", notOf: caller.phone });
  const owners = [customer.owner, ...(customer.secondOwner ? [customer.secondOwner] : [])];
  return (
    <>
      <div className="caller-head">
        <Icon name={caller.byPhone ? "phone" : "customer"} size={16} />
        {caller.phone && <b className="num">{formatPhone(caller.phone)}</b>}
        <span className="grow text-secondary">{caller.byPhone ? "按电话认出" : "按名称选出"}</span>
        <Action kind="link" size="small" onClick={deny}>
          不是此人
        </Action>
      </div>
      <h2 className="caller-name">
        {customer.name} {customer.grade && <GradeMark grade={customer.grade} />}
      </h2>
      <ContactLine customer={customer} name={values.complainant} />
      <p className="text-tertiary text-small">
        {categoryText(customer)}·负责人 {owners.map(({ name }) => name).join("、")}
      </p>
      {customer.grade === "A" && (
        <p className="caller-first">
          <Icon name="up" size={16} />
          <span className="grow">
            <b>A 级客户</b>，这件投诉排在各队列最前
          </span>
          <WhyFigure title="A 级客户优先" basis={rules.basis("common.complaintGradeA")} />
        </p>
      )}
      <MattersOf list={`of:${customer.id}`} limit={12} onOpen={navigate} />
    </>
  );
}

function ContactLine({ customer, name }: { customer: Customer; name: string }) {
  const contact = customer.contacts.find((one) => one.name === name) ?? mainContact(customer);
  if (contact === undefined) return null;
  const notes = [contact.post, contact.main ? "主联系人" : undefined].filter(Boolean).join("，");
  return (
    <p className="text-secondary">
      <b className="caller-contact">{contact.name}</b> {notes}
    </p>
  );
}

function UnknownCaller({ values, set, caller }: Omit<Props, "rules">) {
  const [, navigate] = useLocation();
  if (caller.candidates.length > 0)
    return (
      <section className="matters" aria-label="电话相同的客户">
        <h3>这个电话有 {caller.candidates.length} 家客户，是哪一家？</h3>
        <ul>
          {caller.candidates.map((customer) => (
            <li key={customer.id}>
              <button type="button" onClick={() => set(filledFrom(customer, values))}>
                <Icon name="customer" size={16} />
                <span className="grow">
                  {customer.name}
                  <small className="text-tertiary num">{customer.id}</small>
                </span>
                {customer.grade && <GradeMark grade={customer.grade} />}
              </button>
            </li>
          ))}
        </ul>
      </section>
    );
  if (caller.phone === undefined)
    return (
      <EmptyState
        icon="phone"
        title="先问电话或单位"
        text="写下联系电话或投诉单位，这里就显示是哪位客户、还有哪些未结事项和以往投诉。"
      />
    );
  return (
    <>
      <div className="caller-head">
        <Icon name="phone" size={16} />
        <b className="num">{formatPhone(caller.phone)}</b>
        <span className="grow text-secondary">档案里没有这个电话</span>
        <Action kind="link" size="small" onClick={() => navigate("/customers/new")}>
          新建客户
        </Action>
      </div>
      <MattersOf list={`phone:${caller.phone}`} limit={12} onOpen={navigate} />
    </>
  );
}
