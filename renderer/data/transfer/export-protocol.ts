import type { TableFormat } from "./write-table.ts";

/** Which customers: all of a list, or those named. */
export type WhichCustomers = { list: string } | { ids: readonly string[] };

export interface ExportWork {
  customers: { request: { format: TableFormat; which: WhichCustomers }; answer: number };
  everything: { request: { at: string }; answer: number };
}

/** What a worker tells while it writes a file: how far, and the next piece of it, as base64. */
export type ExportNews =
  | { kind: "progress"; text: string; done: number; total: number }
  | { kind: "bytes"; part: number; data: string };
