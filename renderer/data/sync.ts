import { decodeLine } from "#shared/journal/chain.ts";
import type { Entry, Head, PlainPayload } from "#shared/journal/entry.ts";
import { newerData } from "#shared/journal/shapes.ts";
import { applyEntries, type StoredEntry } from "./apply.ts";
import {
  applyLarge,
  type ChangesPort,
  hasStrayPart,
  PART,
  type PartApplier,
} from "./bulk-apply.ts";
import {
  type BodyRow,
  type DeskDatabase,
  type JournalRow,
  openPatiently,
  PROJECTION,
  type Standing,
} from "./database.ts";
import { readStanding, sealed } from "./standing.ts";

/** The journal file, as far as bringing two copies level needs it. */
export interface FilePort extends ChangesPort {
  head: () => Promise<Head>;
  read: (after: number, limit: number) => Promise<string[]>;
  adopt: (lines: string[]) => Promise<Head>;
  body: (file: string) => Promise<string>;
  /** Hands back a payload that lay in a file of its own. */
  restore: (file: string, parts: readonly BodyRow[]) => Promise<void>;
  /** Applies a part elsewhere than on the page. */
  applyPart?: PartApplier;
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
  await refuseNewer(db);
  await openPatiently(db);
  const fileHead = await file.head();
  const standing = await readStanding(db, fileHead.desk);
  const { head } = standing;
  if (head.seq > fileHead.seq) {
    // before anything is emptied: what only the database has goes to the file
    const level = await handOver(db, file, head, fileHead, progress);
    if (level.kind === "adopted" && (await mustRebuild(standing, file)))
      await bringLevel(db, file, progress);
    return level;
  }
  if (await mustRebuild(standing, file)) {
    await emptyDatabase(db, fileHead.desk);
    return bringLevel(db, file, progress);
  }
  if (head.seq < fileHead.seq) return replay(db, file, head, fileHead, progress);
  return head.hash === fileHead.hash
    ? { kind: "level" }
    : { kind: "conflict", file: fileHead, database: head };
}

/** Refuses a database that a newer program has made, before the library opens it: it would add what it misses there. */
export async function refuseNewer(db: DeskDatabase): Promise<void> {
  const found = (await indexedDB.databases()).find(({ name }) => name === db.name);
  // the library counts in tenths
  if ((found?.version ?? 0) > db.newest * 10) throw new Error(newerData);
}

/** True when records or what is computed from them cannot be built upon: another projection, or part of an entry that is not in the file. */
async function mustRebuild(standing: Standing, file: FilePort): Promise<boolean> {
  if (standing.projection !== PROJECTION) return true;
  return hasStrayPart(standing, await file.head(), async (seq) => {
    const [line] = await file.read(seq, 1);
    return line === undefined ? undefined : entryIn(line);
  });
}

/**
 * Empties records and everything computed from them. The journal's second copy stays until the replay writes it again, since the file is only then
 * known to be whole; it goes too where the file alone shall count.
 */
export async function emptyDatabase(
  db: DeskDatabase,
  deskId: string,
  { journalToo = false } = {},
): Promise<void> {
  const kept = journalToo ? [] : [db.journal.name, db.bodies.name];
  await db.transaction("rw", db.tables, async () => {
    await Promise.all(
      db.tables.filter(({ name }) => !kept.includes(name)).map((table) => table.clear()),
    );
    const empty = { ...(await readStanding(db, deskId)), projection: PROJECTION };
    await db.standing.put(sealed(journalToo ? empty : { ...empty, rebuilding: true }));
  });
}

/** The replay has come to its end: from now on the journal's copy must end where the standing does. */
async function endRebuilding(db: DeskDatabase): Promise<void> {
  const standing = await db.standing.get("standing");
  if (!standing?.rebuilding) return;
  const { rebuilding: _, ...rest } = standing;
  await db.standing.put(sealed(rest));
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
      const batch = lines.slice(start, start + BATCH);
      const entries = batch.map((line) => ({ entry: entryIn(line), line }));
      if (done === from.seq && start === 0 && entries[0]?.entry.header.prev !== from.hash) {
        return { kind: "conflict", file: to, database: from };
      }
      await applyBatch(db, file, entries, progress);
      progress(done + start + batch.length - from.seq, to.seq - from.seq);
    }
    done += lines.length;
  }
  await endRebuilding(db);
  return { kind: "replayed", entries: done - from.seq };
}

/** Applies entries in their order: small ones together, each large one by itself and in parts. */
async function applyBatch(
  db: DeskDatabase,
  file: FilePort,
  entries: readonly StoredEntry[],
  progress: Progress,
): Promise<void> {
  let small: StoredEntry[] = [];
  for (const stored of entries) {
    const { payload } = stored.entry;
    if (!("file" in payload)) small.push(stored);
    else if ((await file.changes(payload.file, 0, 1)).total <= (file.part ?? PART))
      small.push({ ...stored, body: await file.body(payload.file) });
    else {
      if (small.length > 0) await applyEntries(db, small);
      small = [];
      await applyLarge(db, { ...stored, file: payload.file }, file, progress, file.applyPart);
    }
  }
  if (small.length > 0) await applyEntries(db, small);
}

function entryIn(line: string): Entry {
  const entry = decodeLine(line);
  if (!entry.ok) throw new Error(entry.problems[0]?.message);
  return entry.value;
}

/** Hands the file what only the database has, oldest first. */
export async function handOver(
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
    await handPayloads(db, file, rows);
    at = await file.adopt(rows.map((row) => row.line));
    progress(at.seq - fileHead.seq, head.seq - fileHead.seq);
  }
  return { kind: "adopted", entries: head.seq - fileHead.seq };
}

/** Hands the file the payloads that lay beside it: they went with its folder. */
async function handPayloads(db: DeskDatabase, file: FilePort, rows: JournalRow[]): Promise<void> {
  for (const { line, body } of rows) {
    const { payload } = entryIn(line);
    if (!("file" in payload)) continue;
    const parts =
      body === undefined
        ? await db.bodies
            .where("[file+after]")
            .between([payload.file, 0], [payload.file, Infinity])
            .toArray()
        : [wholeBody(payload.file, body)];
    await file.restore(payload.file, parts);
  }
}

function wholeBody(file: string, body: string): BodyRow {
  const { salt, changes } = JSON.parse(body) as PlainPayload;
  return { file, after: 0, salt, count: changes.length, text: JSON.stringify(changes) };
}
