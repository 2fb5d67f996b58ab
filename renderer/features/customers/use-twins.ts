import { useLists } from "#renderer/data/live-lists.ts";
import type { Hit } from "#renderer/data/search/hit.ts";
import { useHits } from "#renderer/data/search/use-search.ts";
import { type Customer, customerTable, phonesOf } from "#shared/domain/customers/customer.ts";
import {
  type Likely,
  type Likeness,
  likenesses,
  likenessLists,
} from "#shared/domain/customers/likeness.ts";

/** A file that has name, phone or code in common with the one being typed. */
export interface Twin {
  customer: Customer;
  why: Likeness[];
}

export interface Twins {
  twins: Twin[];
  /** Files whose name has the typed one in it. */
  similar: Hit[];
}

const MOST_SIMILAR = 5;

/** Looks, while one types, for files that may be the same customer. */
export function useTwins(likely: Likely, own?: string): Twins {
  const alike = useLists(likenessLists(likely).map(({ list }) => list)) ?? [];
  const name = (likely.name ?? "").trim();
  const hits = useHits(name.length >= 2 ? name : "", MOST_SIMILAR + 1)?.hits ?? [];
  const twins = alike
    .map(({ record }) => record as Customer)
    .filter(({ id }) => id !== own)
    .map((customer) => ({
      customer,
      why: likenesses(likely, { ...customer, phones: phonesOf(customer) }),
    }))
    .filter(({ why }) => why.length > 0);
  const known = new Set([own, ...twins.map(({ customer }) => customer.id)]);
  const similar = hits.filter(
    ({ table, kind, id }) => table === customerTable.name && kind === "customer" && !known.has(id),
  );
  return { twins, similar: name.length >= 2 ? similar.slice(0, MOST_SIMILAR) : [] };
}
