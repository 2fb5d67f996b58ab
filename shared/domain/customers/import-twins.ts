import { type Customer, phonesOf } from "./customer.ts";
import type { CustomerFields } from "./input.ts";
import { type Likely, type Likeness, likenessLists } from "./likeness.ts";

/** What a row shares with a row before it, or with a customer on file. */
export interface RowTwin {
  row: number;
  name: string;
  why: Likeness;
  /** The row before it, or the customer on file. */
  other: { row: number; name: string } | { id: string; name: string };
}

/** What of a row can be compared with others. */
export const likelyOfRow = (fields: CustomerFields): Likely => ({
  name: fields.name,
  phones: phonesOf({ phone: fields.phone, contacts: fields.contacts as Customer["contacts"] }),
  creditCode: fields.kind === "unit" ? fields.creditCode : undefined,
  identityNumber: fields.kind === "person" ? fields.identityNumber : undefined,
});

const order: readonly Likeness[] = ["code", "name", "phone"];

/**
 * Rows that look like a customer on file or like a row before them, the strongest reason of each. `onFile` tells who on file stands in a list
 * of likeness ("same:name:…").
 */
export function findTwins(
  rows: readonly { row: number; fields: CustomerFields }[],
  onFile: ReadonlyMap<string, { id: string; name: string }>,
): RowTwin[] {
  const seen = new Map<string, { row: number; name: string }>();
  return rows.flatMap(({ row, fields }) => {
    const lists = likenessLists(likelyOfRow(fields));
    const found = lists.flatMap(({ list, why }) => {
      const other = onFile.get(list) ?? seen.get(list);
      return other ? [{ row, name: fields.name, why, other }] : [];
    });
    for (const { list } of lists) if (!seen.has(list)) seen.set(list, { row, name: fields.name });
    found.sort((a, b) => order.indexOf(a.why) - order.indexOf(b.why));
    return found.slice(0, 1);
  });
}
