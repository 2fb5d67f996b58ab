import type { DeskDatabase } from "#renderer/data/database.ts";
import { type Listed, readLists, useLists } from "#renderer/data/live-lists.ts";
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

const listsOf = (likely: Likely) => likenessLists(likely).map(({ list }) => list);

const twinsIn = (alike: readonly Listed[], likely: Likely, own?: string): Twin[] =>
  alike
    .map(({ record }) => record as Customer)
    .filter(({ id }) => id !== own)
    .map((customer) => ({
      customer,
      why: likenesses(likely, { ...customer, phones: phonesOf(customer) }),
    }))
    .filter(({ why }) => why.length > 0);

/** The files that may be the same customer at this moment: whoever saves must not be faster than the look while typing. */
export const findTwins = async (db: DeskDatabase, likely: Likely): Promise<Twin[]> =>
  twinsIn(await readLists(db, listsOf(likely)), likely);

/** Looks, while one types, for files that may be the same customer. */
export function useTwins(likely: Likely, own?: string): Twins {
  const alike = useLists(listsOf(likely)) ?? [];
  const name = (likely.name ?? "").trim();
  const hits = useHits(name.length >= 2 ? name : "", MOST_SIMILAR + 1)?.hits ?? [];
  const twins = twinsIn(alike, likely, own);
  const known = new Set([own, ...twins.map(({ customer }) => customer.id)]);
  const similar = hits.filter(
    ({ table, kind, id }) => table === customerTable.name && kind === "customer" && !known.has(id),
  );
  return { twins, similar: name.length >= 2 ? similar.slice(0, MOST_SIMILAR) : [] };
}
