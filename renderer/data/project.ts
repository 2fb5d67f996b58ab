import { type FactMoves, moveFacts, noMoves } from "#shared/domain/common/facts.ts";
import type { BaseRecord, Table } from "#shared/domain/common/table.ts";
import { tables } from "#shared/domain/tables.ts";
import type { Write } from "#shared/journal/apply.ts";
import { upgrades } from "#shared/journal/shapes.ts";
import type { Place, TermsRow } from "./database.ts";
import { searchText } from "./search/write-text.ts";

/** What a batch of writes does to counters, facts and search terms. */
export interface Projection {
  counters: Map<string, number>;
  facts: FactMoves;
  terms: TermsRow[];
}

const tableOf = (name: string): Table | undefined => tables.get(name);

const isErased = (record: object) => "erased" in record;

/**
 * What is computed of a record; nothing where that cannot be done because the record still has an older shape. Between a replay and the upgrade that
 * follows there are such records, and nobody sees them.
 */
function computed<T>(name: string, none: T, compute: () => T): T {
  if (!upgrades.some(({ table }) => table === name)) return compute();
  try {
    return compute();
  } catch {
    return none;
  }
}

/** Where a record stands now: its lists, each with the key that sorts it there. */
export function placesOf(name: string, record: BaseRecord): Place[] {
  const lists = isErased(record) ? undefined : tableOf(name)?.lists;
  if (!lists) return [];
  return computed<Place[]>(name, [], () => lists(record).map(({ list, key }) => [list, key]));
}

function countersOf(table: Table | undefined, record: BaseRecord | undefined): string[] {
  const counters = table?.counters;
  if (!counters || !record || isErased(record)) return [];
  return computed<string[]>(table.name, [], () => counters(record));
}

const factsOf = (table: Table | undefined, record: BaseRecord | undefined) =>
  table && record && !isErased(record)
    ? computed(table.name, undefined, () => table.facts?.(record))
    : undefined;

function termsOf(table: Table | undefined, record: BaseRecord, seq: number): TermsRow[] {
  if (!table || isErased(record)) return [];
  const terms = computed(table.name, undefined, () => table.terms?.(record));
  if (!terms) return [];
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

/** Works out what one entry's writes change in counters, facts and terms; added to `into`, which may hold earlier entries. */
export function projectWrites(writes: Write[], seq: number, into: Projection): void {
  for (const { table: name, before, after } of writes) {
    const table = tableOf(name);
    for (const key of countersOf(table, before))
      into.counters.set(key, (into.counters.get(key) ?? 0) - 1);
    for (const key of countersOf(table, after))
      into.counters.set(key, (into.counters.get(key) ?? 0) + 1);
    moveFacts(into.facts, name, factsOf(table, before), -1);
    moveFacts(into.facts, name, factsOf(table, after), 1);
    into.terms.push(...termsOf(table, after, seq));
  }
}

export const emptyProjection = (): Projection => ({
  counters: new Map(),
  facts: noMoves(),
  terms: [],
});
