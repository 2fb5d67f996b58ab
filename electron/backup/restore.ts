import { existsSync } from "node:fs";
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Refusal } from "#electron/bridge/refusal.ts";
import { listSegments } from "#electron/journal/segments.ts";
import { freeBytes } from "#electron/platform/disk.ts";
import { syncFolder } from "#electron/platform/json-file.ts";
import { markRestored } from "#electron/platform/owner.ts";
import { readRecoveryCode } from "#shared/backup/recovery-code.ts";
import type { FoundBackup } from "#shared/bridge/backup.ts";
import { isSetName, listManifests, readManifest } from "./backup-set.ts";
import { openByCode } from "./keys.ts";
import { writeStream } from "./sealed-file.ts";
import { checkDigests, type OpenBackup, openBackup, plainBytes, replayBackup } from "./verify.ts";
import { goOn, type Work } from "./work.ts";

/** What is being written, and what is whole but has not taken its place yet. */
const unfinished = "desk.restoring";
const whole = "desk.restored";
const RESERVE = 300 * 1024 * 1024;

const subfolders = (folder: string): Promise<string[]> =>
  readdir(folder, { withFileTypes: true }).then(
    (entries) => entries.filter((entry) => entry.isDirectory()).map(({ name }) => name),
    () => [],
  );

/** The backups at a place: in the folder itself, or, where a person has chosen a disk or a folder with a backup in it, one or two below. */
export async function findBackups(folder: string): Promise<FoundBackup[]> {
  const inner = isSetName(basename(folder)) ? [] : await subfolders(folder);
  const deeper = await Promise.all(
    inner
      .filter((name) => name.includes("备份") && !isSetName(name))
      .map(async (name) =>
        (await subfolders(join(folder, name))).map((below) => join(name, below)),
      ),
  );
  const names = ["", ...inner, ...deeper.flat()].filter((name) =>
    isSetName(basename(join(folder, name))),
  );
  const found = await Promise.all(names.map((name) => describe(join(folder, name))));
  return found.flat().sort((a, b) => b.madeAt.localeCompare(a.madeAt));
}

async function describe(set: string): Promise<FoundBackup[]> {
  for (const name of await listManifests(set)) {
    try {
      const { desk, head, madeAt, objects } = (await readManifest(set, name)).manifest;
      const bytes = objects.reduce((sum, object) => sum + object.bytes, 0);
      return [{ set, desk, seq: head.seq, madeAt, bytes }];
    } catch (error) {
      // the one before may still be whole; which one is taken is seen by its time
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return [];
}

/** Opens the newest readable backup of a set by the code as it was typed. */
export async function openForRestore(set: string, typed: string): Promise<OpenBackup> {
  const code = readRecoveryCode(typed);
  if (!code.ok) throw new Refusal("invalid", code.problems[0]?.message ?? "恢复码不对");
  for (const name of await listManifests(set)) {
    const read = await readManifest(set, name).catch((error: unknown) => {
      if (error instanceof Refusal) return undefined;
      throw error;
    });
    if (!read) continue;
    const key = openByCode(read.manifest.key, code.value);
    if (!key.ok) throw new Refusal("invalid", key.problems[0]?.message ?? "恢复码不对");
    return openBackup(set, read.manifest, key.value);
  }
  throw new Refusal("notFound", "这个文件夹里没有能用的备份");
}

/** Checks the whole backup, then writes it beside the desk's place; it takes that place by `finishRestore`. */
export async function restoreBackup(
  dataRoot: string,
  backup: OpenBackup,
  work: Work,
): Promise<void> {
  await checkDigests(backup.set, backup.manifest, work);
  await replayBackup(backup, work);
  const total = backup.contents.files.reduce((sum, { bytes }) => sum + bytes, 0);
  if (freeBytes(dataRoot) < total + RESERVE)
    throw new Refusal("diskLow", "这台电脑的磁盘空间不够恢复这份备份，什么都没有写入");
  const target = join(dataRoot, unfinished);
  await rm(target, { recursive: true, force: true });
  try {
    await writeFiles(backup, target, total, work);
    await markRestored(target);
    await rename(target, join(dataRoot, whole));
    await syncFolder(dataRoot);
  } catch (error) {
    await rm(target, { recursive: true, force: true });
    throw error;
  }
}

async function writeFiles(backup: OpenBackup, target: string, total: number, work: Work) {
  let done = 0;
  const folders = new Set<string>();
  for (const file of backup.contents.files) {
    goOn(work);
    work.tell("正在写入数据", done, total);
    const path = join(target, file.path);
    await mkdir(dirname(path), { recursive: true });
    await writeStream(path, plainBytes(backup, file));
    folders.add(dirname(path));
    done += file.bytes;
  }
  for (const folder of folders) await syncFolder(folder);
  goOn(work);
}

/**
 * Lets a restored desk take its place, also when the program ended before it could; what was half written is thrown away. A desk with entries is
 * never replaced.
 */
export async function finishRestore(dataRoot: string): Promise<void> {
  await rm(join(dataRoot, unfinished), { recursive: true, force: true });
  const restored = join(dataRoot, whole);
  if (!existsSync(restored)) return;
  const desk = join(dataRoot, "desk");
  if (existsSync(desk)) {
    const journal = join(desk, "journal");
    if (existsSync(journal) && listSegments(journal).length > 0)
      throw new Refusal("invalid", "这里已经有一张前台，恢复出来的数据没有放进去，请联系管理员");
    await rm(desk, { recursive: true, force: true });
  }
  await rename(restored, desk);
  await syncFolder(dataRoot);
}
