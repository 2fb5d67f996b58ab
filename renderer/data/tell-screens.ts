import { Dexie, RangeSet } from "dexie";
import type { DeskDatabase, Place } from "./database.ts";
import type { PlannedRows } from "./strict-save.ts";

/** Keys of the database's library: a string, a number or a list of them. */
type Key = string | number | (string | number)[];

/**
 * Tells live queries what the save of an entry changes, as the library does after transactions of its own: per table and index the keys that
 * come, go or mean something else. Queries that read none of them do not run again. Worked out before, to be told once it is written.
 */
export function screensOf(
  db: DeskDatabase,
  rows: PlannedRows,
  entry: { seq: number; subjects: string[] },
) {
  const { records, counters, facts, terms } = rows;
  const parts: Record<string, RangeSet> = {};
  const changes = (table: string, index: string, keys: Key[]) => {
    parts[`idb://${db.name}/${table}/${index}`] = new RangeSet().addKeys(keys);
  };
  const puts = (table: string, keys: Key[]) => {
    changes(table, "", keys);
    // who asked for keys alone, or counts, looks here
    changes(table, ":dels", keys);
  };
  const places = records.flatMap(({ row, left }) => onlyOnce([...row.places, ...left]));
  puts(
    "records",
    records.map(({ row }) => [row.table, row.id]),
  );
  changes("records", "places", places);
  puts(
    "counters",
    counters.map(({ key }) => key),
  );
  puts(
    "facts",
    facts.map(({ key }) => key),
  );
  changes(
    "facts",
    "[group+count]",
    // a ranking is always read from its rarest values on
    facts.flatMap((row) => ("group" in row ? [[row.group, 1]] : [])),
  );
  puts(
    "terms",
    terms.map(({ key }) => key),
  );
  changes(
    "terms",
    "seq",
    terms.map(({ seq }) => seq),
  );
  puts("journal", [entry.seq]);
  changes("journal", "subjects", entry.subjects);
  puts("standing", ["standing"]);
  return () => Dexie.on.storagemutated.fire(parts);
}

/** Of the places before and after: those that a record has come to or left. */
function onlyOnce(places: Place[]): Place[] {
  const names = places.map((place) => JSON.stringify(place));
  return places.filter(
    (_, index) => names.indexOf(names[index] ?? "") === names.lastIndexOf(names[index] ?? ""),
  );
}
