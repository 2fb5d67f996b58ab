import { useState } from "react";
import { useRecord } from "#renderer/data/live.ts";
import { type Customer, customerTable } from "#shared/domain/customers/customer.ts";

/**
 * What the address asks a new form to begin with ("?customer=…&phone=…"), read once. `customer` is undefined while their file is being read,
 * null when none was named.
 */
export function useAsked(): { asked: URLSearchParams; customer: Customer | null | undefined } {
  const [asked] = useState(() => new URLSearchParams(window.location.search));
  return { asked, customer: useRecord(customerTable, asked.get("customer") ?? undefined) };
}
