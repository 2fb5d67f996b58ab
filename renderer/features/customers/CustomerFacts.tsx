import { PhoneText } from "#renderer/record/PhoneText.tsx";
import { DataTable } from "#renderer/ui/panel/DataTable.tsx";
import { StateChip } from "#renderer/ui/panel/Marks.tsx";
import { type Fact, Facts } from "#renderer/ui/record/Facts.tsx";
import { maskIdentity } from "#shared/domain/common/identity.ts";
import { formatPhone } from "#shared/domain/common/phone.ts";
import { formatWan } from "#shared/domain/customers/capital.ts";
import type { Contact, Customer } from "#shared/domain/customers/customer.ts";
import { fieldLabels as label } from "#shared/domain/customers/labels.ts";
import { formatPaperPlace } from "#shared/domain/customers/paper-place.ts";

const phone = (value: string | undefined) => value && <PhoneText phone={value} />;

function identity(customer: Customer): Fact[] {
  if (customer.kind === "unit")
    return [
      { label: label.creditCode, value: <Code value={customer.creditCode} /> },
      { label: label.legalRepresentative, value: customer.legalRepresentative },
    ];
  const { identityNumber, identityUnverified } = customer;
  return [
    { label: label.identityNumber, value: identityNumber && maskIdentity(identityNumber) },
    {
      label: "证件核验",
      value: identityUnverified ? `无法核验：${identityUnverified}` : "校验相符",
    },
  ];
}

function Code({ value }: { value: string | undefined }) {
  return value === undefined ? (
    <span className="text-tertiary">未填</span>
  ) : (
    <span className="num">{value}</span>
  );
}

function factsOf(customer: Customer): Fact[] {
  const { registeredCapital, paperPlace, secondOwner } = customer;
  return [
    ...identity(customer),
    { label: label.phone, value: phone(customer.phone) },
    { label: label.fax, value: phone(customer.fax) },
    { label: label.address, value: customer.address },
    { label: label.postcode, value: customer.postcode },
    { label: label.webSite, value: customer.webSite },
    {
      label: label.registeredCapital,
      value: registeredCapital === undefined ? undefined : formatWan(registeredCapital),
    },
    { label: label.owner, value: customer.owner.name },
    { label: label.secondOwner, value: secondOwner?.name },
    { label: label.region, value: customer.region },
    { label: label.source, value: customer.source },
    { label: label.paperPlace, value: paperPlace && formatPaperPlace(paperPlace) },
    { label: "建档时间", value: customer.createdAt.slice(0, 10) },
    { label: label.businessScope, value: customer.businessScope, wide: true },
  ];
}

const columns = [
  {
    title: "姓名",
    cell: ({ name, main }: Contact) => (
      <span className="row">
        {name}
        {main && <StateChip tone="info">主要</StateChip>}
      </span>
    ),
  },
  { title: "职务", cell: ({ post }: Contact) => post ?? "" },
  {
    title: "电话",
    cell: ({ phones }: Contact) => (
      <span className="num">{phones.map(formatPhone).join("、")}</span>
    ),
  },
  { title: "电子邮箱", cell: ({ email }: Contact) => email ?? "" },
];

/** What is known of a customer, and the people there. */
export function CustomerFacts({ customer }: { customer: Customer }) {
  return (
    <>
      <Facts facts={factsOf(customer)} />
      {customer.contacts.length > 0 && (
        <DataTable
          label={label.contacts}
          columns={columns}
          rows={customer.contacts}
          rowKey={({ name }, index) => `${index} ${name}`}
        />
      )}
    </>
  );
}
