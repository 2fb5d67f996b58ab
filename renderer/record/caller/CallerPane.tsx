import type { ReactNode } from "react";
import { useLocation } from "wouter";
import { Action } from "#renderer/ui/button/Action.tsx";
import { Icon } from "#renderer/ui/icon/Icon.tsx";
import type { IconName } from "#renderer/ui/icon/icon-paths.ts";
import { ListPane } from "#renderer/ui/list/QueueRow.tsx";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { GradeMark } from "#renderer/ui/panel/Marks.tsx";
import { type Customer, mainContact } from "#shared/domain/customers/customer.ts";
import { categoryText } from "#shared/domain/customers/labels.ts";
import { MattersOf } from "../MattersOf.tsx";
import { PhoneText } from "../PhoneText.tsx";
import type { Caller } from "./use-caller.ts";
import "./caller.css";

interface Props {
  caller: Caller;
  /** The name of the person who calls, as far as the form knows it. */
  name: string;
  /** What stands here before anything is known of the caller. */
  first: { icon: IconName; title: string; text: string };
  /** What else stands beside the form, whoever calls. */
  more?: ReactNode;
  /** What the form has to say of this customer, above their matters. */
  note?: (customer: Customer) => ReactNode;
}

/** Who is calling: recognised by phone or chosen by name, with their open and past matters beside the form. */
export function CallerPane(props: Props) {
  const { customer } = props.caller;
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
    <ListPane footer={footer}>
      <div className="caller">
        {customer ? <KnownCaller {...props} customer={customer} /> : <UnknownCaller {...props} />}
        {props.more}
      </div>
    </ListPane>
  );
}

function KnownCaller({ caller, name, note, customer }: Props & { customer: Customer }) {
  const [, navigate] = useLocation();
  const owners = [customer.owner, ...(customer.secondOwner ? [customer.secondOwner] : [])];
  return (
    <>
      <div className="caller-head">
        <Icon name={caller.byPhone ? "phone" : "customer"} size={16} />
        {caller.phone && <PhoneText phone={caller.phone} />}
        <span className="grow text-secondary">{caller.byPhone ? "按电话认出" : "按名称选出"}</span>
        <Action kind="link" size="small" onClick={caller.deny}>
          不是此人
        </Action>
      </div>
      <h2 className="caller-name">
        {customer.name} {customer.grade && <GradeMark grade={customer.grade} />}
      </h2>
      <ContactLine customer={customer} name={name} />
      <p className="text-tertiary text-small">
        {categoryText(customer)}·负责人 {owners.map((owner) => owner.name).join("、")}
      </p>
      {note?.(customer)}
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

function UnknownCaller({ caller, first }: Props) {
  const [, navigate] = useLocation();
  if (caller.candidates.length > 0) return <Candidates caller={caller} />;
  if (caller.phone === undefined) return <EmptyState {...first} />;
  return (
    <>
      <div className="caller-head">
        <Icon name="phone" size={16} />
        <PhoneText phone={caller.phone} />
        <span className="grow text-secondary">档案里没有这个电话</span>
        <Action kind="link" size="small" onClick={() => navigate("/customers/new")}>
          新建客户
        </Action>
      </div>
      <MattersOf list={`phone:${caller.phone}`} limit={12} onOpen={navigate} />
    </>
  );
}

function Candidates({ caller }: { caller: Caller }) {
  return (
    <section className="matters" aria-label="电话相同的客户">
      <h3>这个电话有 {caller.candidates.length} 家客户，是哪一家？</h3>
      <ul>
        {caller.candidates.map((customer) => (
          <li key={customer.id}>
            <button type="button" onClick={() => caller.choose(customer)}>
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
}
