import type { Capability } from "#shared/rule-packs/pack.ts";

/** What can be begun from the search, for the customer that is highlighted. */
interface Launch {
  key: string;
  label: string;
  capability: Capability;
  path: string;
}

export const launches: readonly Launch[] = [
  { key: "F2", label: "登记来访", capability: "visits", path: "/visits/new" },
  { key: "F3", label: "登记投诉", capability: "complaints", path: "/complaints/new" },
  { key: "F4", label: "派工", capability: "services", path: "/services/new" },
  { key: "F6", label: "开出门条", capability: "passes", path: "/passes/new" },
  { key: "F9", label: "来电登记", capability: "inquiries", path: "/inquiries/new" },
];

/** Where an action begins; with the customer filled in when there is one. */
export const launchPath = ({ path }: Launch, customer: string | undefined): string =>
  customer === undefined ? path : `${path}?customer=${encodeURIComponent(customer)}`;

/** Where a new customer's file is begun with the name that was looked for. */
export const newCustomerPath = (name: string): string =>
  name === "" ? "/customers/new" : `/customers/new?name=${encodeURIComponent(name)}`;
