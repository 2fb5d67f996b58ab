import { BridgeRefusal } from "#renderer/desk/client.ts";
import type { Action, Ref } from "#shared/domain/common/action.ts";
import { type Lookup, plan, prepare, type Surroundings } from "#shared/domain/common/plan.ts";
import type { BaseRecord } from "#shared/domain/common/table.ts";
import { type HashedWrite, recordKey, type Write } from "#shared/journal/apply.ts";
import { isStorable } from "#shared/journal/canonical.ts";
import { draftChanges } from "#shared/journal/draft.ts";
import type { EntryDraft, TableState } from "#shared/journal/entry.ts";
import { newestShape } from "#shared/journal/shapes.ts";
import { type Answer, fileOf, stampedEntry } from "#shared/journal/stamped.ts";
import { recordHash } from "#shared/journal/state.ts";
import { failure, type Problem, type Result, success } from "#shared/lib/result.ts";
import { within } from "#shared/lib/within.ts";
import { ApplyError, type StoredEntry } from "./apply.ts";
import { DamagedSetting } from "./around.ts";
import type { DeskDatabase, Standing } from "./database.ts";
import { applyPlanned, type PlannedApply, planApply } from "./planned.ts";
import { isSealed, readStanding } from "./standing.ts";
import { readRecords } from "./strict-save.ts";
import { Witness } from "./witness.ts";

/** What the writer needs of the host: append, ask again by id, and the text of a large payload. */
export interface JournalPort {
  append: (draft: EntryDraft) => Promise<string>;
  find: (id: string) => Promise<string | null>;
  body: (file: string) => Promise<string>;
}

/** What the top bar shows. "recovering" means: in the journal file, not yet in the database. */
export type SaveStatus =
  | { kind: "saved" }
  | { kind: "saving" }
  | { kind: "problem"; message: string }
  | { kind: "recovering" }
  | Working;

/** Long work that everything else waits for: what, how far, and a way out as long as there is one. */
export interface Working {
  kind: "working";
  text: string;
  done: number;
  total: number;
  cancel?: () => void;
}

export interface WriterPorts {
  db: DeskDatabase;
  deskId: string;
  journal: JournalPort;
  /** What surrounds an action now; `state` tells which of the desk's settings have changed. */
  around: (state: TableState) => Promise<Surroundings>;
  /** Told what a save has written, with the sums of the tables before and after it. */
  heed?: (writes: readonly Write[], before: TableState, after: TableState) => void;
  /** False until everything has been compared with the journal; without it all counts as compared. */
  isChecked?: () => boolean;
  onStatus: (status: SaveStatus) => void;
  /** Brings the database level with the journal file again after step 4 failed. */
  recover: () => Promise<void>;
  timeLimit?: number;
}

/** What a saved action left behind: the entry's sequence, and the records that it wrote. */
export interface Saved {
  seq: number;
  records: BaseRecord[];
}

const differs = (id: string) =>
  `记录 ${id} 与日志不符，不能在它上面继续；请到「设置 → 数据检查」点「立即检查」来修复`;
const unchecked = (id: string) =>
  `正在核对数据，记录 ${id} 要等核对完才能改；请等右上角写「已保存」再保存一次`;
const damagedSetting =
  "单位、规则或员工的资料与日志不符，先不能保存；请到「设置 → 数据检查」点「立即检查」来修复";

const TIME_LIMIT = 10_000;
/** A large payload has been sent before; naming and flushing it may take longer than a small entry. */
const LARGE_TIME_LIMIT = 120_000;

/** An entry ready to be journalled, and what it means for the database. */
interface Draft {
  entry: EntryDraft;
  writes: HashedWrite[];
  standing: Standing;
}

/**
 * The only way to change records. One action at a time: plan on current records, append to the journal file, apply to the database.
 * 已保存 follows the last step.
 */
export class Writer {
  private readonly ports: WriterPorts;
  private queue: Promise<unknown> = Promise.resolve();
  private halted = false;
  private standing: Standing | undefined;
  private readonly witness: Witness;

  constructor(ports: WriterPorts) {
    this.ports = ports;
    this.witness = new Witness(ports.db, ports.isChecked);
  }

