import type { FactRow } from "#shared/domain/common/facts.ts";
import { emptyHead } from "#shared/journal/chain.ts";
import type { Head } from "#shared/journal/entry.ts";
import type {
  CounterRow,
  DeskDatabase,
  JournalRow,
  Place,
  RecordRow,
  Standing,
  TermsRow,
} from "./database.ts";

/** What a save writes of records, and what it means for counters, facts and terms; each record with the places that it had before. */
export interface PlannedRows {
  records: { row: RecordRow; left: Place[] }[];
  counters: CounterRow[];
  facts: FactRow[];
  terms: TermsRow[];
}

/** What a save writes of its entry. */
export interface EntryRows {
  journal: JournalRow;
  standing: Standing;
}

/** Reads records by table and id; by hand for the same reason as the save. */
export async function readRecords(
  db: DeskDatabase,
  keys: [table: string, id: string][],
): Promise<RecordRow[]> {
  if (keys.length === 0) return [];
  if (!db.isOpen()) await db.open();
  const store = db.backendDB().transaction("records", "readonly").objectStore("records");
  const rows = await Promise.all(
    keys.map(
      (key) =>
        new Promise<RecordRow | undefined>((resolve, reject) => {
          const request = store.get(key) as IDBRequest<RecordRow | undefined>;
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        }),
    ),
  );
  return rows.filter((row) => row !== undefined);
}

/** The entries of each history, oldest first; by hand as above. */
export async function readHistory(
  db: DeskDatabase,
  subjects: readonly string[],
): Promise<JournalRow[][]> {
  if (subjects.length === 0) return [];
  if (!db.isOpen()) await db.open();
  const index = db
    .backendDB()
    .transaction("journal", "readonly")
    .objectStore("journal")
    .index("subjects");
  return Promise.all(
    subjects.map(
      (subject) =>
        new Promise<JournalRow[]>((resolve, reject) => {
          const request = index.getAll(subject) as IDBRequest<JournalRow[]>;
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        }),
    ),
  );
}

/**
 * Writes one save onto the head given, in one strict transaction: all of it or nothing. By hand, since the library's own transaction takes
 * half as long again and a person waits for this one; screens have to be told afterwards. The entry is looked at while the database has
 * the other rows already; what is wrong with it is thrown and undoes them.
 */
export async function writeSave(
  db: DeskDatabase,
  onto: Head,
  rows: PlannedRows,
  entryRows: () => EntryRows,
): Promise<EntryRows> {
  if (!db.isOpen()) await db.open();
  const names = db.tables.map((table) => table.name);
  const transaction = db.backendDB().transaction(names, "readwrite", { durability: db.durability });
  const ended = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error("the save was given up"));
  });
  try {
    const put = (store: string, row: object) => transaction.objectStore(store).put(row);
    commitIfStill(transaction, onto);
    for (const { row } of rows.records) put("records", row);
    for (const row of rows.counters) put("counters", row);
    for (const row of rows.facts) put("facts", row);
    for (const row of rows.terms) put("terms", row);
    const entry = entryRows();
    put("journal", entry.journal);
    put("standing", entry.standing);
    await ended;
    return entry;
  } catch (error) {
    // what was put before must not be committed by itself
    abort(transaction);
    await ended.catch(() => undefined);
    throw error;
  }
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // it has ended already
  }
}

/** Asked first and answered first: whatever is put meanwhile counts only if the database still stands where the save was planned. */
function commitIfStill(transaction: IDBTransaction, onto: Head): void {
  const found = transaction.objectStore("standing").get("standing") as IDBRequest<
    Standing | undefined
  >;
  found.onsuccess = () => {
    const head = found.result?.head ?? emptyHead(onto.desk);
    if (head.hash === onto.hash) transaction.commit();
    else transaction.abort();
  };
}
