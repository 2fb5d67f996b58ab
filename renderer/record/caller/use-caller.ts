import { useEffect } from "react";
import { useList, useRecord } from "#renderer/data/live.ts";
import { type Customer, customerTable } from "#shared/domain/customers/customer.ts";
import { type CallerValues, wholePhone } from "./caller.ts";

/** How a form takes part in finding its caller. */
interface CallerForm {
  values: CallerValues;
  /** The phones as typed. */
  phones: string;
  /** Fills the form in from a customer's file; what somebody has typed stays. */
  fill: (customer: Customer, foundBy: "phone" | "name") => void;
  /** Takes the customer and what came with it out again; `notOf` is the phone that is not theirs. */
  forget: (notOf: string | undefined, customer: Customer) => void;
}

/** Who is calling. */
export interface Caller {
  phone: string | undefined;
  /** Their file, once they are known. */
  customer: Customer | undefined;
  byPhone: boolean;
  /** Customers with the caller's phone, when it is not clear which one is calling. */
  candidates: readonly Customer[];
  choose: (customer: Customer) => void;
  deny: () => void;
}

/** Finds the caller by phone. One customer with it fills the form in, unless 不是此人 was said; several are offered. */
export function useCaller({ values, phones, fill, forget }: CallerForm): Caller {
  const phone = wholePhone(phones);
  const found = useList<Customer>(`same:phone:${phone ?? ""}`, { limit: 5 }).records;
  const known = (found ?? []).filter(({ archived }) => archived === undefined);
  const customer = useRecord(customerTable, values.customer?.id) ?? undefined;
  const [only] = known;
  const recognised =
    known.length === 1 && values.customer === undefined && values.notOf !== phone
      ? only
      : undefined;
  useEffect(() => {
    if (recognised) fill(recognised, "phone");
  }, [recognised, fill]);
  return {
    phone,
    customer,
    byPhone: values.foundBy === "phone",
    candidates: values.customer === undefined && known.length > 1 ? known : [],
    choose: (one) => fill(one, "name"),
    deny: () => customer && forget(phone, customer),
  };
}
