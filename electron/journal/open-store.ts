import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { flushFolder, writeWhole } from "./blobs.ts";
import { putFileAside } from "./put-aside.ts";
import { listSegments } from "./segments.ts";
import { JournalStore, type StorePorts } from "./store.ts";

const deskFileSchema = z.object({ deskId: z.string().min(8) }).strict();
const lineSchema = z.object({ header: z.object({ desk: z.string().min(8) }) });

/** The second place of the id, for a folder whose `desk.json` and journal are both gone. */
const secondOf = (folder: string) => join(folder, "session", "desk-id.json");

function readJson<T>(text: string, schema: z.ZodType<T>): T | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

const idIn = (path: string): string | undefined =>
  existsSync(path) ? readJson(readFileSync(path, "utf8"), deskFileSchema)?.deskId : undefined;

/** The desk to whose chain the entries belong; the headers of all entries say it. */
function idInJournal(folder: string): string | undefined {
  const journal = join(folder, "journal");
  if (!existsSync(journal)) return undefined;
  for (const { path } of listSegments(journal))
    for (const line of readFileSync(path, "utf8").split("\n")) {
      const desk = readJson(line, lineSchema)?.header.desk;
      if (desk !== undefined) return desk;
    }
  return undefined;
}

/**
 * The random id of the desk in a folder; a new folder gets one. It tells two desks with the same code apart, and names the database. One that is lost
 * or damaged is read from the journal, and from its second place where that is gone too.
 */
function deskIdOf(folder: string, now: () => number): { deskId: string; isMended: boolean } {
  const path = join(folder, "desk.json");
  const written = idIn(path);
  const known = idInJournal(folder) ?? written ?? idIn(secondOf(folder));
  const deskId = known ?? randomUUID();
  if (written !== deskId) {
    if (existsSync(path)) putFileAside(folder, path, now());
    writeWhole(path, JSON.stringify({ deskId }));
  }
  return { deskId, isMended: known !== undefined && written !== known };
}

function keepSecond(folder: string, deskId: string): void {
  const path = secondOf(folder);
  if (idIn(path) === deskId) return;
  mkdirSync(dirname(path), { recursive: true });
  writeWhole(path, JSON.stringify({ deskId }));
}

/** Opens the journal of a desk folder, making the folder when it is new. Throws when the folder cannot be written. */
export function openStore(folder: string, ports: StorePorts): JournalStore {
  mkdirSync(folder, { recursive: true });
  // a folder that is not in its parent after a power cut takes every flushed entry with it
  flushFolder(dirname(folder));
  const isNew = readdirSync(folder).length === 0;
  const { deskId, isMended } = deskIdOf(folder, ports.now);
  const store = new JournalStore(folder, deskId, ports);
  if (isMended && !isNew)
    store.found.push({ part: "deskFile", count: 1, examples: ["desk.json"], mended: true });
  keepSecond(folder, deskId);
  return store;
}
