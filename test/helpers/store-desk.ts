import { randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openStore } from "#electron/journal/open-store.ts";
import { putAside } from "#electron/journal/put-aside.ts";
import { listSegments, segmentName } from "#electron/journal/segments.ts";
import type { JournalStore } from "#electron/journal/store.ts";
import { writeSample } from "#electron/journal/write-sample.ts";
import { settingReader, surroundings } from "#renderer/data/around.ts";
import { checkDesk } from "#renderer/data/check/check-desk.ts";
import type { CheckFile } from "#renderer/data/check/check-file.ts";
import { Findings } from "#renderer/data/check/findings.ts";
import { openLevel } from "#renderer/data/check/open-level.ts";
import { DeskDatabase } from "#renderer/data/database.ts";
import { Writer } from "#renderer/data/writer.ts";
import type { Actor } from "#shared/domain/common/staff-roles.ts";
import { canonical, sha256Hex } from "#shared/journal/canonical.ts";
import { draftChanges } from "#shared/journal/draft.ts";
import type { Change } from "#shared/journal/entry.ts";
import type { StoredRecord } from "#shared/journal/state.ts";

/** So many changes are applied at once: small, so that a payload of a few hundred comes in parts. */
const PART = 100;
/** The moment at which the sample's year ends. */
const until = Date.UTC(2026, 10, 23, 8);
let clock = until + 60_000;
export const storePorts = { now: () => clock, freeBytes: () => 1e12, reserveBytes: 0 };
const nothing = () => undefined;

/** The journal file of a folder as a check sees it, without the bridge between. */
export function fileOfStore(store: JournalStore, folder: string): CheckFile {
  return {
    part: PART,
    head: async () => store.head(),
    read: async (after, limit) => store.read(after, limit),
    adopt: async (lines) => store.adopt(lines),
    body: async (file) => store.body(file),
    changes: async (file, after, limit) => store.uploads.changes(file, after, limit),
    restore: async (file, parts) => {
      const id = randomUUID();
      let count = 0;
      for (const [part, { text, salt }] of parts.entries()) {
        const changes = JSON.parse(text) as Change[];
        store.uploads.add(id, part, changes, salt);
        count += changes.length;
      }
      store.putPayloadAside(file);
      if (store.uploads.finish(id, count).file !== file) throw new Error("another payload");
    },
    digest: async (after, limit) => store.digest(after, limit),
    segments: async () => store.extent().map(({ first, end }) => ({ first, end })),
    mend: async (first, part, lines, last) => store.mend(first, part, lines, last),
    payload: async (file) => store.checkPayload(file),
    putAside: async (lines, name) => putAside(folder, lines, name, Date.now()),
  };
}

const actor: Actor = {
  id: "p-check",
  name: "纪明澈",
  roles: ["admin"],
  rank: "manager",
  department: "行政部",
};

/** What somebody in another tab would leave: everything that the stores hold, in one digest. */
async function contents(db: DeskDatabase): Promise<string> {
  const rows = await Promise.all([
    db.records.toArray(),
    db.journal.toArray(),
    db.bodies.toArray(),
    db.terms.toArray(),
    db.counters.filter(({ count }) => count !== 0).toArray(),
    db.standing.toArray(),
  ]);
  return sha256Hex(canonical(rows));
}

/** A desk of sample data with both stores in this process: the real journal file, and the database in memory. */
export class StoreDesk {
  readonly folder: string;
  store: JournalStore;
  db: DeskDatabase;
  private writer: Writer | undefined;
  isChecked = true;

  private constructor(folder: string) {
    this.folder = folder;
    this.store = openStore(folder, storePorts);
    this.db = new DeskDatabase(this.store.deskId);
  }

  /** Makes one with at least so many records in segments of so many entries, one of them with a payload in a file of its own. */
  static async make(
    folder: string,
    {
      customers,
      seed,
      segment,
      filed,
      entries,
    }: {
      customers: number;
      seed: number;
      segment: number;
      filed: number;
      /** Only so many entries of the sample. */
      entries?: number;
    },
  ): Promise<StoreDesk> {
    await writeSample(folder, { customers, seed, until });
    splitSegments(join(folder, "journal"), segment, entries);
    const desk = new StoreDesk(folder);
    await desk.open();
    if (filed > 0) await desk.addFiled(filed);
    return desk;
  }

