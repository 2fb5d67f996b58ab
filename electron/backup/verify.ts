import { createHash } from "node:crypto";
import { Refusal } from "#electron/bridge/refusal.ts";
import type { BackupFile, Contents, Manifest } from "#shared/backup/manifest.ts";
import { decodeLine, payloadDigest } from "#shared/journal/chain.ts";
import type { Entry, PlainPayload } from "#shared/journal/entry.ts";
import { MemoryStore } from "#shared/journal/replay.ts";
import { stateDigest } from "#shared/journal/state.ts";
import { objectPath, openContents } from "./backup-set.ts";
import { digestOf, fileBytes, unseal } from "./sealed-file.ts";
import { goOn, resting, type Work } from "./work.ts";

/** A backup that has been opened. */
export interface OpenBackup {
  set: string;
  manifest: Manifest;
  contents: Contents;
  dataKey: Uint8Array;
}

export const openBackup = (set: string, manifest: Manifest, dataKey: Uint8Array): OpenBackup => ({
  set,
  manifest,
  dataKey,
  contents: openContents(manifest, dataKey),
});

const wrong = (message: string) => new Refusal("invalid", message);

/** Compares every file of a backup with the digest that the manifest names; nothing secret is needed for it. */
export async function checkDigests(set: string, manifest: Manifest, work: Work): Promise<void> {
  const total = manifest.objects.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  for (const { id, bytes, sha256 } of manifest.objects) {
    goOn(work);
    work.tell("正在校验备份文件", done, total);
    const found = await digestOf(fileBytes(objectPath(set, id))).catch((error: unknown) => {
      if (error instanceof Error && "code" in error && error.code === "ENOENT")
        throw wrong("备份缺少文件，这份备份不能用");
      throw error;
    });
    if (found.bytes !== bytes || found.sha256 !== sha256)
      throw wrong("备份里有文件损坏，这份备份不能用");
    done += bytes;
  }
}

/** The plain bytes of a file of the backup, compared at the end with what the manifest says of it. */
export async function* plainBytes(backup: OpenBackup, file: BackupFile): AsyncGenerator<Buffer> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const part of unseal(
    objectPath(backup.set, file.object),
    backup.dataKey,
    file.object,
  )) {
    hash.update(part);
    bytes += part.length;
    yield part;
  }
  if (bytes !== file.bytes || hash.digest("hex") !== file.sha256)
    throw wrong("备份里有文件的内容不对，这份备份不能用");
}

async function wholeText(backup: OpenBackup, file: BackupFile): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of plainBytes(backup, file)) parts.push(part);
  return Buffer.concat(parts).toString("utf8");
}

/** Replays the journal of a backup, as a restore would. */
class Replay {
  private readonly backup: OpenBackup;
  private readonly byPath: ReadonlyMap<string, BackupFile>;
  readonly store: MemoryStore;

  constructor(backup: OpenBackup) {
    this.backup = backup;
    this.byPath = new Map(backup.contents.files.map((file) => [file.path, file]));
    this.store = new MemoryStore(backup.manifest.desk);
  }

  async apply(line: string): Promise<void> {
    const entry = decodeLine(line);
    if (!entry.ok) throw wrong(`备份里的日志不对：${entry.problems[0]?.message}`);
    const opened = await this.opened(entry.value);
    const applied = this.store.apply(opened);
    if (!applied.ok) throw wrong(`备份里的日志不对：${applied.problems[0]?.message}`);
  }

  private async opened(entry: Entry): Promise<Entry> {
    if (!("file" in entry.payload)) return entry;
    const file = this.byPath.get(`journal/files/${entry.payload.file}`);
    if (!file) throw wrong("备份缺少一条大日志的内容");
    const payload = JSON.parse(await wholeText(this.backup, file)) as PlainPayload;
    if (payloadDigest(payload) !== entry.header.payload)
      throw wrong(`第 ${entry.header.seq} 条日志的内容与摘要不符`);
    return { header: entry.header, payload };
  }
}

const isSegment = ({ path }: BackupFile) => /^journal\/\d{10}\.log$/.test(path);

/** Reads a backup as a restore does, without writing: every file is decrypted, every entry replayed, the end compared. */
export async function replayBackup(backup: OpenBackup, work: Work): Promise<{ entries: number }> {
  const { contents, manifest } = backup;
  const replay = new Replay(backup);
  const rest = resting(work);
  const segments = contents.files.filter(isSegment).sort((a, b) => a.path.localeCompare(b.path));
  for (const segment of segments) {
    for (const line of (await wholeText(backup, segment)).split("\n")) {
      if (line === "") continue;
      await replay.apply(line);
      work.tell("正在重放日志", replay.store.head.seq, manifest.head.seq);
      await rest();
    }
  }
  await decryptOthers(backup, work);
  const { head, state } = replay.store;
  if (head.seq !== manifest.head.seq || (head.seq > 0 && head.hash !== manifest.head.hash))
    throw wrong("备份里的日志没有到头，这份备份不能用");
  if (stateDigest(state) !== contents.state) throw wrong("备份重放后的核对数不符");
  return { entries: head.seq };
}

async function decryptOthers(backup: OpenBackup, work: Work): Promise<void> {
  const others = backup.contents.files.filter((file) => !isSegment(file));
  for (const [done, file] of others.entries()) {
    goOn(work);
    work.tell("正在解开附件和其他文件", done, others.length);
    await digestOf(plainBytes(backup, file));
  }
}
