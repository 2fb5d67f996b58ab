import { useRelated } from "#renderer/data/search/use-related.ts";
import { useHits } from "#renderer/data/search/use-search.ts";
import { type Customer, customerTable } from "#shared/domain/customers/customer.ts";

/** The customers that a text finds, by their own name, a contact's, a phone or a number. */
export function useFound(query: string, most: number): Customer[] {
  const hits = useHits(query, most)?.hits ?? [];
  const ofCustomers = query === "" ? [] : hits.filter(({ table }) => table === customerTable.name);
  const records = useRelated(ofCustomers, () => undefined);
  return [...records.values()].map(({ record }) => record as Customer);
}
