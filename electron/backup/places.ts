import { existsSync } from "node:fs";
import { access, constants, mkdir, readdir, readFile, realpath, stat } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, isAbsolute, join, relative } from "node:path";
import { Refusal } from "#electron/bridge/refusal.ts";
import { freeBytes } from "#electron/platform/disk.ts";
import type { Mount } from "#shared/bridge/backup.ts";

/** True for a folder that lies in another, or is it. */
const isInside = (inner: string, outer: string): boolean => {
  const way = relative(outer, inner);
  return way === "" || (!way.startsWith("..") && !isAbsolute(way));
};

export const defaultFolderName = "前台通备份";

/** A folder of this machine as it was typed, with links followed; refuses what is no place. */
export async function readFolder(typed: string): Promise<string> {
  if (typed === "") throw new Refusal("invalid", "请填写文件夹");
  if (!isAbsolute(typed) || typed.startsWith("\\\\") || typed.startsWith("//"))
    throw new Refusal("invalid", "请填写这台电脑上的完整文件夹路径，不能用网络位置");
  const found = await stat(typed).catch(() => undefined);
  if (!found?.isDirectory()) throw new Refusal("notFound", "没有这个文件夹；如果是 U 盘，请先插好");
  return realpath(typed);
}

/** A folder that backups may be written to; its last part is made where it is missing. */
export async function usableFolder(typed: string, dataRoot: string): Promise<string> {
  const isNew = isAbsolute(typed) && !existsSync(typed);
  const parent = isNew ? await readFolder(dirname(typed)) : await readFolder(typed);
  const data = await realpath(dataRoot);
  const target = isNew ? join(parent, relative(dirname(typed), typed)) : parent;
  if (isInside(target, data))
    throw new Refusal("invalid", "备份不能放在数据文件夹里面，那样会一起丢");
  await access(parent, constants.W_OK).catch(() => {
    throw new Refusal("writeFailed", "这个文件夹不能写入");
  });
  if (isNew) await mkdir(target, { mode: 0o700 });
  return target;
}

/** True when both lie on one disk: what breaks one breaks the other. */
export async function onSameDisk(folder: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([stat(folder), stat(other)]);
  return a.dev === b.dev;
}

const letters = "CDEFGHIJKLMNOPQRSTUVWXYZ";

/** /proc/mounts writes a space as \040. */
const unescaped = (text: string) =>
  text.replaceAll(/\\(\d{3})/g, (_, octal: string) =>
    String.fromCharCode(Number.parseInt(octal, 8)),
  );

async function candidates(): Promise<string[]> {
  if (process.platform === "win32") return [...letters].map((letter) => `${letter}:\\`);
  if (process.platform === "darwin")
    return (await readdir("/Volumes").catch(() => [])).map((name) => join("/Volumes", name));
  const mounts = await readFile("/proc/mounts", "utf8").catch(() => "");
  const places = mounts.split("\n").map((line) => unescaped(line.split(" ")[1] ?? ""));
  return places.filter((place) => /^\/(media|run\/media|mnt|data\d*)(\/|$)/.test(place));
}

async function describe(folder: string, dataRoot: string): Promise<Mount[]> {
  try {
    await access(folder, constants.W_OK);
    const sameDisk = await onSameDisk(folder, dataRoot);
    return [{ folder, free: freeBytes(folder), sameDisk }];
  } catch {
    // a drive without a disk in it, or one that is read-only: no place for a backup
    return [];
  }
}

/** The disks of this machine that can be written to, and the user's own folder. */
export async function mountsFor(dataRoot: string): Promise<Mount[]> {
  const found = [...new Set([...(await candidates()), homedir()])];
  const described = await Promise.all(found.map((folder) => describe(folder, dataRoot)));
  return described.flat();
}

/** Where the first place is unless somebody wants another: on another disk where there is one, else beside the data. */
export function suggestedFolder(mounts: readonly Mount[], dataRoot: string): string {
  const other = mounts.find(({ sameDisk }) => !sameDisk);
  return join(other?.folder ?? dirname(dataRoot), defaultFolderName);
}
