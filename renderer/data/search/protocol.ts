import type { Answer } from "./hit.ts";

/** What the page asks the worker. `seq` is the newest entry that the answer must know of. */
export interface SearchRequest {
  id: number;
  deskId: string;
  seq: number;
  query: string;
  limit: number;
}

export type SearchReply = { id: number; answer: Answer } | { id: number; failed: true };
