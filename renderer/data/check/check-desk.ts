import { type DeskDatabase, type JournalRow, PROJECTION } from "#renderer/data/database.ts";
import { emptyProjection, type Projection, projectWrites } from "#renderer/data/project.ts";
import { isSealed, readStanding, sealed } from "#renderer/data/standing.ts";
import type { Progress } from "#renderer/data/sync.ts";
import { fileDigestsIn } from "#shared/domain/common/attachments/attachment.ts";
import { applyChange, recordKey } from "#shared/journal/apply.ts";
import { canonical } from "#shared/journal/canonical.ts";
import { decodeLine, follow } from "#shared/journal/chain.ts";
import type { Change, Head, TableState } from "#shared/journal/entry.ts";
import { type StoredRecord, stateOfTable } from "#shared/journal/state.ts";
import type { CheckFile } from "./check-file.ts";
import { compareTable, compareTotals, type Difference } from "./compare.ts";
import { changesOfRow, type Expected, JournalBroken, replayed } from "./expected.ts";
import { Findings } from "./findings.ts";
import { Walk, type Walked } from "./walk.ts";

/** So many records are held in memory at once, but for a table that alone has more. */
const GROUP = 200_000;

export interface CheckOptions {
  /** Nothing is saved meanwhile: what differs is put right. Without it what is being saved is left out of the comparison. */
  fix: boolean;
}

/** What a check of both stores came to. */
export interface Checked {
  entries: number;
  records: number;
  files: number;
  found: Findings;
  /** The files that records refer to, with the record. */
  attachments: [digest: string, record: string][];
  /** Something differs that a run with `fix` puts right. */
  isToFix: boolean;
}

/** Tables that are replayed together. */
function groupsOf(state: TableState): string[][] {
  const groups: string[][] = [];
  let size = GROUP;
  for (const [table, [count]] of Object.entries(state).sort()) {
    if (size + count > GROUP) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)?.push(table);
    size += count;
  }
  return groups;
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The head of the file, once the database has come up to it: a save is in the file first, and a large entry long before it is in the database. */
async function headAtRest(db: DeskDatabase, file: CheckFile): Promise<Head> {
  for (let waited = 0; ; waited++) {
    const head = await file.head();
    const standing = await readStanding(db, head.desk);
    const last = await db.journal.orderBy("seq").last();
    if (!standing.applying && (last?.seq ?? 0) >= head.seq) return head;
    // rows that are missing do not come by waiting
    if (!standing.applying && waited > 20) return head;
    await pause(standing.applying ? 500 : 50);
  }
}

/**
 * Compares both stores with each other, and everything in the database with what its journal makes: records, lists, search terms, counters, facts and
 * the standing. The two journals are mended from each other at once; rows only with `fix`.
 */
export async function checkDesk(
  db: DeskDatabase,
  file: CheckFile,
  { fix }: CheckOptions,
  progress: (text: string, done: number, total: number) => void,
): Promise<Checked> {
  const found = new Findings();
  const head = await headAtRest(db, file);
  const checked: Checked = {
    entries: head.seq,
    records: 0,
    files: 0,
    found,
    attachments: [],
    isToFix: false,
  };
  const walked = await new Walk(db, file, found).run(head, (done, total) =>
    progress("正在核对日志", done, total),
  );
  checked.files = walked.files;
  if (walked.lostAt !== undefined) return checked;
  try {
    await new Rows(db, file, walked, checked).run(fix, (done, total) =>
      progress("正在核对记录", done, total),
    );
  } catch (error) {
    if (!(error instanceof JournalBroken)) throw error;
    found.add("fileLine", error.message, false);
  }
  return checked;
}

/** The second half of a check: everything that the journal's copy in the database makes. */
class Rows {
  private readonly db: DeskDatabase;
  private readonly file: CheckFile;
  private readonly walked: Walked;
  private readonly checked: Checked;
  private readonly totals: Projection = emptyProjection();
  /** Records that have been saved since the walk, as they are now. */
  private readonly touched = new Map<string, StoredRecord | undefined>();
  private now: { head: Head; state: TableState };

  constructor(db: DeskDatabase, file: CheckFile, walked: Walked, checked: Checked) {
    this.db = db;
    this.file = file;
    this.walked = walked;
    this.checked = checked;
    this.now = { head: walked.head, state: { ...walked.state } };
  }

  async run(fix: boolean, progress: Progress): Promise<void> {
    const { state } = this.walked;
    const total = Object.values(state).reduce((sum, [count]) => sum + count, 0);
    const differences: Difference[] = await this.strangers(Object.keys(state));
    for (const group of groupsOf(state)) {
      differences.push(...(await this.group(group)));
      progress(this.checked.records, total);
    }
    differences.push(...(await this.ends(fix)));
    await this.follow(fix);
    // what is saved while this runs has been looked at by the writer
    const certain = differences.filter(
      ({ store, name }) => store === "counters" || store === "facts" || !this.touched.has(name),
    );
    await this.settle(certain, fix);
    await this.standing(fix);
  }

  private async group(tables: readonly string[]): Promise<Difference[]> {
    const wanted = new Set(tables);
    const expected = await replayed(this.db, this.walked.head.seq, (table) => wanted.has(table));
    const differences: Difference[] = [];
    for (const table of tables) {
      const own = new Map([...expected].filter(([, each]) => each.table === table));
      this.agree(table, own);
      differences.push(...(await compareTable(this.db, table, own, this.totals)));
      for (const [name, { record }] of own)
        for (const digest of fileDigestsIn(record)) this.checked.attachments.push([digest, name]);
      this.checked.records += own.size;
    }
    return differences;
  }

