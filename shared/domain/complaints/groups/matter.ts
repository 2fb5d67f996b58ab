import { foldText } from "#shared/domain/common/text.ts";
import type { IsoTime } from "#shared/lib/time.ts";

/** What tells whether two complaints are about the same thing. */
interface About {
  category: { id: string };
  about?: string | undefined;
  matter?: string | undefined;
}

/** The matter of a complaint: its category and what it is about, or the one that somebody has joined it to. */
export function matterOf({ category, about, matter }: About): string | undefined {
  if (matter !== undefined) return matter;
  const folded = foldText(about ?? "");
  return folded === "" ? undefined : `${category.id}|${folded}`;
}

/** Everybody who complains of one matter, by the time at which they did. */
export const matterList = (matter: string) => `complaint.matter:${matter}`;

/** Everything of one category, by the time of receipt. */
export const categoryList = (category: string) => `complaint.category:${category}`;

interface Household {
  unitNumber?: string | undefined;
  customer?: { id?: string | undefined; name: string } | undefined;
  phones: string[];
  complainant: string;
}

/** The household that complains: its unit, else the customer, else the phone, else the name. */
export function householdOf({ unitNumber, customer, phones, complainant }: Household): string {
  if (unitNumber !== undefined) return `unit:${foldText(unitNumber)}`;
  if (customer) return `customer:${customer.id ?? foldText(customer.name)}`;
  return phones[0] === undefined ? `name:${foldText(complainant)}` : `phone:${phones[0]}`;
}

/** What a group is made of. */
export interface Received extends Household {
  id: string;
  receivedAt: IsoTime;
}
