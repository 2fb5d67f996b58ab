import { callDesk } from "#renderer/desk/client.ts";
import type { Action } from "#shared/domain/common/action.ts";
import { mayDo } from "#shared/domain/common/permissions.ts";
import type { Actor } from "#shared/domain/common/staff-roles.ts";
import { upgradedStore } from "#shared/domain/desk/upgraded.ts";
import { type Anchor, type AnchorFinding, checkAnchor } from "#shared/journal/anchor.ts";
import type { EntryDraft, TableState } from "#shared/journal/entry.ts";
import { failure, type Result } from "#shared/lib/result.ts";
import { type Setting, settingReader, surroundings } from "./around.ts";
import { type CheckProgress, runInWorker } from "./check/check-client.ts";
import { Findings } from "./check/findings.ts";
import { hostFile } from "./check/host-file.ts";
import { noteLevel } from "./check/note-level.ts";
import { openLevel } from "./check/open-level.ts";
import type { CheckOutcome } from "./check/protocol.ts";
import { DeskDatabase, type Standing } from "./database.ts";
import { Drafts } from "./drafts.ts";
import { PartWorker } from "./part-client.ts";
import { fileUpTo, type PastMoment, pastDeskId } from "./past.ts";
import { bringLevel, emptyDatabase, type Level, type Progress } from "./sync.ts";
import { upgradeRecords } from "./upgrade/upgrade-records.ts";
import { writeInCopy } from "./upgrade/write-in-copy.ts";
import { type Saved, type SaveStatus, type Working, Writer } from "./writer.ts";

/** Plans an entry on a standing and sends its changes to the host; what is left is the draft that names them. */
export type LargeEntry = (
  standing: Standing,
  tell: (working: Omit<Working, "kind">) => void,
) => Promise<Result<EntryDraft>>;

const PAGE = 2_000;
const journalled = (draft: EntryDraft) => callDesk("journal.append", draft);
const onlyLook = "这是以前的样子，只能看：不能保存，也不能打印";

/** The open desk: its database, its writer and what it knows of itself. One at a time. */
export class DeskStore {
  readonly deskId: string;
  readonly drafts: Drafts;
  readonly setting: (state?: TableState) => Promise<Setting>;
  /** What has been worked out of records that have been mended meanwhile counts no more. */
  private readonly forget: () => void;
  private readonly writer: Writer;
  private database: DeskDatabase;
  private status: SaveStatus = { kind: "saved" };
  private readonly listeners = new Set<() => void>();
  private actor: Actor;
  /** Set for a copy of an earlier day: it has databases of its own, and nothing is saved in it. */
  private readonly past: PastMoment | undefined;
  private isClosed = false;
  private isChecked = false;
  private readonly ends = new Set<() => void>();

  constructor(ownId: string, actor: Actor, past?: PastMoment) {
    const deskId = past ? pastDeskId(ownId) : ownId;
    this.deskId = deskId;
    this.actor = actor;
    this.past = past;
    this.database = new DeskDatabase(deskId);
    this.drafts = new Drafts(deskId);
    const { read, readTrue, heed, forget } = settingReader(this.database);
    this.setting = read;
    this.forget = forget;
    this.writer = new Writer({
      db: this.database,
      deskId,
      journal: {
        append: async (draft) => (await journalled(draft)).line,
        find: async (id) => (await callDesk("journal.find", { id })).line,
        body: hostFile.body,
      },
      around: async (state) => surroundings(await readTrue(state), this.actor),
      heed,
      isChecked: () => this.isChecked,
      onStatus: (next) => this.tell(next),
      recover: () => this.recover(),
    });
  }

  get db(): DeskDatabase {
    return this.database;
  }

  /** True for a copy of an earlier day. */
  get isPast(): boolean {
    return this.past !== undefined;
  }

  /** The person who acts. */
  who(): Actor {
    return this.actor;
  }

  /** The person who acts from now on. */
  actAs(actor: Actor): void {
    this.actor = actor;
  }

  run<I>(
    action: Action<I>,
    input: unknown,
    options?: { clockConfirmed?: boolean },
  ): Promise<Result<Saved>> {
    if (this.past) return Promise.resolve(failure(onlyLook));
    return this.writer.run(action, input, options);
  }

  saveStatus = (): SaveStatus => this.status;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Brings file and database level; to be awaited before anything is shown. What had to be mended for that is noted. */
  async bringLevel(progress: Progress): Promise<Level> {
    const parts = new PartWorker();
    const whole = { ...hostFile, applyPart: parts.apply };
    try {
      if (this.past) {
        const file = fileUpTo(whole, this.past.head, () => !this.isClosed);
        return await bringLevel(this.database, file, progress);
      }
      const found = new Findings();
      const opened = await openLevel(this.database, whole, found, progress);
      await noteLevel(opened, found);
      return opened.level;
    } finally {
      parts.close();
    }
  }

