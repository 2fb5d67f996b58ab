import { checkPhone, formatPhone } from "#shared/domain/common/phone.ts";
import { type CustomerSnapshot, customerSnapshotOf } from "#shared/domain/common/snapshots.ts";
import { type Customer, mainContact } from "#shared/domain/customers/customer.ts";

/** What every form keeps of who is calling, beside its own fields. */
export interface CallerValues {
  customer?: CustomerSnapshot | undefined;
  /** How the customer on file was found. */
  foundBy?: "phone" | "name" | undefined;
  /** The phone whose owner turned out not to be the caller (不是此人). */
  notOf?: string | undefined;
}

/** The phones as typed, each by itself. */
export const typedPhones = (text: string): string[] =>
  text
    .split(/[、，,；;]/)
    .map((phone) => phone.trim())
    .filter((phone) => phone !== "");

/** The first phone that was typed, as files keep it; nothing until it is a whole number. */
export function wholePhone(typed: string): string | undefined {
  const [first] = typedPhones(typed);
  const checked = first === undefined ? undefined : checkPhone(first);
  return checked?.ok ? checked.value : undefined;
}

/** What a customer's file says of a caller with these phones: their contact's name, else the main one's, and a phone to call back. */
export function callerOf(customer: Customer, typed: string): { name: string; phone: string } {
  const phone = wholePhone(typed);
  const contact =
    customer.contacts.find(({ phones }) => phone !== undefined && phones.includes(phone)) ??
    mainContact(customer);
  const own = customer.kind === "person" ? customer.name : "";
  const known = contact?.phones[0] ?? customer.phone;
  return {
    name: contact?.name ?? own,
    phone: typed.trim() || (known === undefined ? "" : formatPhone(known)),
  };
}

/** The customer of a form, chosen by name. */
export const foundByName = (customer: Customer): CallerValues => ({
  customer: customerSnapshotOf(customer),
  foundBy: "name",
});

/** What the customer's field changes; once it has been emptied, its phone does not fill it in again. */
export const customerChange = (
  customer: CustomerSnapshot | undefined,
  typed: string,
): CallerValues => (customer ? { customer } : { customer, notOf: wholePhone(typed) });
