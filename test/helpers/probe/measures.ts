import type { DeskStore } from "#renderer/data/desk-store.ts";
import { readCounter, readList } from "#renderer/data/live.ts";
import type { Hit } from "#renderer/data/search/hit.ts";
import { createSearch, type Finder, type Search } from "#renderer/data/search/search.ts";
import { searchKey } from "#renderer/data/search/search-text.ts";
import { pinyinKeys } from "#shared/domain/common/pinyin.ts";
import { type Customer, customerTable } from "#shared/domain/customers/customer.ts";
import { bareGet } from "#test/bench/baseline/bare-get.ts";
import { bruteForce, type SearchedRow } from "#test/bench/baseline/brute-force.ts";
import { scanTerms } from "#test/bench/baseline/filter-scan.ts";

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** As many contacts, visitors and the like as one answer shows. */
const MOST_CONTACTS = 6;
const EVERYTHING = 1_000_000;

/** What people type to find this customer: parts of names, pinyin in every reading, initials, phones, numbers, codes. */
function queriesFor(customer: Customer): string[] {
  const { id, name, creditCode, contacts } = customer;
  const contact = contacts[0];
  const phone = contact?.phones[0] ?? "";
  const keys = pinyinKeys(name.slice(0, 4));
  const contactKeys = pinyinKeys(contact?.name ?? name);
  return [
    name,
    name.slice(0, 2),
    name.slice(1, 4),
    name.slice(2, 6),
    ...keys.slice(0, 2),
    keys.at(-1) ?? name,
    keys.at(-2) ?? name,
    ...pinyinKeys(name).slice(-2),
    contact?.name ?? name,
    ...contactKeys.slice(0, 2),
    contactKeys.at(-1) ?? name,
    phone,
    phone.slice(-4),
    phone.slice(3, 9),
    id,
    id.slice(-7),
    ...(creditCode === undefined
      ? []
      : [creditCode, creditCode.slice(-6), creditCode.slice(2, 12)]),
  ];
}

const idsOf = (hits: readonly Hit[], kind: Hit["kind"]) =>
  new Set(hits.flatMap((hit) => (hit.kind === kind ? [`${hit.table}:${hit.id}`] : [])));

const isSubset = (part: ReadonlySet<string>, whole: ReadonlySet<string>) =>
  [...part].every((each) => whole.has(each));

/** True when the answer has every customer that brute force finds and no other, and as many of the contacts as are shown. */
async function agrees(search: Finder, rows: SearchedRow[], query: string): Promise<boolean> {
  const expected = bruteForce(rows, searchKey(query));
  const { hits } = await search.find(query, EVERYTHING);
  const customers = idsOf(hits, "customer");
  const contacts = idsOf(hits, "contact");
  return (
    customers.size === expected.customers.size &&
    isSubset(customers, expected.customers) &&
    contacts.size === Math.min(MOST_CONTACTS, expected.contacts.size) &&
    isSubset(contacts, expected.contacts)
  );
}

/** What benches time and compare in the page, on the desk that is open. */
export function measures(open: () => DeskStore) {
  let opened: Search | undefined;

  async function searchOf(): Promise<Finder> {
    const { db, deskId } = open();
    const standing = await db.standing.get("standing");
    opened ??= createSearch(deskId);
    return opened.at(standing?.head.seq);
  }

  async function customersAmong(count: number): Promise<Customer[]> {
    const { db } = open();
    const { name } = customerTable;
    const keys = (await db.records
      .where("[table+id]")
      .between([name, ""], [name, "\uffff"])
      .primaryKeys()) as [string, string][];
    const step = Math.max(1, Math.floor(keys.length / count));
    const rows = await db.records.bulkGet(keys.filter((_, place) => place % step === 0));
    return rows.flatMap((row) => (row ? [row.record as unknown as Customer] : []));
  }

  return {
    /** The queries of customers spread over all of them. */
    async queriesOf(customers: number): Promise<string[]> {
      return [...new Set((await customersAmong(customers)).flatMap(queriesFor))];
    },

    /** Milliseconds from the asking to the answer, for each query. The first search, which reads the terms, is not among them. */
    async timeSearch(queries: string[], limit: number): Promise<number[]> {
      const search = await searchOf();
      await search.find("", 1);
      const times: number[] = [];
      for (const query of queries) times.push(await timed(() => search.find(query, limit)));
      return times;
    },

    /** Milliseconds of a filter over all customers, for each query. */
    async timeScan(queries: string[]): Promise<number[]> {
      const times: number[] = [];
      for (const query of queries)
        times.push(await timed(() => scanTerms(open().db.terms, searchKey(query))));
      return times;
    },

    /** Those queries for which search and brute force do not agree. */
    async disagreements(queries: string[]): Promise<string[]> {
      const search = await searchOf();
      const rows = (await open().db.terms.toArray()).map(({ key, text }) => ({ key, text }));
      const wrong: string[] = [];
      for (const query of queries) if (!(await agrees(search, rows, query))) wrong.push(query);
      return wrong;
    },

    /** Milliseconds of each reading of a list's first page, and what stands on it. */
    async timePage(list: string, times: number): Promise<{ times: number[]; records: number }> {
      const found: number[] = [];
      let records = 0;
      for (let time = 0; time < times; time++) {
        const start = performance.now();
        records = (await readList(open().db, list)).records.length;
        found.push(performance.now() - start);
      }
      return { times: found, records };
    },

    /** Milliseconds of reading a counter and of one bare get of the same row, in turn. */
    async timeCounter(key: string, times: number): Promise<{ ours: number[]; bare: number[] }> {
      const { db } = open();
      const get = bareGet(db.backendDB(), "counters");
      const result: { ours: number[]; bare: number[] } = { ours: [], bare: [] };
      for (let time = 0; time < times; time++) {
        result.bare.push(await timed(() => get(key)));
        result.ours.push(await timed(() => readCounter(db, key)));
      }
      return result;
    },

    /** How many records and customers are at the desk. */
    async count(): Promise<{ records: number; customers: number }> {
      const { db } = open();
      return {
        records: await db.records.count(),
        customers: await readCounter(db, "customer.all"),
      };
    },
  };
}
