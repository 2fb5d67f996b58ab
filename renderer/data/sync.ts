import { decodeLine } from "#shared/journal/chain.ts";
import type { Entry, Head } from "#shared/journal/entry.ts";
import { applyEntries, type StoredEntry } from "./apply.ts";
import { type DeskDatabase, PROJECTION } from "./database.ts";
import { readStanding } from "./standing.ts";

/** The journal file, as far as bringing two copies level needs it. */
export interface FilePort {
  head: () => Promise<Head>;
  read: (after: number, limit: number) => Promise<string[]>;
  adopt: (lines: string[]) => Promise<Head>;
  body: (file: string) => Promise<string>;
}

/** How two copies stand to each other. Different hashes at one sequence: both are kept and a person chooses. */
export type Level =
  | { kind: "level" }
  | { kind: "replayed"; entries: number }
  | { kind: "adopted"; entries: number }
  | { kind: "conflict"; file: Head; database: Head };

/** How far long work has come. */
export type Progress = (done: number, total: number) => void;

const BATCH = 500;
const PAGE = 2_000;

/**
 * Brings database and file level at start: what the file has more is replayed, what the database has more is appended to the file. Nothing
 * is written when the two disagree about an entry that both have.
 */
export async function bringLevel(
  db: DeskDatabase,
  file: FilePort,
  progress: Progress,
): Promise<Level> {
  const fileHead = await file.head();
  const { head, projection } = await readStanding(db, fileHead.desk);
  if (projection !== PROJECTION) {
    await emptyDatabase(db, fileHead.desk);
    return bringLevel(db, file, progress);
  }
  if (head.seq === fileHead.seq) {
    return head.hash === fileHead.hash
      ? { kind: "level" }
      : { kind: "conflict", file: fileHead, database: head };
  }
  return head.seq < fileHead.seq
    ? replay(db, file, head, fileHead, progress)
    : hand(db, file, head, fileHead, progress);
}

/** Empties records and everything computed from them; the journal's second copy goes too, since replay writes it again. */
export async function emptyDatabase(db: DeskDatabase, deskId: string): Promise<void> {
  await db.transaction("rw", db.tables, async () => {
    await Promise.all(db.tables.map((table) => table.clear()));
    await db.standing.put({ ...(await readStanding(db, deskId)), projection: PROJECTION });
  });
}

async function replay(
  db: DeskDatabase,
  file: FilePort,
  from: Head,
  to: Head,
  progress: Progress,
): Promise<Level> {
  let done = from.seq;
  while (done < to.seq) {
    const lines = await file.read(done, PAGE);
    if (lines.length === 0) break;
    for (let start = 0; start < lines.length; start += BATCH) {
      const stored = await Promise.all(
        lines.slice(start, start + BATCH).map((line) => read(line, file)),
      );
      if (done === from.seq && start === 0 && stored[0]?.entry.header.prev !== from.hash) {
        return { kind: "conflict", file: to, database: from };
      }
      await applyEntries(db, stored);
      progress(done + start + stored.length - from.seq, to.seq - from.seq);
    }
    done += lines.length;
  }
  return { kind: "replayed", entries: done - from.seq };
}

async function read(line: string, file: FilePort): Promise<StoredEntry> {
  const entry = entryIn(line);
  return "file" in entry.payload
    ? { entry, line, body: await file.body(entry.payload.file) }
    : { entry, line };
}

function entryIn(line: string): Entry {
  const entry = decodeLine(line);
  if (!entry.ok) throw new Error(entry.problems[0]?.message);
  return entry.value;
}

/** Hands the file what only the database has, oldest first. */
async function hand(
  db: DeskDatabase,
  file: FilePort,
  head: Head,
  fileHead: Head,
  progress: Progress,
): Promise<Level> {
  let at = fileHead;
  while (at.seq < head.seq) {
    const rows = await db.journal.where("seq").above(at.seq).limit(PAGE).toArray();
    const first = rows[0] && entryIn(rows[0].line);
    if (!first || first.header.prev !== at.hash)
      return { kind: "conflict", file: fileHead, database: head };
    at = await file.adopt(rows.map((row) => row.line));
    progress(at.seq - fileHead.seq, head.seq - fileHead.seq);
  }
  return { kind: "adopted", entries: head.seq - fileHead.seq };
}
