import type { BaseRecord, Table } from "#shared/domain/common/table.ts";
import { tables } from "#shared/domain/tables.ts";
import type { Write } from "#shared/journal/apply.ts";
import type { ListingRow, TermsRow } from "./database.ts";
import { searchText } from "./search/search-text.ts";

/** What a batch of writes does to lists, counters and search terms. */
export interface Projection {
  /** By place: the row, and whether it stands there after all the writes. */
  listing: Map<string, { row: ListingRow; stands: boolean }>;
  counters: Map<string, number>;
  terms: TermsRow[];
}

const tableOf = (name: string): Table | undefined => tables.get(name);

const isErased = (record: object) => "erased" in record;

function listingsOf(table: Table | undefined, record: BaseRecord | undefined): ListingRow[] {
  if (!table?.lists || !record || isErased(record)) return [];
  return table
    .lists(record)
    .map(({ list, key }) => ({ list, key, id: record.id, table: table.name }));
}

function countersOf(table: Table | undefined, record: BaseRecord | undefined): string[] {
  if (!table?.counters || !record || isErased(record)) return [];
  return table.counters(record);
}

function termsOf(table: Table | undefined, record: BaseRecord, seq: number): TermsRow[] {
  const terms = isErased(record) ? undefined : table?.terms?.(record);
  if (!table || !terms) return [];
  const text = searchText(terms);
  const { title, detail } = terms;
  return [
    {
      key: `${table.name}:${record.id}`,
      table: table.name,
      id: record.id,
      title,
      detail,
      text,
      seq,
    },
  ];
}

const placeOf = ({ list, key, id }: ListingRow) => `${list}\u0000${key}\u0000${id}`;

/** Works out what one entry's writes change in lists, counters and terms; added to `into`, which may hold earlier entries. */
export function projectWrites(writes: Write[], seq: number, into: Projection): void {
  for (const { table: name, before, after } of writes) {
    const table = tableOf(name);
    for (const row of listingsOf(table, before))
      into.listing.set(placeOf(row), { row, stands: false });
    for (const row of listingsOf(table, after))
      into.listing.set(placeOf(row), { row, stands: true });
    for (const key of countersOf(table, before))
      into.counters.set(key, (into.counters.get(key) ?? 0) - 1);
    for (const key of countersOf(table, after))
      into.counters.set(key, (into.counters.get(key) ?? 0) + 1);
    into.terms.push(...termsOf(table, after, seq));
  }
}

export const emptyProjection = (): Projection => ({
  listing: new Map(),
  counters: new Map(),
  terms: [],
});
