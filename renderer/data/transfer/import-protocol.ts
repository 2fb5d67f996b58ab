import type { RowProblem } from "#shared/domain/common/imports/rows.ts";
import type { Actor } from "#shared/domain/common/staff-roles.ts";
import type { LedgerContext } from "#shared/domain/complaints/ledger/row.ts";
import type { RowContext } from "#shared/domain/customers/import-row.ts";
import type { RowTwin } from "#shared/domain/customers/import-twins.ts";
import type { Change, EntryDraft } from "#shared/journal/entry.ts";
import type { Result } from "#shared/lib/result.ts";
import type { Standing } from "../database.ts";
import type { TableRow } from "./table.ts";

/** What the page learns of a file: its first rows, how many there are, how it was read. */
export interface ReadSummary {
  sheets: string[];
  how: string;
  first: TableRow[];
  count: number;
}

/** What the check found; long lists are cut, their lengths are not. */
export interface CheckSummary {
  good: number;
  problems: RowProblem[];
  problemCount: number;
  /** The rows that have a problem. */
  wrongRows: number;
  twins: RowTwin[];
  /** The first rows as they would be. */
  preview: { row: number; cells: string[] }[];
  /** The headings of the preview. */
  columns: string[];
}

/** What a person has decided about a checked table. */
export interface ImportChoice {
  id: string;
  file: string;
  headings: string[];
  skipped: number[];
  duplicateReason: string;
}

/** What is imported, and what its rows are read with. */
export type ImportOf =
  | { kind: "customers"; context: RowContext }
  | { kind: "complaints"; context: LedgerContext };

export interface ImportWork {
  read: { request: { file: Blob; sheet?: string }; answer: ReadSummary };
  /** All rows below the headings, for a table that goes into a form. */
  rows: { request: { headingRow: number }; answer: TableRow[] };
  check: { request: { headingRow: number } & ImportOf; answer: CheckSummary };
  problems: { request: { format: "xlsx" | "csv" }; answer: Uint8Array[] };
  compose: {
    request: { choice: ImportChoice; standing: Standing; actor: Actor; now: number };
    answer: Result<EntryDraft>;
  };
}

/** What a worker tells while it works. A part of an entry is answered when it has been handed over. */
export type WorkNews =
  | { kind: "progress"; text: string; done: number; total: number }
  | { kind: "part"; part: number; changes: Change[] };