  /** Leads records that an older version has written to the shape of this one; to be awaited before anything is shown. */
  upgrade(progress: Progress): Promise<void> {
    const { db, deskId, past, actor } = this;
    const again = () => this.bringLevel(() => undefined);
    return this.writer.alone(() =>
      upgradeRecords({
        db,
        deskId,
        isAllowed: past !== undefined || mayDo(actor, upgradedStore.name),
        write: past ? (draft) => writeInCopy(db, draft) : (draft) => journalled(draft).then(again),
        rebuild: () => emptyDatabase(db, deskId).then(again),
        progress,
      }),
    );
  }

  /** Journals an entry that is planned elsewhere and sent in parts, and writes it into the database; nothing else is saved meanwhile. */
  large(compose: LargeEntry): Promise<Result<{ seq: number }>> {
    if (this.past) return Promise.resolve(failure(onlyLook));
    const tell = (working: Omit<Working, "kind">) => this.tell({ ...working, kind: "working" });
    return this.writer.large(
      (standing) => compose(standing, tell),
      () =>
        this.bringLevel((done, total) => tell({ text: "已写入日志，正在写入数据库", done, total })),
    );
  }

  /** Runs work while nothing is saved; `tell` says in the top bar how far it is. */
  still<T>(work: (tell: (working: Omit<Working, "kind">) => void) => Promise<T>): Promise<T> {
    return this.writer.alone(() =>
      work((working) => this.tell({ ...working, kind: "working" })).finally(() =>
        this.tell({ kind: "saved" }),
      ),
    );
  }

  /** Builds the database again from the file. */
  rebuild(progress: Progress, what: { journalToo?: boolean } = {}): Promise<Level> {
    return this.writer.alone(async () => {
      await emptyDatabase(this.database, this.deskId, what);
      return this.bringLevel(progress);
    });
  }

  /** Ends a conflict of the two stores: the database's entries are kept beside the journal, then it is built again from the file. */
  async trustFile(progress: Progress): Promise<Level> {
    let name: string | undefined;
    for (let after = 0; ; ) {
      const rows = await this.database.journal.where("seq").above(after).limit(PAGE).toArray();
      const last = rows.at(-1);
      if (!last) return this.rebuild(progress, { journalToo: true });
      const lines = rows.map((row) => row.line);
      name = await hostFile.putAside(lines, name);
      after = last.seq;
    }
  }

  /** Checks both stores in a worker, and mends the journals from each other. With `fix` nothing else may write meanwhile. */
  async look(
    { fix, signal }: { fix: boolean; signal: AbortSignal },
    progress: CheckProgress,
  ): Promise<CheckOutcome> {
    const ends = new AbortController();
    const over = this.whenClosed(() => ends.abort());
    const either = AbortSignal.any([signal, ends.signal]);
    return runInWorker(this.deskId, hostFile, { fix, signal: either }, progress).finally(over);
  }

  /** Checks again while nothing is saved, and puts right what differs. */
  mend(signal: AbortSignal, progress: CheckProgress): Promise<CheckOutcome> {
    return this.still(async (tell) => {
      const told: CheckProgress = (text, done, total) => {
        progress(text, done, total);
        tell({ text: "数据库与日志不符，正在修复", done, total });
      };
      const outcome = await this.look({ fix: true, signal }, told);
      this.forget();
      return outcome;
    });
  }

  /** Everything has been compared with the journal: records without a history of their own may be built upon. */
  trust(): void {
    this.isChecked = true;
  }

  /** Calls `end` when the desk closes: whatever reads its databases elsewhere must not open them again. */
  whenClosed(end: () => void): () => void {
    this.ends.add(end);
    return () => this.ends.delete(end);
  }

  /** Follows the journal file up to what somebody has written down of it. */
  checkAnchor(anchor: Anchor, progress: Progress): Promise<AnchorFinding> {
    return checkAnchor(hostFile.read, this.deskId, anchor, progress);
  }

  close(): void {
    this.isClosed = true;
    for (const end of this.ends) end();
    this.database.close();
    this.drafts.close();
  }

  private tell(next: SaveStatus): void {
    this.status = next;
    for (const listener of this.listeners) listener();
  }

  /** After a failed apply: open the database anew and replay; when that fails too, only a restart of the browser helps. */
  private async recover(): Promise<void> {
    this.database.close({ disableAutoOpen: false });
    await this.database.open();
    await this.bringLevel(() => undefined);
  }
}
