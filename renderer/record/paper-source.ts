import { createContext, useContext } from "react";
import type { Surroundings } from "#shared/domain/common/plan.ts";
import type { BaseRecord } from "#shared/domain/common/table.ts";
import type { FormName } from "#shared/forms/names.ts";
import type { LocalDate } from "#shared/lib/time.ts";

/** One document that a record can be printed on, with its data as it stands now. */
export interface Paper {
  form: FormName;
  number: string;
  /** Whom or what it is for, in one line. */
  title: string;
  data: unknown;
  /** Which version of the document, where it has several. */
  version?: number;
  /** What the choice says where a record prints on several papers. */
  label?: string;
}

/** Documents of one form that a desk prints together: 今天的出门条. */
export interface PaperBatch<R> {
  label: string;
  form: FormName;
  /** The list in which their records stand. */
  list: string;
  newestFirst: boolean;
  wanted: (record: R, today: LocalDate) => boolean;
}

/** What a capability prints, for places that print for all of them. */
export interface PaperSource<R extends BaseRecord = BaseRecord> {
  table: string;
  papersOf: (record: R, around: Surroundings) => Paper[];
  batches: readonly PaperBatch<R>[];
}

/** A source of whatever records, once it stands among others. Its functions get only records of its own table. */
export const paperSource = <R extends BaseRecord>(source: PaperSource<R>): PaperSource =>
  source as unknown as PaperSource;

/** The sources of the capabilities that are switched on; given by the app. */
export const PaperSources = createContext<readonly PaperSource[]>([]);

/** What the capabilities of this desk print. */
export const usePaperSources = (): readonly PaperSource[] => useContext(PaperSources);
