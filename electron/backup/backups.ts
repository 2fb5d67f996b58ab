import { existsSync } from "node:fs";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Refusal } from "#electron/bridge/refusal.ts";
import type { JournalStore } from "#electron/journal/store.ts";
import type { JsonFile } from "#electron/platform/json-file.ts";
import { CODE_BYTES, readRecoveryCode, writeRecoveryCode } from "#shared/backup/recovery-code.ts";
import type {
  BackupPlace,
  BackupResult,
  BackupStatus,
  PlaceStatus,
} from "#shared/bridge/backup.ts";
import { listManifests, readManifest, setName } from "./backup-set.ts";
import type { Jobs } from "./jobs.ts";
import { makeKey, openBySecret } from "./keys.ts";
import { onSameDisk, usableFolder } from "./places.ts";
import { type BackupRules, lastDue } from "./rules.ts";
import type { BackupSettings, Place } from "./settings.ts";
import { takeBackup } from "./take.ts";
import { checkDigests, openBackup, replayBackup } from "./verify.ts";
import { Cancelled, problemOf, type Work } from "./work.ts";

export interface BackupPorts {
  folder: string;
  dataRoot: string;
  store: JournalStore;
  settings: JsonFile<BackupSettings>;
  jobs: Jobs;
  rules: () => BackupRules;
  now: () => number;
  random: (bytes: number) => Uint8Array;
  /** False while this machine may not write the desk. */
  mayWrite: () => boolean;
}

const names = { first: "第一备份位置", second: "第二备份位置" } as const;
const readme = `这是前台通的备份，内容已加密。
要恢复：在新电脑上打开前台通，选「从备份恢复」，选中这个文件夹所在的位置，输入纸上的恢复码。
请不要改动、改名或删除这里的文件。
`;
/** After a failure the host waits so long before it tries by itself again. */
const retryMs = 30 * 60_000;
const noResult = { last: null, good: null, replayed: null };

/** The backups of one desk: the code, the two places, what became of them, and when the next is due. */
export class Backups {
  private readonly ports: BackupPorts;
  /** A code that has been shown and is not on paper yet. */
  private pending: { code: string; bytes: Uint8Array } | undefined;

  constructor(ports: BackupPorts) {
    this.ports = ports;
  }

  /** Everything there is to know; where the places are only for those who run the desk. */
  async status(withFolders: boolean): Promise<BackupStatus> {
    const { now, rules, jobs } = this.ports;
    // first of all: work that has ended has noted its result before
    const job = jobs.now();
    const { key, first, second } = this.settings;
    const good = first?.good?.at;
    return {
      codeMadeAt: key?.madeAt ?? null,
      first: await this.statusOf(first, withFolders),
      second: await this.statusOf(second, withFolders),
      overdue: key !== null && (!good || now() - Date.parse(good) > rules().overdueMs),
      job,
    };
  }

  newCode(): string {
    const bytes = this.ports.random(CODE_BYTES);
    this.pending = { bytes, code: writeRecoveryCode(bytes) };
    return this.pending.code;
  }

  /** The code that waits to be put on paper. */
  pendingCode(): string {
    if (!this.pending) throw new Refusal("notFound", "恢复码已经不在了，请重新生成");
    return this.pending.code;
  }

  /** From now on backups are made for the code on paper; it is forgotten here. Backups made before stay with theirs. */
  async keepCode(group: number, typed: string): Promise<void> {
    const shown = this.pendingCode().split("-");
    const others = shown.map((each, at) => (at === group - 1 ? typed.trim() : each));
    const read = readRecoveryCode(others.join("-"));
    if (!read.ok || writeRecoveryCode(read.value) !== this.pendingCode())
      throw new Refusal("invalid", `第 ${group} 组和恢复码不一样，请对照纸上再输一遍`);
    const { stanza, secret } = makeKey(read.value, this.ports.random);
    const madeAt = new Date(this.ports.now()).toISOString();
    const key = { stanza, secret: Buffer.from(secret).toString("hex"), madeAt };
    await this.ports.settings.update((all) => ({
      key,
      first: all.first && { ...all.first, ...noResult },
      second: all.second && { ...all.second, ...noResult },
    }));
    this.pending = undefined;
  }

  /** Chooses a place; an empty folder gives it up. What lies there stays. */
  async setPlace(place: BackupPlace, typed: string): Promise<void> {
    if (typed === "") {
      await this.ports.settings.update((all) => ({ ...all, [place]: null }));
      return;
    }
    const folder = await usableFolder(typed, this.ports.dataRoot);
    const other = this.settings[place === "first" ? "second" : "first"];
    if (other?.folder === folder) throw new Refusal("invalid", "两个备份位置不能是同一个文件夹");
    if (this.settings.key) await this.makeSet(folder, this.settings.key.stanza);
    else await mkdir(join(folder, `${this.deskPrefix}新`), { recursive: true });
    await this.ports.settings.update((all) => ({ ...all, [place]: { folder, ...noResult } }));
  }

  /** Begins a backup; it ends in the job and in the status of the place. */
  run(place: BackupPlace): Promise<void> {
    const { folder } = this.need(place);
    return this.work("backup", place, async (work) => {
      const { stanza, dataKey } = this.openKey();
      const { store, now, random, rules } = this.ports;
      const set = await this.makeSet(folder, stanza);
      const { seq, written, damaged } = await takeBackup({
        desk: {
          folder: this.ports.folder,
          head: store.head(),
          lastEntryAt: store.lastTime(),
          segments: store.extent(),
        },
        set,
        stanza,
        dataKey,
        now,
        random,
        keep: rules().keep,
        work,
      });
      const size = (written / 1024 / 1024).toFixed(1);
      const words = `已备份到第 ${seq} 条，新写入 ${size} MB，逐个文件读回核对`;
      const bad = `；这台电脑上有 ${damaged.length} 个文件损坏，备份里留的是以前的`;
      return { seq, message: damaged.length > 0 ? words + bad : words };
    });
  }

