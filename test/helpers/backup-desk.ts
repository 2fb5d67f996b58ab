import { randomBytes } from "node:crypto";
import { cpSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { listManifests, readManifest } from "#electron/backup/backup-set.ts";
import { makeKey, openBySecret } from "#electron/backup/keys.ts";
import { openForRestore, restoreBackup } from "#electron/backup/restore.ts";
import { type BackupPlan, takeBackup } from "#electron/backup/take.ts";
import { checkDigests, replayBackup } from "#electron/backup/verify.ts";
import { unwatched, type Work } from "#electron/backup/work.ts";
import { openStore } from "#electron/journal/open-store.ts";
import { writeSample } from "#electron/journal/write-sample.ts";
import { CODE_BYTES, writeRecoveryCode } from "#shared/backup/recovery-code.ts";
import { sha256Hex } from "#shared/journal/canonical.ts";

/** Wide of the reach of any test: the journal is only read. */
const storePorts = { now: Date.now, freeBytes: () => 1e12, reserveBytes: 0 };

/** A desk of sample data with a few attachments, and everything that a backup of it needs. */
export interface BackedUpDesk {
  folder: string;
  code: string;
  set: string;
  deskId: string;
  take: (change?: Partial<BackupPlan>) => ReturnType<typeof takeBackup>;
}

/** Writes an attachment as the desk keeps it: under its own digest. */
export function attach(folder: string, content: string): string {
  const digest = sha256Hex(content);
  const path = join(folder, "attachments", digest.slice(0, 2), digest);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

/** Makes such a desk in a folder; `customers` decides how large it is. */
export async function deskToBackUp(
  place: string,
  { customers = 10, seed = 20261123 } = {},
): Promise<BackedUpDesk> {
  const folder = join(place, "desk");
  mkdirSync(folder, { recursive: true });
  await writeSample(folder, { customers, seed, until: Date.UTC(2026, 10, 23), depth: 1 });
  mkdirSync(join(folder, "session"), { recursive: true });
  writeFileSync(join(folder, "session", "credentials.json"), "{}");
  writeFileSync(join(folder, "session", "pins.json"), "{}");
  for (const content of ["报价单", "照片", "录音".repeat(50_000)]) attach(folder, content);
  const code = randomBytes(CODE_BYTES);
  const { stanza, secret } = makeKey(code, randomBytes);
  const key = openBySecret(stanza, secret);
  if (!key.ok) throw new Error("the key does not open");
  const set = join(place, "stick", "前台通备份-test");
  for (const inner of ["objects", "manifests"]) mkdirSync(join(set, inner), { recursive: true });
  const { deskId } = openStore(folder, storePorts);
  const take = (change: Partial<BackupPlan> = {}) => {
    const store = openStore(folder, storePorts);
    const desk = {
      folder,
      head: store.head(),
      lastEntryAt: store.lastTime(),
      segments: store.extent(),
    };
    store.close();
    return takeBackup({
      desk,
      set,
      stanza,
      dataKey: key.value,
      now: Date.now,
      random: randomBytes,
      keep: 3,
      work: unwatched,
      free: () => 1e12,
      ...change,
    });
  };
  return { folder, code: writeRecoveryCode(code), set, deskId, take };
}

/** The files of a set, by their path in it. */
export const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

/** A copy of a set, to be spoilt. */
export function copyOf(set: string, place: string): string {
  cpSync(set, place, { recursive: true });
  return place;
}

/** Everything that a restore looks at before it writes: digests, seals, the whole replay. */
export async function verifySet(
  set: string,
  code: string,
  work: Work = unwatched,
): Promise<number> {
  const backup = await openForRestore(set, code);
  await checkDigests(set, backup.manifest, work);
  return (await replayBackup(backup, work)).entries;
}

/** The newest manifest of a set. */
export async function newestManifest(set: string) {
  const [name = ""] = await listManifests(set);
  return { name, ...(await readManifest(set, name)) };
}

export { openForRestore, restoreBackup };
