import { Dexie } from "dexie";
import type { DeskDatabase, RecordRow } from "#renderer/data/database.ts";
import { readStanding } from "#renderer/data/standing.ts";
import type { Progress } from "#renderer/data/sync.ts";
import { upgradedStore } from "#shared/domain/desk/upgraded.ts";
import { tables } from "#shared/domain/tables.ts";
import { recordKey } from "#shared/journal/apply.ts";
import { draftChanges } from "#shared/journal/draft.ts";
import type { EntryDraft } from "#shared/journal/entry.ts";
import { newestShape, upgrades, upgradeWrite } from "#shared/journal/shapes.ts";
import { stateOfTable } from "#shared/journal/state.ts";
import { endMark, progressMark, reached, type Step, shapeOf, stepsFrom } from "./due.ts";

/** So many records an entry leads to a new shape: each is a subject of it, so that no history has a gap. */
const RECORDS_AN_ENTRY = 190;

const needsAdmin =
  "数据要先换成新版本的格式，需要管理员登录一次。请换管理员登录；在这之前什么都没有改动";

/** What an upgrade needs of the desk. */
export interface UpgradePorts {
  db: DeskDatabase;
  deskId: string;
  /** Journals an entry and applies it to the database. */
  write: (draft: EntryDraft) => Promise<unknown>;
  /** Builds the database again from the journal. */
  rebuild: () => Promise<unknown>;
  /** Whether the person who has signed in may do it. */
  isAllowed: boolean;
  progress: Progress;
  recordsAnEntry?: number;
}

const rowsOf = (db: DeskDatabase, table: string, after = "") =>
  db.records.where("[table+id]").between([table, after], [table, Dexie.maxKey], false, true);

/** Whether the records of a table are those of the journal: an upgrade must not take a damaged one for true. */
async function isAsJournalled(db: DeskDatabase, deskId: string, table: string): Promise<boolean> {
  const records = (await rowsOf(db, table).toArray()).map(({ record }) => record);
  const { state } = await readStanding(db, deskId);
  const [count, sum] = stateOfTable(table, records);
  const [expected, sumExpected] = state[table] ?? [0, sum];
  return count === expected && sum === sumExpected;
}

/** The writes that lead records one step on. Throws when one of them would not be a record of this program afterwards. */
function writesOf({ to, table, list }: Step, rows: readonly RecordRow[]) {
  const isLast = !upgrades.some((each) => each.table === table && each.to > to);
  return rows.flatMap(({ record }) => {
    if ("erased" in record) return [];
    const write = upgradeWrite(table, record, to - 1, list);
    const problem = isLast && write && tables.get(table)?.schema.safeParse(write.after).error;
    if (problem)
      throw new Error(`记录 ${record.id} 换不成新版本的格式，没有继续。请装回原来的版本并联系支持`);
    return write ?? [];
  });
}

/** One upgrade of a desk's records, from what an earlier start may have left of it to its end. */
class UpgradeRun {
  private readonly ports: UpgradePorts;
  private done = 0;
  private total = 0;

  constructor(ports: UpgradePorts) {
    this.ports = ports;
  }

  async run(steps: readonly Step[]): Promise<void> {
    const { db, deskId, rebuild } = this.ports;
    const sound = [...new Set(steps.map(({ table }) => table))].map((table) =>
      isAsJournalled(db, deskId, table),
    );
    if ((await Promise.all(sound)).includes(false)) await rebuild();
    for (const { table } of steps) this.total += await rowsOf(db, table).count();
    for (const step of steps) await this.walk(step);
    await this.journal(newestShape, [endMark(newestShape)], []);
  }

  private async walk(step: Step): Promise<void> {
    const { db, progress, recordsAnEntry = RECORDS_AN_ENTRY } = this.ports;
    let after = await reached(db, step);
    this.done += after === "" ? 0 : await this.countUpTo(step.table, after);
    for (;;) {
      const rows = await rowsOf(db, step.table, after).limit(recordsAnEntry).toArray();
      const last = rows.at(-1);
      if (!last) return;
      after = last.id;
      await this.journal(step.to, [progressMark(step, after)], writesOf(step, rows));
      this.done += rows.length;
      progress(this.done, this.total);
    }
  }

  private countUpTo(table: string, id: string): Promise<number> {
    return this.ports.db.records
      .where("[table+id]")
      .between([table, ""], [table, id], true, true)
      .count();
  }

  private async journal(
    shape: number,
    marks: string[],
    asked: ReturnType<typeof writesOf>,
  ): Promise<void> {
    const { db, deskId, write } = this.ports;
    const { head: base, state: before } = await readStanding(db, deskId);
    const { changes, writes, state } = draftChanges(asked, before);
    const subjects = [...marks, ...writes.map(({ table, after }) => recordKey(table, after.id))];
    const id = crypto.randomUUID();
    await write({ id, base, action: upgradedStore.name, subjects, shape, changes, state });
  }
}

/**
 * Leads the records of a desk to the newest shape before anybody works with them. What it writes is journalled, each entry saying how far it is, so
 * that an upgrade that was cut short goes on where it was.
 */
export async function upgradeRecords(ports: UpgradePorts): Promise<void> {
  if (upgrades.length === 0) return;
  const shape = await shapeOf(ports.db);
  if (shape >= newestShape) return;
  if (!ports.isAllowed) throw new Error(needsAdmin);
  await new UpgradeRun(ports).run(stepsFrom(shape));
}