  /** Runs an action after those before it. Problems mean that nothing was written and what was typed still counts. */
  run<I>(
    action: Action<I>,
    input: unknown,
    options: { clockConfirmed?: boolean } = {},
  ): Promise<Result<Saved>> {
    const turn = this.queue.then(() => this.runNow(action, input, options));
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  /** Runs work on the database while no action does: those that come meanwhile wait for it and look at what it leaves. */
  alone<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.queue.then(work).finally(() => {
      this.standing = undefined;
      this.witness.forget();
    });
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  /**
   * Journals an entry that is too large to be planned on the page: `compose` plans it on the standing of its turn and hands its changes over in
   * parts. `apply` brings the database level; when it fails, that is done again as after any failure of step 4.
   */
  large(
    compose: (standing: Standing) => Promise<Result<EntryDraft>>,
    apply: () => Promise<unknown>,
  ): Promise<Result<{ seq: number }>> {
    return this.alone(async () => {
      if (this.halted) return failure("正在恢复数据库，请稍候再保存");
      this.standing = undefined;
      const standing = await this.standingNow();
      const draft = await compose(standing);
      if (!draft.ok) return this.refuse(draft.problems, false);
      const line = await this.append(draft.value, LARGE_TIME_LIMIT);
      if (!line.ok) return this.refuse(line.problems, true);
      await apply().then(
        () => this.ports.onStatus({ kind: "saved" }),
        () => this.recover(),
      );
      return success({ seq: standing.head.seq + 1 });
    });
  }

  private async runNow<I>(
    action: Action<I>,
    input: unknown,
    options: { clockConfirmed?: boolean },
  ): Promise<Result<Saved>> {
    if (this.halted) return failure("正在恢复数据库，请稍候再保存");
    this.ports.onStatus({ kind: "saving" });
    const draft = await this.draft(action, input, options).catch((error: unknown) =>
      failure(
        error instanceof DamagedSetting
          ? damagedSetting
          : "程序内部出错，什么都没有保存，输入的内容都还在",
      ),
    );
    if (!draft.ok) return this.refuse(draft.problems, false);
    if (!draft.value) return this.unchanged();
    const { entry, writes, standing } = draft.value;
    const planning = planApply(this.ports.db, standing, writes, entry).catch(() => undefined);
    const line = await this.append(entry);
    if (!line.ok) return this.refuse(line.problems, true);
    await this.apply(entry, line.value, await planning);
    if (this.standing) this.ports.heed?.(writes, standing.state, this.standing.state);
    if (this.standing) this.witness.heed(writes);
    else this.witness.forget();
    const records = writes.map((write) => write.after);
    return success({ seq: standing.head.seq + 1, records });
  }

  /** Steps 1 and 2: plan the action on the records as they are. Nothing to journal gives undefined. */
  private async draft<I>(
    action: Action<I>,
    raw: unknown,
    options: { clockConfirmed?: boolean },
  ): Promise<Result<Draft | undefined>> {
    const around = await this.ports.around((await this.standingNow()).state);
    const prepared = prepare(action, raw, around);
    if (!prepared.ok) return prepared;
    const standing = await this.standingNow();
    const lookup = await this.lookup(prepared.value.refs);
    if (!lookup.ok) return lookup;
    const planned = plan(action, prepared.value.input, around, lookup.value);
    if (!planned.ok) return planned;
    const asked = planned.value.writes as Write[];
    if (!isStorable(asked.map((write) => write.after)))
      return failure("内容里有无法保存的字符，请检查后再保存");
    // the database looks while the changes are hashed
    const taking = this.taken(asked);
    const { changes, writes, state } = draftChanges(asked, standing.state);
    const taken = await taking;
    if (taken) return failure(differs(taken));
    if (changes.length === 0) return success(undefined);
    const { action: name, subjects } = planned.value;
    const base = standing.head;
    const shape = newestShape;
    const entry = { id: around.newId(), base, action: name, subjects, shape, changes, state };
    return success({ entry: { ...entry, ...options }, writes, standing });
  }

  /** Where the database stands, as the last apply left it; read again after anything went wrong. */
  private async standingNow(): Promise<Standing> {
    if (this.standing) return this.standing;
    const standing = await readStanding(this.ports.db, this.ports.deskId);
    // the next entry would carry its sums into the journal
    if (!isSealed(standing)) throw new DamagedSetting();
    this.standing = standing;
    return standing;
  }

  private async lookup(refs: Ref[]): Promise<Result<Lookup>> {
    const keys = refs.map(({ table, id }) => [table, id] as [string, string]);
    const [rows, histories] = await Promise.all([
      readRecords(this.ports.db, keys),
      this.witness.historiesOf(refs),
    ]);
    const damaged = rows.find((row) => recordHash(row.table, row.record) !== row.hash);
    if (damaged) return failure(differs(damaged.id));
    const doubt = await this.witness.doubt(refs, rows, histories);
    if (doubt) return failure(doubt.isUnchecked ? unchecked(doubt.id) : differs(doubt.id));
    const found = new Map(rows.map((row) => [recordKey(row.table, row.id), row.record] as const));
    return success((table, id) => found.get(recordKey(table, id)));
  }

  /** The id of a new record that is there already: the serial from which it was drawn, or itself, is not what it should be. */
  private async taken(writes: readonly Write[]): Promise<string | undefined> {
    const fresh = writes.filter(({ before }) => before === undefined);
    if (fresh.length === 0) return undefined;
    const keys = fresh.map(({ table, after }) => [table, after.id] as [string, string]);
    return (await readRecords(this.ports.db, keys))[0]?.id;
  }

  /** Step 3. After an unknown outcome the host is asked by id. */
  private async append(
    draft: EntryDraft,
    limit = this.ports.timeLimit ?? TIME_LIMIT,
  ): Promise<Result<string>> {
    try {
      return success(await within(limit, this.ports.journal.append(draft)));
    } catch (error) {
      if (error instanceof BridgeRefusal) {
        if (error.code === "headMoved") await this.recover();
        return failure(error.message);
      }
      return this.askAgain(draft.id, limit);
    }
  }

  private async askAgain(id: string, limit: number): Promise<Result<string>> {
    try {
      const line = await within(limit, this.ports.journal.find(id));
      return line === null ? failure("没有保存成功，什么都没有改动，请再保存一次") : success(line);
    } catch {
      this.halted = true;
      return failure("不知道有没有保存成功：程序没有回答。请重启前台通，输入的内容都在草稿里");
    }
  }

  /** Step 4. From here on the entry counts, whatever happens. */
  private async apply(
    draft: EntryDraft,
    line: string,
    planned: PlannedApply | undefined,
  ): Promise<void> {
    const limit = this.ports.timeLimit ?? TIME_LIMIT;
    try {
      if (!planned) throw new ApplyError("the entry has to be replayed");
      const answer = await this.withBody(line);
      const read = () => storedEntry(draft, answer);
      this.standing = await within(limit, applyPlanned(this.ports.db, planned, read));
      this.ports.onStatus({ kind: "saved" });
    } catch {
      await this.recover();
    }
  }

  private async withBody(line: string): Promise<Answer> {
    const file = fileOf(line);
    return file ? { line, body: await this.ports.journal.body(file) } : { line };
  }

  /** Brings the database level with the file. Until that has worked no action runs; a restart tries it again. */
  private async recover(): Promise<void> {
    this.halted = true;
    this.standing = undefined;
    this.ports.onStatus({ kind: "recovering" });
    try {
      await this.ports.recover();
    } catch {
      this.ports.onStatus({ kind: "problem", message: "已记入日志，数据库没有恢复，请重启前台通" });
      return;
    }
    this.halted = false;
    this.ports.onStatus({ kind: "saved" });
  }

  private refuse(problems: Problem[], alarming: boolean): Result<never> {
    const message = problems[0]?.message ?? "没有保存";
    if (!this.halted)
      this.ports.onStatus(alarming ? { kind: "problem", message } : { kind: "saved" });
    return { ok: false, problems };
  }

  private async unchanged(): Promise<Result<Saved>> {
    this.ports.onStatus({ kind: "saved" });
    return success({ seq: (await this.standingNow()).head.seq, records: [] });
  }
}

function storedEntry(draft: EntryDraft, answer: Answer): StoredEntry {
  const entry = stampedEntry(draft, answer);
  if (!entry.ok) throw new ApplyError(entry.problems[0]?.message);
  return { ...answer, entry: entry.value };
}
