import type { Finding } from "#shared/bridge/check.ts";
import type { FileCall } from "./check-file.ts";

/** What a check came to, as it crosses from its worker. */
export interface CheckOutcome {
  entries: number;
  records: number;
  files: number;
  found: Finding[];
  aside: string[];
  attachments: [digest: string, record: string][];
  isToFix: boolean;
}

/** From the worker: a question to the host, how far it is, how it ended. */
export type FromCheck =
  | { kind: "ask"; id: number; call: FileCall; values: unknown[] }
  | { kind: "progress"; text: string; done: number; total: number }
  | { kind: "done"; outcome: CheckOutcome }
  | { kind: "failed"; message: string };

/** To the worker: which desk, or the answer to a question. */
export type ToCheck =
  | { kind: "begin"; deskId: string; fix: boolean }
  | { kind: "answer"; id: number; value?: unknown; problem?: string };
