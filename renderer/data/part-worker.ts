import { applyPart, type Part } from "./bulk-apply.ts";
import { DeskDatabase } from "./database.ts";

let db: DeskDatabase | undefined;

self.onmessage = async ({ data }: MessageEvent<Part>) => {
  const { desk } = data.entry.header;
  db ??= new DeskDatabase(desk);
  try {
    await applyPart(db, data);
    self.postMessage({ ok: true });
  } catch (error) {
    self.postMessage({ ok: false, message: error instanceof Error ? error.message : "" });
  }
};
