import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { flushFolder, writeWhole } from "./blobs.ts";
import { JournalStore, type StorePorts } from "./store.ts";

const deskFileSchema = z.object({ deskId: z.string().min(8) }).strict();

/** The random id of the desk in a folder; a new folder gets one. It tells two desks with the same code apart. */
function deskIdOf(folder: string): string {
  const path = join(folder, "desk.json");
  if (existsSync(path)) return deskFileSchema.parse(JSON.parse(readFileSync(path, "utf8"))).deskId;
  const deskId = randomUUID();
  writeWhole(path, JSON.stringify({ deskId }));
  return deskId;
}

/** Opens the journal of a desk folder, making the folder when it is new. Throws when the folder cannot be written. */
export function openStore(folder: string, ports: StorePorts): JournalStore {
  mkdirSync(folder, { recursive: true });
  // a folder that is not in its parent after a power cut takes every flushed entry with it
  flushFolder(dirname(folder));
  return new JournalStore(folder, deskIdOf(folder), ports);
}
