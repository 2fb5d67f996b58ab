import { access, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { Refusal } from "#electron/bridge/refusal.ts";
import { writeAtomic } from "#electron/platform/json-file.ts";
import {
  type Contents,
  contentsSchema,
  type KeyStanza,
  type Manifest,
  manifestFaceSchema,
  manifestSchema,
} from "#shared/backup/manifest.ts";
import { canonical, sha256Hex } from "#shared/journal/canonical.ts";
import { drawKey, openOnce, sealOnce } from "./keys.ts";

const prefix = "前台通备份-";
const manifestName = /^\d{10}-\d{8}T\d{6}-([0-9a-f]{16})\.json$/;

/** The folder of one desk's backups under one recovery code: two desks, or two codes, never write into each other's. */
export const setName = (deskId: string, { recipient }: KeyStanza): string =>
  `${prefix}${deskId.replaceAll(/[^\w-]/g, "").slice(0, 8)}-${recipient.slice(0, 8)}`;

export const isSetName = (name: string): boolean => name.startsWith(prefix);

/** Where an object lies. */
export const objectPath = (set: string, id: string): string =>
  join(set, "objects", id.slice(0, 2), `${id}.qtb`);

const manifestsIn = (set: string) => join(set, "manifests");

/** The manifests of a set, newest first. One that was being written is none. */
export async function listManifests(set: string): Promise<string[]> {
  const names = await readdir(manifestsIn(set)).catch(() => []);
  return names
    .filter((name) => manifestName.test(name))
    .sort()
    .reverse();
}

const damaged = () => new Refusal("invalid", "备份的目录已损坏");

/** Reads a manifest: its name carries its digest, so that a change is noticed without any key. */
export async function readManifest(
  set: string,
  name: string,
): Promise<{ manifest: Manifest; digest: string }> {
  const text = await readFile(join(manifestsIn(set), name), "utf8");
  const digest = sha256Hex(text);
  if (manifestName.exec(name)?.[1] !== digest.slice(0, 16)) throw damaged();
  const parsed = manifestSchema.safeParse(JSON.parse(text));
  if (!parsed.success) throw new Refusal("invalid", "备份的格式不认识，请先升级程序");
  return { manifest: parsed.data, digest };
}

/** What a manifest has for the holder of the key; the seal binds everything else that stands in it. */
export function openContents(manifest: Manifest, dataKey: Uint8Array): Contents {
  const { sealed, ...face } = manifest;
  const salt = Buffer.from(sealed, "base64").subarray(0, 16);
  const closed = Buffer.from(sealed, "base64").subarray(16);
  const plain = openOnce(drawKey(dataKey, "manifest", salt), closed, canonical(face));
  if (!plain) throw damaged();
  return contentsSchema.parse(JSON.parse(plain.toString("utf8")));
}

type Face = Omit<Manifest, "sealed">;

/** Writes a manifest as the last thing of a backup; gives its name. */
export async function writeManifest(
  set: string,
  face: Face,
  contents: Contents,
  dataKey: Uint8Array,
  salt: Uint8Array,
): Promise<string> {
  const checked = manifestFaceSchema.parse(face);
  const plain = Buffer.from(canonical(contents));
  const closed = sealOnce(drawKey(dataKey, "manifest", salt), plain, canonical(checked));
  const sealed = Buffer.concat([salt, closed]).toString("base64");
  const text = canonical({ ...checked, sealed });
  const time = face.madeAt.slice(0, 19).replaceAll(/[-:]/g, "");
  const seq = String(face.head.seq).padStart(10, "0");
  const name = `${seq}-${time}-${sha256Hex(text).slice(0, 16)}.json`;
  // a stick that was pulled leaves an empty folder, which must not get a backup of its own
  await access(manifestsIn(set));
  await writeAtomic(join(manifestsIn(set), name), text, 0o600);
  await readManifest(set, name);
  return name;
}

/** The ids of all objects that these manifests name; nothing when one of them cannot be read. */
async function usedBy(set: string, names: string[]): Promise<ReadonlySet<string> | undefined> {
  try {
    const read = await Promise.all(names.map((name) => readManifest(set, name)));
    return new Set(read.flatMap(({ manifest }) => manifest.objects.map(({ id }) => id)));
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** Throws away all but the newest manifests, and the objects that none of them names. Where one cannot be read nothing is thrown away. */
export async function prune(set: string, keep: number): Promise<void> {
  const names = await listManifests(set);
  const used = await usedBy(set, names.slice(0, keep));
  if (!used) return;
  for (const name of names.slice(keep)) await rm(join(manifestsIn(set), name), { force: true });
  const found = await readdir(join(set, "objects"), { recursive: true, withFileTypes: true });
  for (const { name, parentPath } of found.filter((entry) => entry.isFile())) {
    const id = /^([0-9a-f]{32})\.qtb(\.tmp)?$/.exec(name)?.[1];
    if (id === undefined || (used.has(id) && !name.endsWith(".tmp"))) continue;
    await rm(join(parentPath, name), { force: true });
  }
}
