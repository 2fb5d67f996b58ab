import { rowOfRecord } from "#renderer/data/apply.ts";
import type { DeskDatabase } from "#renderer/data/database.ts";
import { type Projection, projectWrites } from "#renderer/data/project.ts";
import type { CheckedPart } from "#shared/bridge/check.ts";
import { movedRows } from "#shared/domain/common/facts.ts";
import { canonical } from "#shared/journal/canonical.ts";
import type { Expected } from "./expected.ts";

/** A row that is not what the journal says: what stands there, and what should. */
export interface Difference {
  part: CheckedPart;
  store: "records" | "terms" | "counters" | "facts";
  key: string | [string, string];
  name: string;
  found?: unknown;
  expected?: object;
}

/** Rows may hold what is no JSON once they are damaged. */
function text(row: unknown): string {
  try {
    return canonical(row);
  } catch {
    return "";
  }
}

const isSame = (found: unknown, expected: unknown): boolean =>
  found !== undefined && expected !== undefined && text(found) === text(expected);

const PAGE = 2_000;

/** Compares the records of a table, and their search terms, with what they should be; `totals` takes what they mean for counters and facts. */
export async function compareTable(
  db: DeskDatabase,
  table: string,
  expected: ReadonlyMap<string, Expected>,
  totals: Projection,
): Promise<Difference[]> {
  const terms = new Map<string, object>();
  for (const { record, seq } of expected.values()) {
    projectWrites([{ table, before: undefined, after: record }], seq, totals);
    for (const row of totals.terms.splice(0)) terms.set(row.key, row);
  }
  return [
    ...(await compareRecords(db, table, expected)),
    ...(await compareTerms(db, table, expected, terms)),
  ];
}

async function compareRecords(
  db: DeskDatabase,
  table: string,
  expected: ReadonlyMap<string, Expected>,
): Promise<Difference[]> {
  const differences: Difference[] = [];
  const missing = new Set(expected.keys());
  let after: [string, string] = [table, ""];
  for (;;) {
    const rows = await db.records
      .where("[table+id]")
      .between(after, [table, "\uffff"], after[1] === "", false)
      .limit(PAGE)
      .toArray();
    for (const found of rows) {
      const name = `${table}:${found.id}`;
      missing.delete(name);
      const right = expected.get(name);
      const wanted = right && rowOfRecord(table, right.record);
      if (!isSame(found, wanted))
        differences.push(difference("record", "records", [table, found.id], name, found, wanted));
    }
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) break;
    after = [table, last.id];
  }
  for (const name of missing) {
    const right = expected.get(name);
    if (right)
      differences.push(
        difference(
          "record",
          "records",
          [table, right.record.id],
          name,
          undefined,
          rowOfRecord(table, right.record),
        ),
      );
  }
  return differences;
}

function difference(
  part: Difference["part"],
  store: Difference["store"],
  key: Difference["key"],
  name: string,
  found: unknown,
  expected: object | undefined,
): Difference {
  return {
    part,
    store,
    key,
    name,
    ...(found === undefined ? {} : { found }),
    ...(expected === undefined ? {} : { expected }),
  };
}

async function compareTerms(
  db: DeskDatabase,
  table: string,
  expected: ReadonlyMap<string, Expected>,
  terms: ReadonlyMap<string, object>,
): Promise<Difference[]> {
  const rows = await db.terms.where("key").between(`${table}:`, `${table}:\uffff`).toArray();
  const there = new Map(rows.map((row) => [row.key, row]));
  return differencesOf("term", "terms", there, terms).filter(
    // what a record was once found by stays when it is not to be found any more
    ({ name, expected: wanted }) => wanted !== undefined || !expected.has(name),
  );
}

function differencesOf(
  part: Difference["part"],
  store: Difference["store"],
  found: ReadonlyMap<string, unknown>,
  expected: ReadonlyMap<string, object>,
): Difference[] {
  const keys = new Set([...found.keys(), ...expected.keys()]);
  return [...keys].flatMap((key) => {
    const [here, wanted] = [found.get(key), expected.get(key)];
    return isSame(here, wanted) ? [] : [difference(part, store, key, key, here, wanted)];
  });
}

const isNothing = (row: object): boolean => {
  if ("cells" in row) return Object.keys(row.cells as object).length === 0;
  return Object.entries(row).every(([, value]) => typeof value !== "number" || value === 0);
};

/** Rows by their key; those that count nothing are as good as none. */
const counting = <R extends { key: string }>(rows: readonly R[]): Map<string, R> =>
  new Map(rows.filter((row) => !isNothing(row)).map((row) => [row.key, row]));

/** Compares counters and facts with what all records together mean for them. */
export async function compareTotals(db: DeskDatabase, totals: Projection): Promise<Difference[]> {
  const counters = [...totals.counters].map(([key, count]) => ({ key, count }));
  const facts = movedRows(totals.facts, new Map());
  const [counted, told] = await Promise.all([db.counters.toArray(), db.facts.toArray()]);
  return [
    ...differencesOf("counter", "counters", counting(counted), counting(counters)),
    ...differencesOf("fact", "facts", counting(told), counting(facts)),
  ];
}