  /** The records that the journal makes must be those whose sums its headers name. */
  private agree(table: string, expected: ReadonlyMap<string, Expected>): void {
    const sums = stateOfTable(
      table,
      [...expected.values()].map(({ record }) => record),
    );
    if (canonical(sums) !== canonical(this.walked.state[table] ?? []))
      throw new JournalBroken(`${table} 的核对数`);
  }

  /** Records of tables that the journal does not know. */
  private async strangers(tables: readonly string[]): Promise<Difference[]> {
    const known = new Set(tables);
    const keys = (await this.db.records.orderBy("[table+id]").primaryKeys()) as [string, string][];
    const strange = keys.filter(([table]) => !known.has(table));
    const { head } = await readStanding(this.db, this.walked.head.desk);
    if (strange.length === 0 || head.seq > this.walked.head.seq) return [];
    const rows = await this.db.records.bulkGet(strange);
    return strange.map((key, at) => ({
      part: "record",
      store: "records",
      key,
      name: key.join(":"),
      found: rows[at],
    }));
  }

  /** Follows what has been saved since the walk: what it touched, and what it means for the totals. False when there was nothing. */
  private async follow(fix: boolean): Promise<boolean> {
    const rows = await this.db.journal.where("seq").above(this.now.head.seq).toArray();
    if (rows.length === 0) return false;
    const changes: (Change & { seq: number })[] = [];
    for (const row of rows) {
      const entry = decodeLine(row.line);
      const next = entry.ok ? follow(this.now.head, entry.value) : entry;
      if (!entry.ok || !next.ok || fix) return this.stray(rows, row.seq, fix);
      for (const change of await changesOfRow(this.db, row))
        changes.push({ ...change, seq: row.seq });
      this.now = { head: next.value, state: { ...this.now.state, ...entry.value.header.state } };
    }
    await this.move(changes);
    return true;
  }

  private async move(changes: readonly (Change & { seq: number })[]): Promise<void> {
    const fresh = new Set(
      changes.map(({ table, id }) => recordKey(table, id)).filter((key) => !this.touched.has(key)),
    );
    const before = await replayed(this.db, this.walked.head.seq, (table, id) =>
      fresh.has(recordKey(table, id)),
    );
    for (const key of fresh) this.touched.set(key, before.get(key)?.record);
    for (const { seq, ...change } of changes) {
      const key = recordKey(change.table, change.id);
      const known = this.touched.get(key);
      const after = applyChange(known, change);
      if (!after.ok) throw new JournalBroken(after.problems[0]?.message);
      projectWrites([{ table: change.table, before: known, after: after.value }], seq, this.totals);
      this.touched.set(key, after.value);
    }
  }

  /** Rows behind the end of the file that no save has written. */
  private async stray(rows: JournalRow[], from: number, fix: boolean): Promise<boolean> {
    const strays = rows.filter(({ seq }) => seq >= from);
    this.checked.isToFix = true;
    for (const { seq } of strays) this.checked.found.add("row", `第 ${seq} 条`, fix);
    if (!fix) return false;
    const lines = strays.map((row) => JSON.stringify(row));
    this.checked.found.keep(await this.file.putAside(lines, undefined));
    await this.db.journal.bulkDelete(strays.map(({ seq }) => seq));
    return false;
  }

  /** Counters and facts at a moment up to which everything saved has been followed. */
  private async ends(fix: boolean): Promise<Difference[]> {
    for (;;) {
      const { seq } = this.now.head;
      const differences = await this.db.transaction("r", this.db.tables, async () => {
        const later = await this.db.journal.where("seq").above(seq).count();
        return later === 0 ? compareTotals(this.db, this.totals) : undefined;
      });
      if (differences) return differences;
      if (!(await this.follow(fix))) return [];
    }
  }

  private async settle(differences: readonly Difference[], fix: boolean): Promise<void> {
    if (differences.length === 0) return;
    this.checked.isToFix = true;
    for (const { part, name } of differences) this.checked.found.add(part, name, fix);
    if (!fix) return;
    const lost = differences.flatMap(({ store, found }) =>
      found === undefined ? [] : [JSON.stringify({ store, row: found })],
    );
    if (lost.length > 0) this.checked.found.keep(await this.file.putAside(lost, undefined));
    await this.db.transaction("rw", this.db.tables, async () => {
      for (const { store, key, expected } of differences)
        await (expected ? this.db.table(store).put(expected) : this.db.table(store).delete(key));
    });
  }

  private async standing(fix: boolean): Promise<void> {
    const { head, state } = this.now;
    const standing = await readStanding(this.db, head.desk);
    const isRight =
      isSealed(standing) &&
      standing.projection === PROJECTION &&
      (standing.head.seq > head.seq ||
        canonical([standing.head, standing.state]) === canonical([head, state]));
    if (isRight) return;
    this.checked.isToFix = true;
    this.checked.found.add("standing", `第 ${head.seq} 条`, fix);
    if (!fix) return;
    this.checked.found.keep(await this.file.putAside([JSON.stringify(standing)], undefined));
    await this.db.standing.put(sealed({ key: "standing", head, state, projection: PROJECTION }));
  }
}