  get file(): CheckFile {
    return fileOfStore(this.store, this.folder);
  }

  /** Opens as the program does; gives what was found damaged on the way. */
  async open(): Promise<Findings> {
    const found = new Findings();
    for (const each of this.store.found) found.add(each.part, each.examples[0] ?? "", each.mended);
    const { level } = await openLevel(this.db, this.file, found, nothing);
    if (level.kind === "conflict") throw new Error("the two stores disagree");
    if (level.kind === "adopted") found.add("fileLine", `${level.entries}`, true);
    return found;
  }

  close(): void {
    this.store.close();
    this.db.close();
    this.writer = undefined;
  }

  /** Opens a closed desk again, as a start of the program does. */
  async reopen(): Promise<Findings> {
    this.store = openStore(this.folder, storePorts);
    this.db = new DeskDatabase(this.store.deskId);
    return this.open();
  }

  /** The background check, with the second run that puts right what the first has found. */
  async check(): Promise<Findings> {
    const first = await checkDesk(this.db, this.file, { fix: false }, nothing);
    if (!first.isToFix) return first.found;
    const second = await checkDesk(this.db, this.file, { fix: true }, nothing);
    for (const { part, count, examples, mended } of second.found.list())
      first.found.add(part, examples[0] ?? "", mended, count);
    return first.found;
  }

  /** Everything in both stores as one digest. */
  async digest(): Promise<string> {
    const lines = this.store.read(0, Number.MAX_SAFE_INTEGER);
    return sha256Hex(canonical([lines, await contents(this.db)]));
  }

  /** The writer of this desk; `isChecked` says whether the background check has ended. */
  write(): Writer {
    this.writer ??= this.newWriter();
    return this.writer;
  }

  private newWriter(): Writer {
    const { readTrue, heed } = settingReader(this.db);
    return new Writer({
      db: this.db,
      deskId: this.store.deskId,
      journal: {
        append: async (draft) => this.store.append(draft, actor.id).line,
        find: async (id) => this.store.find(id),
        body: async (file) => this.store.body(file),
      },
      around: async (state) => surroundings(await readTrue(state), actor),
      heed,
      isChecked: () => this.isChecked,
      onStatus: nothing,
      recover: async () => void (await this.open()),
    });
  }

  /** An entry whose payload lies in a file: so many customers at once, as an import brings them. */
  private async addFiled(count: number): Promise<void> {
    const [model] = await this.db.records
      .where("[table+id]")
      .above(["customer", ""])
      .limit(1)
      .toArray();
    const standing = await this.db.standing.get("standing");
    if (!model || !standing) throw new Error("an empty desk");
    const writes = Array.from({ length: count }, (_, nth) => {
      const id = `KH-Z-20260101-${String(nth + 1).padStart(4, "0")}`;
      const after: StoredRecord = { ...model.record, id, rev: 1 };
      return { table: "customer", before: undefined, after };
    });
    const { changes, state } = draftChanges(writes, standing.state);
    const id = randomUUID();
    this.store.uploads.add(id, 0, changes);
    const draft = {
      id,
      base: standing.head,
      action: "customer.import",
      subjects: [`customerImport:${id}`],
      shape: 1,
      changes: [],
      upload: { id, count: changes.length },
      state,
    };
    this.store.append(draft, actor.id);
    await this.open();
  }
}

/** Cuts the one segment of a sample into several, as a desk of years has them. */
function splitSegments(journal: string, entries: number, most?: number): void {
  const lines = listSegments(journal).flatMap(({ path }) =>
    readFileSync(path, "utf8").trimEnd().split("\n"),
  );
  const used = lines.slice(0, most);
  // it is a minute after the last entry
  clock = Date.parse(JSON.parse(used.at(-1) ?? "{}").header.time) + 60_000;
  rmSync(journal, { recursive: true });
  mkdirSync(journal);
  for (let at = 0; at < used.length; at += entries) {
    const text = used.slice(at, at + entries).map((line) => `${line}\n`);
    writeFileSync(join(journal, segmentName(at + 1)), text.join(""));
  }
}
