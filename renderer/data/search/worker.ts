import { DeskDatabase } from "../database.ts";
import { SearchEngine } from "./engine.ts";
import type { SearchReply, SearchRequest } from "./protocol.ts";
import { SnapshotDatabase } from "./snapshot.ts";

let engine: SearchEngine | undefined;
let turn: Promise<unknown> = Promise.resolve();

async function answer(request: SearchRequest): Promise<SearchReply> {
  const { id } = request;
  engine ??= new SearchEngine(
    new DeskDatabase(request.deskId),
    new SnapshotDatabase(request.deskId),
  );
  await engine.refresh(request.seq);
  return { id, answer: await engine.find(request.query, request.limit) };
}

/** One request after the other, so that a search always sees the edits before it. */
self.onmessage = ({ data }: MessageEvent<SearchRequest>) => {
  turn = turn
    .then(() => answer(data))
    .then(
      (reply) => self.postMessage(reply),
      () => self.postMessage({ id: data.id, failed: true } satisfies SearchReply),
    );
};
