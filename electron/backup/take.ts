import { Refusal } from "#electron/bridge/refusal.ts";
import { freeBytes } from "#electron/platform/disk.ts";
import type {
  BackupFile,
  BackupObject,
  Contents,
  KeyStanza,
  Manifest,
} from "#shared/backup/manifest.ts";
import type { TableState } from "#shared/journal/entry.ts";
import { stateDigest } from "#shared/journal/state.ts";
import {
  listManifests,
  objectPath,
  openContents,
  prune,
  readManifest,
  writeManifest,
} from "./backup-set.ts";
import { objectName } from "./keys.ts";
import { type Bytes, digestOf, fileBytes, writeObject } from "./sealed-file.ts";
import { type DeskMoment, type Source, sourcesOf, stateIn } from "./sources.ts";
import { goOn, resting, type Work } from "./work.ts";

export interface BackupPlan {
  desk: DeskMoment;
  /** The folder of this desk's backups at the place. */
  set: string;
  stanza: KeyStanza;
  dataKey: Uint8Array;
  now: () => number;
  random: (bytes: number) => Uint8Array;
  /** How many backups are kept. */
  keep: number;
  work: Work;
  /** Only tests bring a disk of their own. */
  free?: (folder: string) => number;
}

/** What became of a backup. */
export interface Taken {
  seq: number;
  files: number;
  /** Bytes that had to be written: what is unchanged is only looked at. */
  written: number;
  /** Files that are damaged on this machine; an earlier good copy is kept where there is one. */
  damaged: string[];
}

/** The newest backup that can be read, by path. */
interface Before {
  digest: string | null;
  files: ReadonlyMap<string, BackupFile>;
  objects: ReadonlyMap<string, BackupObject>;
}

const none: Before = { digest: null, files: new Map(), objects: new Map() };
/** Room for the manifest and what the file system itself needs. */
const MARGIN = 16 * 1024 * 1024;

async function readBefore(set: string, dataKey: Uint8Array): Promise<Before> {
  for (const name of await listManifests(set)) {
    try {
      const { manifest, digest } = await readManifest(set, name);
      const { files } = openContents(manifest, dataKey);
      return {
        digest,
        files: new Map(files.map((file) => [file.path, file])),
        objects: new Map(manifest.objects.map((object) => [object.id, object])),
      };
    } catch (error) {
      // one that cannot be read is as if it were not there: everything it alone had is written again
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return none;
}

/** True when an object lies at the place as it was written, to the last bit. */
async function isWhole(set: string, object: BackupObject): Promise<boolean> {
  try {
    const { bytes, sha256 } = await digestOf(fileBytes(objectPath(set, object.id)));
    return bytes === object.bytes && sha256 === object.sha256;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return false;
    throw error;
  }
}

interface Kept {
  file: BackupFile;
  object: BackupObject;
  written: number;
}

class Taking {
  private readonly plan: BackupPlan;
  private readonly before: Before;
  private readonly rest: () => Promise<void>;
  readonly damaged: string[] = [];

  constructor(plan: BackupPlan, before: Before) {
    this.plan = plan;
    this.before = before;
    this.rest = resting(plan.work);
  }

  /** Brings one file into the backup; nothing when it is damaged and was never backed up. */
  async keep(source: Source): Promise<Kept | undefined> {
    const { path, final } = source;
    const bytes = await source.read();
    const { sha256, bytes: size } = await digestOf(bytes);
    const earlier = this.before.files.get(path);
    if (source.promised !== undefined && source.promised !== sha256)
      return this.keepEarlier(path, earlier);
    if (earlier?.final && earlier.sha256 !== sha256 && !source.isSound?.())
      return this.keepEarlier(path, earlier);
    const state = await this.stateOf(source, bytes, earlier, sha256);
    const object = objectName(this.plan.dataKey, path, sha256);
    const file = { path, object, bytes: size, sha256, final, ...(state ? { state } : {}) };
    const there = this.before.objects.get(object);
    if (there && (await isWhole(this.plan.set, there))) return { file, object: there, written: 0 };
    return this.write(source, file);
  }

  private async write(source: Source, file: BackupFile): Promise<Kept> {
    const { set, dataKey } = this.plan;
    const path = objectPath(set, file.object);
    const object = await writeObject(path, await source.read(), dataKey, file.object);
    return { file, object, written: object.bytes };
  }

  /** What never changes has changed: it is damaged here, and the good copy stays. */
  private async keepEarlier(path: string, earlier?: BackupFile): Promise<Kept | undefined> {
    this.damaged.push(path);
    const object = earlier && this.before.objects.get(earlier.object);
    return earlier && object && (await isWhole(this.plan.set, object))
      ? { file: earlier, object, written: 0 }
      : undefined;
  }

  private async stateOf(
    source: Source,
    bytes: Bytes,
    earlier: BackupFile | undefined,
    sha256: string,
  ) {
    if (!source.path.endsWith(".log") || !Array.isArray(bytes)) return undefined;
    if (earlier?.sha256 === sha256) return earlier.state;
    return stateIn(bytes as Uint8Array[], this.rest);
  }
}

function checkRoom(plan: BackupPlan, sources: Source[], before: Before): void {
  const needed = sources
    .filter(({ path, final }) => !(final && before.files.get(path)?.final))
    .reduce((sum, { size }) => sum + size, MARGIN);
  if ((plan.free ?? freeBytes)(plan.set) >= needed) return;
  const megabytes = Math.ceil(needed / 1024 / 1024);
  throw new Refusal("diskLow", `备份位置空间不足，这次约要 ${megabytes} MB，没有备份`);
}

/** Makes a backup: what is new is written and read back, what is there is compared, the manifest comes last. Until then the one before is the newest. */
export async function takeBackup(plan: BackupPlan): Promise<Taken> {
  const { desk, set, dataKey, work, stanza } = plan;
  const before = await readBefore(set, dataKey);
  const sources = await sourcesOf(desk);
  checkRoom(plan, sources, before);
  const taking = new Taking(plan, before);
  const total = sources.reduce((sum, { size }) => sum + size, 0);
  const kept: Kept[] = [];
  let done = 0;
  for (const source of sources) {
    goOn(work);
    work.tell("正在备份", done, total);
    const one = await taking.keep(source);
    if (one) kept.push(one);
    done += source.size;
  }
  const state = Object.assign({}, ...kept.map(({ file }) => file.state ?? {})) as TableState;
  const face: Omit<Manifest, "sealed"> = {
    format: 1,
    desk: desk.head.desk,
    head: { seq: desk.head.seq, hash: desk.head.hash },
    madeAt: new Date(plan.now()).toISOString(),
    key: stanza,
    objects: kept.map(({ object }) => object),
    previous: before.digest,
  };
  const contents: Contents = {
    state: stateDigest(state),
    lastEntryAt: desk.lastEntryAt,
    files: kept.map(({ file }) => file),
  };
  goOn(work);
  await writeManifest(set, face, contents, dataKey, plan.random(16));
  await prune(set, plan.keep);
  return {
    seq: desk.head.seq,
    files: kept.length,
    written: kept.reduce((sum, { written }) => sum + written, 0),
    damaged: taking.damaged,
  };
}