  /** Begins to read a backup back from end to end, as a restore would. */
  verify(place: BackupPlace): Promise<void> {
    const { folder } = this.need(place);
    return this.work("verify", place, async (work) => {
      const { stanza, dataKey } = this.openKey();
      const set = join(folder, setName(this.ports.store.deskId, stanza));
      const [newest] = await listManifests(set);
      if (!newest) throw new Refusal("notFound", "这里还没有备份，请先备份一次");
      const { manifest } = await readManifest(set, newest);
      await checkDigests(set, manifest, work);
      const { entries } = await replayBackup(openBackup(set, manifest, dataKey), work);
      return { seq: entries, message: `整份备份解开重放到第 ${entries} 条，核对数一致` };
    });
  }

  cancel(): void {
    this.ports.jobs.cancel();
  }

  /** Looks whether anything is due and the desk quiet; to be called every minute. */
  async tick(): Promise<void> {
    const { jobs, now, rules, store, mayWrite } = this.ports;
    if (!this.settings.key || jobs.isBusy() || !mayWrite() || store.isEmpty()) return;
    const { idleMs, dailyAt, replayMs } = rules();
    if (now() - Date.parse(store.lastTime() ?? "") < idleMs) return;
    for (const place of ["first", "second"] as const) {
      const at = this.settings[place];
      if (!at || !(await this.isPresent(at)) || this.hasJustFailed(at)) continue;
      if (!at.good || Date.parse(at.good.at) < lastDue(now(), dailyAt)) return this.run(place);
      if (!at.replayed || now() - Date.parse(at.replayed.at) > replayMs) return this.verify(place);
    }
  }

  private get settings(): BackupSettings {
    return this.ports.settings.value;
  }

  private get deskPrefix(): string {
    return setName(this.ports.store.deskId, { recipient: "", ephemeral: "", wrapped: "" });
  }

  private need(place: BackupPlace): Place {
    const found = this.settings[place];
    if (!found) throw new Refusal("notFound", `还没有选${names[place]}`);
    return found;
  }

  private openKey() {
    const { key } = this.settings;
    if (!key) throw new Refusal("notFound", "还没有恢复码，请先生成并打印");
    const dataKey = openBySecret(key.stanza, Buffer.from(key.secret, "hex"));
    if (!dataKey.ok) throw new Refusal("invalid", "这台电脑上的备份密钥坏了，请换一个新的恢复码");
    return { stanza: key.stanza, dataKey: dataKey.value };
  }

  private hasJustFailed({ last, replayed }: Place): boolean {
    const failed = [last, replayed].filter((result) => result && !result.ok);
    return failed.some((result) => this.ports.now() - Date.parse(result?.at ?? "") < retryMs);
  }

  /** True when the disk of a place is there: an empty folder where a stick is usually mounted is none. */
  private async isPresent({ folder }: Place): Promise<boolean> {
    const found = await readdir(folder).catch(() => []);
    return found.some((name) => name.startsWith(this.deskPrefix));
  }

  private async makeSet(folder: string, stanza: Parameters<typeof setName>[1]): Promise<string> {
    const set = join(folder, setName(this.ports.store.deskId, stanza));
    for (const inner of ["objects", "manifests"])
      await mkdir(join(set, inner), { recursive: true });
    const words = join(set, "说明.txt");
    if (!existsSync(words)) await writeFile(words, readme);
    return set;
  }

  private async statusOf(place: Place | null, withFolders: boolean): Promise<PlaceStatus> {
    if (!place) return { folder: "", chosen: false, present: false, sameDisk: false, ...noResult };
    const present = await this.isPresent(place);
    const { folder, ...results } = place;
    return {
      folder: withFolders ? folder : "",
      chosen: true,
      present,
      sameDisk: present && (await onSameDisk(folder, this.ports.dataRoot).catch(() => false)),
      ...results,
    };
  }

  /** Runs work on a place and notes how it ended; a cancelled one leaves no trace. */
  private work(
    kind: "backup" | "verify",
    place: BackupPlace,
    run: (work: Work) => Promise<{ seq: number; message: string }>,
  ): Promise<void> {
    return this.ports.jobs.start({ kind, place }, async (work) => {
      try {
        if (!(await this.isPresent(this.need(place))))
          throw new Refusal("notFound", `${names[place]}未连接`);
        const { seq, message } = await run(work);
        await this.note(kind, place, { ok: true, message, seq });
        return message;
      } catch (error) {
        if (!(error instanceof Cancelled)) {
          const message = `${problemOf(error)}${kind === "backup" ? "；以前的备份都还在" : ""}`;
          await this.note(kind, place, { ok: false, message, seq: null });
        }
        throw error;
      }
    });
  }

  private async note(kind: string, place: BackupPlace, result: Omit<BackupResult, "at">) {
    const noted = { ...result, at: new Date(this.ports.now()).toISOString() };
    const part =
      kind === "verify"
        ? { replayed: noted }
        : { last: noted, ...(result.ok ? { good: noted } : {}) };
    await this.ports.settings.update((all) => {
      const before = all[place];
      return before ? { ...all, [place]: { ...before, ...part } } : all;
    });
  }
}
