import { Dexie, RangeSet } from "dexie";
import type { DeskDatabase, Place } from "./database.ts";
import type { SaveRows } from "./strict-save.ts";

/** Keys of the database's library: a string, a number or a list of them. */
type Key = string | number | string[];

/**
 * Tells live queries what a save has changed, as the library does after transactions of its own: per table and index the keys that came,
 * went or now mean something else. Queries that read none of them do not run again.
 */
export function tellScreens(db: DeskDatabase, save: SaveRows): void {
  const { records, counters, terms, journal, standing } = save;
  const parts: Record<string, RangeSet> = {};
  const tell = (table: string, index: string, keys: Key[]) => {
    parts[`idb://${db.name}/${table}/${index}`] = new RangeSet().addKeys(keys);
  };
  const rows = (table: string, keys: Key[]) => {
    tell(table, "", keys);
    // who asked for keys alone, or counts, looks here
    tell(table, ":dels", keys);
  };
  rows(
    "records",
    records.map(({ row }) => [row.table, row.id]),
  );
  tell(
    "records",
    "places",
    records.flatMap(({ row, left }) => onlyOnce([...row.places, ...left])),
  );
  rows(
    "counters",
    counters.map(({ key }) => key),
  );
  rows(
    "terms",
    terms.map(({ key }) => key),
  );
  tell(
    "terms",
    "seq",
    terms.map(({ seq }) => seq),
  );
  rows("journal", [journal.seq]);
  tell("journal", "subjects", journal.subjects);
  rows("standing", [standing.key]);
  Dexie.on.storagemutated.fire(parts);
}

/** Of the places before and after: those that a record has come to or left. */
function onlyOnce(places: Place[]): Place[] {
  const names = places.map((place) => JSON.stringify(place));
  return places.filter(
    (_, index) => names.indexOf(names[index] ?? "") === names.lastIndexOf(names[index] ?? ""),
  );
}
