import type { Ref } from "#shared/domain/common/action.ts";
import { serialTable } from "#shared/domain/common/numbers.ts";
import { complaintImportTable } from "#shared/domain/complaints/ledger/import.ts";
import { customerImportTable } from "#shared/domain/customers/import.ts";
import { applyChange, type HashedWrite, recordKey } from "#shared/journal/apply.ts";
import type { Change, PlainPayload } from "#shared/journal/entry.ts";
import { recordHash, type StoredRecord } from "#shared/journal/state.ts";
import { changesIn } from "./check.ts";
import type { DeskDatabase, JournalRow, RecordRow } from "./database.ts";
import { readHistory } from "./strict-save.ts";

/** So many records are remembered; those looked at longest ago are looked up again. */
const REMEMBERED = 20_000;

/** Whether this entry shows all changes of a record. Large ones lie elsewhere. */
const showsAll = (row: JournalRow) =>
  !row.line.includes('"payload":{"file":') || row.body !== undefined;

/** A history from the record's beginning on; what an import has brought has none. */
const isWhole = ([first]: readonly Change[]) => first?.before === null && first.rev === 1;

/** The changes in the text of a payload, of which the database has a whole one or a part; none when it cannot be read. */
function changesInText(text: string): Change[] {
  try {
    const found = JSON.parse(text) as Change[] | PlainPayload;
    return Array.isArray(found) ? found : found.changes;
  } catch {
    return [];
  }
}

const imports = [customerImportTable, complaintImportTable].map(({ name }) => `${name}:`);

/** The changes of a record in what imports have brought: too many at once to stand in the histories of their records. */
async function brought(db: DeskDatabase, { table, id }: Ref): Promise<Change[]> {
  const mark = JSON.stringify(id);
  const texts: string[] = [];
  const take = (text = "") => text.includes(mark) && texts.push(text);
  await db.journal
    .where("subjects")
    .startsWithAnyOf(imports)
    .each(({ body }) => take(body));
  await db.bodies.each(({ text }) => take(text));
  return texts.flatMap(changesInText).filter((one) => one.table === table && one.id === id);
}

/** What the journal says of a record: all its changes, or the newest of them where its beginning is in no history. */
function judge(
  changes: readonly Change[],
  table: string,
  record: StoredRecord | undefined,
): boolean {
  const last = changes.at(-1);
  if (!last) return true;
  if (isWhole(changes)) {
    let current: StoredRecord | undefined;
    for (const change of changes) {
      const next = applyChange(current, change);
      if (!next.ok) return false;
      current = next.value;
    }
    return !!record && !!current && recordHash(table, record) === recordHash(table, current);
  }
  if (!record || record.rev !== last.rev) return false;
  return applyChange({ ...record, ...last.before, rev: last.rev - 1 }, last).ok;
}

/**
 * The journal as a second witness of the records that an action reads: a record whose own hash is right may still be an older one that was put back,
 * or another that was put in its place. Each record is looked up once; from then on it must be what it was, or what was saved since.
 */
export class Witness {
  private readonly db: DeskDatabase;
  /** The hash of each record that was found right; empty for one that was not there. */
  private readonly known = new Map<string, string>();

  private readonly isChecked: () => boolean;

  constructor(db: DeskDatabase, isChecked: () => boolean = () => true) {
    this.db = db;
    this.isChecked = isChecked;
  }

  /** The histories of those records that have not been looked up before; read beside the records themselves. */
  async historiesOf(refs: readonly Ref[]): Promise<ReadonlyMap<string, JournalRow[]>> {
    const fresh = refs
      .map(({ table, id }) => recordKey(table, id))
      .filter((key) => !this.known.has(key));
    const histories = await readHistory(this.db, fresh);
    return new Map(fresh.map((key, at) => [key, histories[at] ?? []]));
  }

  /** A record that is not what the journal says, or of which it cannot be told before the check has ended; nothing when all are right. */
  async doubt(
    refs: readonly Ref[],
    rows: readonly RecordRow[],
    histories: ReadonlyMap<string, JournalRow[]>,
  ): Promise<{ id: string; isUnchecked: boolean } | undefined> {
    const found = new Map(rows.map((row) => [recordKey(row.table, row.id), row]));
    for (const ref of refs) {
      const key = recordKey(ref.table, ref.id);
      const row = found.get(key);
      const known = this.known.get(key);
      if (known !== undefined && known !== (row?.hash ?? ""))
        return { id: ref.id, isUnchecked: false };
      if (known !== undefined) continue;
      const isUnchecked = await this.judged(ref, row, histories.get(key) ?? []);
      if (isUnchecked !== undefined) return { id: ref.id, isUnchecked };
      this.remember(key, row?.hash ?? "");
    }
    return undefined;
  }

  /** Nothing when a record is what its history says; otherwise whether that only cannot be told yet. */
  private async judged(
    ref: Ref,
    row: RecordRow | undefined,
    history: readonly JournalRow[],
  ): Promise<boolean | undefined> {
    const { table, id } = ref;
    let changes = history
      .filter(showsAll)
      .flatMap((each) => changesIn(each).filter((one) => one.table === table && one.id === id));
    const isOnRecord = () => !row || table === serialTable.name || isWhole(changes);
    if (!isOnRecord() && !this.isChecked())
      changes = [...(await brought(this.db, ref)), ...changes].sort((a, b) => a.rev - b.rev);
    if (!judge(changes, table, row?.record)) return false;
    return isOnRecord() || this.isChecked() ? undefined : true;
  }

  /** Takes in what has been saved. */
  heed(writes: readonly HashedWrite[]): void {
    for (const { table, after, hash } of writes) this.remember(recordKey(table, after.id), hash);
  }

  /** Something else than a save has written. */
  forget(): void {
    this.known.clear();
  }

  private remember(key: string, hash: string): void {
    this.known.delete(key);
    this.known.set(key, hash);
    const oldest = this.known.keys().next();
    if (this.known.size > REMEMBERED && !oldest.done) this.known.delete(oldest.value);
  }
}
