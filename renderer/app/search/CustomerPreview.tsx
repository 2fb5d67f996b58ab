import { useList } from "#renderer/data/live.ts";
import type { Listed } from "#renderer/data/live-lists.ts";
import { Icon } from "#renderer/ui/icon/Icon.tsx";
import { GradeMark, StateChip } from "#renderer/ui/panel/Marks.tsx";
import { useNow } from "#renderer/ui/text/Now.tsx";
import { Time } from "#renderer/ui/text/Text.tsx";
import { formatPhone } from "#shared/domain/common/phone.ts";
import {
  type Correspondence,
  correspondenceList,
} from "#shared/domain/customers/correspondence.ts";
import type { Customer } from "#shared/domain/customers/customer.ts";
import {
  categoryText,
  correspondenceKindLabels,
  directionLabels,
  secrecyLabels,
} from "#shared/domain/customers/labels.ts";
import { openMatters } from "./hit-facts.ts";

const MOST_PHONES = 4;
const MOST_MATTERS = 5;

interface Props {
  customer: Customer;
  related: readonly Listed[];
  onOpen: (path: string) => void;
}

/** Phones and open matters of a customer, ready before the file is opened. */
export function CustomerPreview({ customer, related, onOpen }: Props) {
  const { owner, secondOwner } = customer;
  const owners = [owner, ...(secondOwner ? [secondOwner] : [])].map(({ name }) => name);
  return (
    <>
      <div>
        <h2>
          <span className="ellipsis">{customer.name}</span>
          {customer.grade && <GradeMark grade={customer.grade} />}
          <span className="grow" />
          {customer.archived && <StateChip>已归档</StateChip>}
          <StateChip tone="line">{`密级 ${secrecyLabels[customer.secrecyLevel]}`}</StateChip>
        </h2>
        <p className="search-meta num">
          {[customer.id, categoryText(customer), `负责人 ${owners.join("、")}`].join("·")}
        </p>
      </div>
      <Phones customer={customer} />
      <Matters customer={customer} related={related} onOpen={onOpen} />
    </>
  );
}

function Phones({ customer }: Pick<Props, "customer">) {
  const own = customer.phone
    ? [{ phone: customer.phone, who: "总机", icon: "building" as const }]
    : [];
  const contacts = [...customer.contacts].sort((a, b) => Number(b.main) - Number(a.main));
  const theirs = contacts.flatMap(({ name, post, phones }) =>
    phones.map((phone) => ({
      phone,
      who: [name, post].filter(Boolean).join(" "),
      icon: "phone" as const,
    })),
  );
  const lines = [...theirs.slice(0, MOST_PHONES - own.length), ...own];
  if (lines.length === 0) return <p className="search-meta">没有登记电话</p>;
  return (
    <ul className="search-phones" aria-label="电话">
      {lines.map(({ phone, who, icon }) => (
        <li key={`${phone} ${who}`}>
          <Icon name={icon} size={16} />
          <b className="num">{formatPhone(phone)}</b>
          <span className="ellipsis">{who}</span>
        </li>
      ))}
    </ul>
  );
}

function Matters({ customer, related, onOpen }: Props) {
  const open = openMatters(related, useNow());
  const latest = useList<Correspondence>(correspondenceList(customer.id), {
    limit: 1,
    newestFirst: true,
  }).records?.[0];
  return (
    <div>
      <div className="search-caption">
        <span>{`未结事项 ${open.length}`}</span>
        {latest && (
          <small>
            最近联系 <Time at={latest.at} />{" "}
            {`${directionLabels[latest.direction]}${correspondenceKindLabels[latest.kind]}`}
          </small>
        )}
      </div>
      <ul className="search-matters" aria-label="未结事项">
        {open.slice(0, MOST_MATTERS).map((matter) => (
          <li key={matter.path}>
            <button type="button" onClick={() => onOpen(matter.path)}>
              <Icon name={matter.icon} size={16} />
              <span className="ellipsis">
                {`${matter.what.replace(`${customer.name} `, "")}，${matter.state}`}
              </span>
              {matter.due ? (
                <Time at={matter.due} midnightEndsDay />
              ) : (
                <span className="text-tertiary">
                  登记 <Time at={matter.at} />
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
