import type { Action } from "#shared/domain/common/action.ts";
import type { Mapping } from "#shared/domain/common/imports/columns.ts";
import type { CheckedRows, GoodRow } from "#shared/domain/common/imports/rows.ts";
import type { RowTwin } from "#shared/domain/customers/import-twins.ts";
import type { DeskDatabase } from "../database.ts";
import type { CheckSummary, WorkNews } from "./import-protocol.ts";
import type { TableRow } from "./table.ts";
import type { Tell } from "./worker-calls.ts";

/** What of a chosen table goes into the action beside its rows. */
export interface ImportAbout {
  id: string;
  file: string;
  rows: number;
  columns: { heading: string; field: string }[];
  duplicateReason: string;
}

type Preview = Pick<CheckSummary, "preview" | "columns">;

/** One kind of record that tables bring in: how its rows are checked, compared with what is on file, shown, and handed to its action. */
export interface ImportKind<C extends { mapping: Mapping }, G extends GoodRow> {
  action: Action<unknown>;
  checkRow: (row: TableRow, context: C, into: CheckedRows<G>) => void;
  /** Looks at what is on file; may move rows to those that are wrong. */
  compare: (db: DeskDatabase, checked: CheckedRows<G>, tell: Tell<WorkNews>) => Promise<RowTwin[]>;
  preview: (good: readonly G[], context: C) => Preview;
  input: (rows: { row: number; input: unknown }[], about: ImportAbout) => unknown;
}

/** Forgets what the action takes: its input is checked again when it runs. */
export const anyAction = <I>(action: Action<I>) => action as unknown as Action<unknown>;
