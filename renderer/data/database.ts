import { Dexie, type Table } from "dexie";
import type { FactRow } from "#shared/domain/common/facts.ts";
import type { Head, TableState } from "#shared/journal/entry.ts";
import type { StoredRecord } from "#shared/journal/state.ts";

/** A list and the key under which a record stands in it. */
export type Place = [list: string, key: string];

/** A record with the hash that the journal knows it by, and where it stands in which lists. */
export interface RecordRow {
  table: string;
  id: string;
  record: StoredRecord;
  hash: string;
  places: Place[];
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
  /** Names with their pinyin and initials, and codes, as search/write-text.ts writes them. */
  text: string;
  seq: number;
}

/** One entry of the journal: the same line as in the file, and whose history it belongs to. A large payload stands beside it. */
export interface JournalRow {
  seq: number;
  line: string;
  subjects: string[];
  body?: string;
}

/** Some of the changes of an entry whose payload lies in a file of its own and was applied in parts. */
export interface BodyRow {
  file: string;
  after: number;
  salt: string;
  count: number;
  text: string;
}

/** How far an entry has come that is applied in parts; the head does not count it yet. */
export interface Applying {
  hash: string;
  done: number;
  state: TableState;
}

/** Where the database stands: the head of its journal, and count and sum of every table. */
export interface Standing {
  key: "standing";
  head: Head;
  state: TableState;
  projection: number;
  applying?: Applying;
  /** Everything but the journal's copy is being built again: rows behind the head are no damage. */
  rebuilding?: boolean;
  /** A digest of the rest. */
  seal?: string;
}

/** Raised when lists, counters, facts or terms are computed differently; the database is then built again from the journal. */
export const PROJECTION = 6;

/**
 * The second copy of the journal, and the records that screens read. All tables share one store and one index of lists, so that a new
 * capability needs no new schema.
 */
export class DeskDatabase extends Dexie {
  declare records: Table<RecordRow, [string, string]>;
  declare counters: Table<CounterRow, string>;
  declare facts: Table<FactRow, string>;
  declare terms: Table<TermsRow, string>;
  declare journal: Table<JournalRow, number>;
  declare bodies: Table<BodyRow, [string, number]>;
  declare standing: Table<Standing, string>;
  /** The newest version of the schema that this program knows. */
  readonly newest = 4;
  /** How a save is committed; only the control of the power cuts takes its flush away. */
  durability: IDBTransactionDurability = "strict";

  constructor(deskId: string) {
    super(`qiantai-${deskId}`, { chromeTransactionDurability: "strict", cache: "disabled" });
    this.version(2).stores({
      records: "[table+id], *places",
      counters: "key",
      terms: "key, seq",
      journal: "seq, *subjects",
      standing: "key",
    });
    this.version(3).stores({ bodies: "[file+after]" });
    this.version(4).stores({ facts: "key, [group+count]" });
  }
}

const TRIES = 8;

/** Opens the database. After a kill its files may be out of reach for a moment: that is tried again before anybody is troubled with it. */
export async function openPatiently(db: DeskDatabase, pause = 500): Promise<void> {
  for (let tried = 1; !db.isOpen(); tried++) {
    try {
      await db.open();
    } catch (error) {
      const isOutOfReach = error instanceof Error && error.name === "UnknownError";
      if (!isOutOfReach || tried === TRIES) throw error;
      db.close({ disableAutoOpen: false });
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}
