import { z } from "zod";
import type { Facts } from "./facts.ts";

/** What every record has: an id that never changes and a revision that counts its changes from 1. */
export const recordBase = z.object({ id: z.string().min(1), rev: z.number().int().min(1) });

export interface BaseRecord {
  id: string;
  rev: number;
}

/** What the search finds a record by: whatever people would type. Phones and numbers as digits and letters. */
export interface SearchTerms {
  /** What a hit is called, and what stands beneath it. */
  title: string;
  detail: string;
  /** Names, in which pinyin is searched too. */
  names: string[];
  /** Phones, numbers, credit codes: found by any part. */
  codes: string[];
}

/** The place of a record in a list: lists are read in the order of `key`, page by page. */
export interface Listing {
  list: string;
  key: string;
}

/**
 * A table of records: how a record is checked, found, listed and counted. `lists` gives the lists in which the record stands now, each
 * with the key that sorts it there; `counters` names the counts that the record adds one to, `facts` what it adds to the statistics.
 */
export interface Table<R extends BaseRecord = BaseRecord> {
  name: string;
  schema: z.ZodType<R>;
  terms?: (record: R) => SearchTerms | undefined;
  lists?: (record: R) => Listing[];
  counters?: (record: R) => string[];
  facts?: (record: R) => Facts | undefined;
}

/** Declares a table; the name is the one in the journal and never changes. */
export const defineTable = <R extends BaseRecord>(table: Table<R>): Table<R> => table;
