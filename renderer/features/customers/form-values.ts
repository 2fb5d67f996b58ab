import { checkCreditCode, normalizeIdentity } from "#shared/domain/common/identity.ts";
import { checkPhone } from "#shared/domain/common/phone.ts";
import type { StaffSnapshot } from "#shared/domain/common/snapshots.ts";
import type { Actor } from "#shared/domain/common/staff-roles.ts";
import { formatWan } from "#shared/domain/customers/capital.ts";
import type { Customer } from "#shared/domain/customers/customer.ts";
import type { Likely } from "#shared/domain/customers/likeness.ts";
import type { PaperPlace } from "#shared/domain/customers/paper-place.ts";

/** A contact while it is being typed; several phones stand in one field. */
export interface ContactValues {
  name: string;
  post: string;
  phones: string;
  email: string;
  main: boolean;
}

/** A file while it is being typed. */
export interface FormValues {
  name: string;
  kind: Customer["kind"];
  category: Customer["category"] | undefined;
  specialKind: Customer["specialKind"];
  creditCode: string;
  identityNumber: string;
  identityUnverified: string;
  legalRepresentative: string;
  address: string;
  postcode: string;
  phone: string;
  fax: string;
  webSite: string;
  businessScope: string;
  registeredCapital: string;
  contacts: ContactValues[];
  owner: StaffSnapshot | undefined;
  secondOwner: StaffSnapshot | undefined;
  isKey: boolean;
  region: string;
  source: string;
  paperPlace: PaperPlace | undefined;
  secrecyLevel: Customer["secrecyLevel"];
  grade: Customer["grade"];
  gradeProvisional: boolean;
  reason: string;
  duplicateReason: string;
}

export const blankContact: ContactValues = {
  name: "",
  post: "",
  phones: "",
  email: "",
  main: false,
};

/** An empty form: the person at the desk owns the new customer until somebody else is chosen. */
export const blankValues = (
  name: string,
  { id, name: owner, rank, department }: Actor,
): FormValues => ({
  name,
  kind: "unit",
  category: "general",
  specialKind: undefined,
  creditCode: "",
  identityNumber: "",
  identityUnverified: "",
  legalRepresentative: "",
  address: "",
  postcode: "",
  phone: "",
  fax: "",
  webSite: "",
  businessScope: "",
  registeredCapital: "",
  contacts: [{ ...blankContact, main: true }],
  owner: { id, name: owner, rank, department },
  secondOwner: undefined,
  isKey: false,
  region: "",
  source: "",
  paperPlace: undefined,
  secrecyLevel: "secret",
  grade: undefined,
  gradeProvisional: true,
  reason: "",
  duplicateReason: "",
});

/** A file as its form shows it. */
export function valuesOf(customer: Customer, actor: Actor): FormValues {
  const { registeredCapital, contacts, ...file } = customer;
  return {
    ...blankValues(customer.name, actor),
    ...file,
    registeredCapital: registeredCapital === undefined ? "" : formatWan(registeredCapital),
    contacts: contacts.map(({ name, post = "", phones, email = "", main }) => ({
      name,
      post,
      phones: phones.join("、"),
      email,
      main,
    })),
    reason: "",
    duplicateReason: "",
  };
}

const isBlank = ({ name, post, phones, email }: ContactValues) =>
  [name, post, phones, email].every((text) => text.trim() === "");

/** The lines of contacts in which something stands, each with its place in the form, so that problems find it again. */
export const writtenContacts = (contacts: readonly ContactValues[]): number[] =>
  contacts.flatMap((contact, index) => (isBlank(contact) ? [] : [index]));

/** What the action gets: lines of contacts that are blank are left out. */
export const inputOf = (values: FormValues) => ({
  ...values,
  contacts: writtenContacts(values.contacts).map((index) => values.contacts[index]),
});

const phonesIn = (text: string): string[] =>
  text.split(/[、,，;；\s]+/).flatMap((part) => {
    const phone = checkPhone(part);
    return phone.ok ? [phone.value] : [];
  });

/** What of the form can be compared with other files already: whatever is complete and right. */
export function likelyOf(values: FormValues): Likely {
  const own = checkPhone(values.phone);
  const code = checkCreditCode(values.creditCode);
  const identity = normalizeIdentity(values.identityNumber);
  return {
    name: values.name,
    phones: [
      ...(own.ok ? [own.value] : []),
      ...values.contacts.flatMap(({ phones }) => phonesIn(phones)),
    ],
    creditCode: values.kind === "unit" && code.ok ? code.value : undefined,
    identityNumber: values.kind === "person" && identity.length >= 15 ? identity : undefined,
  };
}
