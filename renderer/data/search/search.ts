import type { Answer } from "./hit.ts";
import type { SearchReply, SearchRequest } from "./protocol.ts";

/** Finds what a text names. */
export interface Finder {
  find: (query: string, limit: number) => Promise<Answer>;
}

/** The search of one desk. It reads the database in a worker of its own, so that typing never waits for it. */
export interface Search {
  /** Searches the records as entry `seq` left them; without one, as far as was told before. */
  at: (seq?: number) => Finder;
  /** Reads the terms ahead of the first search. */
  warm: () => void;
  close: () => void;
}

interface Waiting {
  resolve: (answer: Answer) => void;
  reject: (error: Error) => void;
}

/** Opens the search of a desk. */
export function createSearch(deskId: string): Search {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  const waiting = new Map<number, Waiting>();
  let requests = 0;
  let newest = 0;

  const settle = (reply: SearchReply) => {
    const request = waiting.get(reply.id);
    waiting.delete(reply.id);
    if ("failed" in reply) request?.reject(new Error("the search could not read the database"));
    else request?.resolve(reply.answer);
  };
  worker.onmessage = ({ data }: MessageEvent<SearchReply>) => settle(data);
  worker.onerror = () => {
    for (const id of [...waiting.keys()]) settle({ id, failed: true });
  };

  const find = (seq: number, query: string, limit: number) =>
    new Promise<Answer>((resolve, reject) => {
      const id = ++requests;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, deskId, seq, query, limit } satisfies SearchRequest);
    });
  const at = (seq = newest): Finder => {
    newest = seq;
    return { find: (query, limit) => find(seq, query, limit) };
  };
  return {
    at,
    warm: () =>
      void at()
        .find("", 1)
        .catch(() => undefined),
    close: () => worker.terminate(),
  };
}
