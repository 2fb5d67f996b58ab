import { Dexie, type Table } from "dexie";
import type { Head, TableState } from "#shared/journal/entry.ts";
import type { StoredRecord } from "#shared/journal/state.ts";

/** A record with the hash that the journal knows it by. */
export interface RecordRow {
  table: string;
  id: string;
  record: StoredRecord;
  hash: string;
}

/** A record's place in a list, read page by page in the order of its primary key. */
export interface ListingRow {
  list: string;
  key: string;
  id: string;
  table: string;
}

export interface CounterRow {
  key: string;
  count: number;
}

/** What the search knows of one record; `seq` is the entry that last changed it. */
export interface TermsRow {
  key: string;
  table: string;
  id: string;
  title: string;
  detail: string;
  /** Names with their pinyin and initials, and codes, as search/search-text.ts writes them. */
  text: string;
  seq: number;
}

/** One entry of the journal: the same line as in the file. A large payload stands beside it. */
export interface JournalRow {
  seq: number;
  line: string;
  body?: string;
}

/** Which entries belong to a record's history. */
export interface TrailRow {
  subject: string;
  seq: number;
}

/** Where the database stands: the head of its journal, and count and sum of every table. */
export interface Standing {
  key: "standing";
  head: Head;
  state: TableState;
  projection: number;
}

/** Raised when lists, counters or terms are computed differently; the database is then built again from the journal. */
export const PROJECTION = 1;

/**
 * The second copy of the journal, and the records that screens read. Tables of records share one store, and their lists another, so
 * that a new capability needs no new schema.
 */
export class DeskDatabase extends Dexie {
  declare records: Table<RecordRow, [string, string]>;
  declare listing: Table<ListingRow, [string, string, string]>;
  declare counters: Table<CounterRow, string>;
  declare terms: Table<TermsRow, string>;
  declare journal: Table<JournalRow, number>;
  declare trail: Table<TrailRow, [string, number]>;
  declare standing: Table<Standing, string>;

  constructor(deskId: string) {
    super(`qiantai-${deskId}`, { chromeTransactionDurability: "strict" });
    this.version(1).stores({
      records: "[table+id]",
      listing: "[list+key+id]",
      counters: "key",
      terms: "key, seq",
      journal: "seq",
      trail: "[subject+seq]",
      standing: "key",
    });
  }
}
