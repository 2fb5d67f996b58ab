import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { decodeLine, payloadDigest } from "#shared/journal/chain.ts";
import type { PlainPayload } from "#shared/journal/entry.ts";
import { MemoryStore } from "#shared/journal/replay.ts";

/** Replays the journal of a closed desk in memory, and compares each large payload with the digest that its header names. */
export function replayJournal(deskFolder: string): MemoryStore {
  const journal = join(deskFolder, "journal");
  const segments = readdirSync(journal).filter((name) => name.endsWith(".log"));
  const lines = segments
    .sort()
    .flatMap((name) => readFileSync(join(journal, name), "utf8").split("\n"));
  let store: MemoryStore | undefined;
  for (const line of lines.filter((each) => each !== "")) {
    const entry = decodeLine(line);
    if (!entry.ok) throw new Error(entry.problems[0]?.message);
    const { header, payload } = entry.value;
    store ??= new MemoryStore(header.desk);
    const opened = "file" in payload ? payloadIn(join(journal, "files", payload.file)) : payload;
    if ("changes" in opened && payloadDigest(opened) !== header.payload)
      throw new Error(`the payload of entry ${header.seq} is not the one that its header names`);
    const applied = store.apply({ header, payload: opened });
    if (!applied.ok) throw new Error(applied.problems[0]?.message);
  }
  if (!store) throw new Error("an empty journal");
  return store;
}

const payloadIn = (file: string): PlainPayload =>
  JSON.parse(readFileSync(file, "utf8")) as PlainPayload;
