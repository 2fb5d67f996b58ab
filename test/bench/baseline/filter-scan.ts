import type { Table } from "dexie";

/**
 * The denominator of search.p50OverScan: what one writes with Dexie when there is no search, a filter over every customer. It is spared the
 * pinyin and the whole record: it reads the rows of terms, in which all keys stand ready.
 */
export function scanTerms<R extends { key: string; text: string }>(
  terms: Table<R, string>,
  query: string,
): Promise<R[]> {
  return terms
    .where("key")
    .between("customer:", "customer;")
    .filter(({ text }) => text.includes(query))
    .toArray();
}
