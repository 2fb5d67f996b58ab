import { useEffect } from "react";
import { useList } from "#renderer/data/live.ts";
import { customerSnapshotOf } from "#renderer/record/CustomerPicker.tsx";
import { checkPhone, formatPhone } from "#shared/domain/common/phone.ts";
import { type Customer, mainContact } from "#shared/domain/customers/customer.ts";
import { type IntakeValues, typedPhones } from "./intake-values.ts";

/** The first phone that was typed, as files keep it; nothing until it is a whole number. */
export function wholePhone(typed: string): string | undefined {
  const [first] = typedPhones(typed);
  const checked = first === undefined ? undefined : checkPhone(first);
  return checked?.ok ? checked.value : undefined;
}

/** What a customer's file says of a caller with this phone: their contact, else the main one. */
function callerOf(customer: Customer, phone: string | undefined) {
  const contact =
    customer.contacts.find(({ phones }) => phone !== undefined && phones.includes(phone)) ??
    mainContact(customer);
  const own = customer.kind === "person" ? customer.name : "";
  return { name: contact?.name ?? own, phone: phone ?? contact?.phones[0] ?? customer.phone };
}

/** The fields that a customer's file fills in; what somebody has typed stays. */
export function filledFrom(customer: Customer, values: IntakeValues): Partial<IntakeValues> {
  const { name, phone } = callerOf(customer, wholePhone(values.phones));
  return {
    customer: customerSnapshotOf(customer),
    foundBy: "name",
    complainant: values.complainant.trim() || name,
    phones: values.phones.trim() || (phone === undefined ? "" : formatPhone(phone)),
  };
}

/** Finds the caller by phone. One customer with it fills the form in, unless 不是此人 was said; several are offered. */
export function useCaller(values: IntakeValues, set: (change: Partial<IntakeValues>) => void) {
  const phone = wholePhone(values.phones);
  const list = phone === undefined ? "same:phone:" : `same:phone:${phone}`;
  const found = useList<Customer>(list, { limit: 5 }).records;
  const known = (found ?? []).filter(({ archived }) => archived === undefined);
  const only = known.length === 1 ? known[0] : undefined;
  const recognised =
    only !== undefined && values.customer === undefined && values.notOf !== phone
      ? only
      : undefined;
  useEffect(() => {
    if (recognised) set({ ...filledFrom(recognised, values), foundBy: "phone" });
  }, [recognised, set, values]);
  return {
    phone,
    /** Customers with the caller's phone, when it is not clear which one is calling. */
    candidates: values.customer === undefined && known.length > 1 ? known : [],
    byPhone: values.foundBy === "phone",
  };
}
