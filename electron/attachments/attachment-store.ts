import { createHash } from "node:crypto";
import { existsSync, mkdirSync } from "node:fs";
import { lstat, mkdir, readdir, readFile, rename, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Refusal } from "#electron/bridge/refusal.ts";
import { flushFolder } from "#electron/journal/blobs.ts";
import { errorCode, writeAtomic } from "#electron/platform/json-file.ts";
import { fileInside } from "#electron/platform/path-guard.ts";
import type { KeptFile } from "#shared/domain/common/attachments/attachment.ts";
import { cleanFileName, kindOfFile, unknownKind } from "#shared/domain/common/attachments/kinds.ts";

/** What a look at a file came to. */
export type FileState = "right" | "missing" | "altered";

interface Arriving {
  id: string;
  parts: Uint8Array[];
  size: number;
}

export interface AttachmentPorts {
  /** The most bytes of one file, as the house has laid it down. */
  mostBytes: () => number;
  /** Refuses when the disk is nearly full. */
  checkDisk: () => void;
  now: () => number;
}

const DIGEST = /^[0-9a-f]{64}$/;
/** A file that no record refers to yet may be one that somebody is about to save. */
const YOUNG = 24 * 60 * 60_000;

const digestOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/**
 * The files of the records, each under the SHA-256 of its content (`attachments/ab/ab…`). A file is whole and flushed before anybody learns
 * its digest, so that an entry can only refer to one that is there; one that no entry ever names does no harm.
 */
export class AttachmentStore {
  private readonly desk: string;
  private readonly folder: string;
  private readonly ports: AttachmentPorts;
  private arriving: Arriving | undefined;
  private opened: { digest: string; bytes: Buffer } | undefined;

  constructor(desk: string, ports: AttachmentPorts) {
    this.desk = desk;
    this.folder = join(desk, "attachments");
    this.ports = ports;
  }

  /** Takes the next part of a file; the first one throws away what was begun before. */
  add(id: string, part: number, bytes: Uint8Array): void {
    if (part === 0) this.arriving = { id, parts: [], size: 0 };
    const arriving = this.arriving;
    if (arriving?.id !== id || arriving.parts.length !== part)
      throw new Refusal("invalid", "文件没有按顺序送到，请再添加一次");
    const most = this.ports.mostBytes();
    if (arriving.size + bytes.length > most) {
      this.arriving = undefined;
      throw new Refusal("invalid", `文件太大：一个附件最多 ${most / 1_000_000} MB`);
    }
    arriving.parts.push(bytes);
    arriving.size += bytes.length;
  }

  /** Keeps the file that has come, if its kind is one that is kept; tells what a record needs to refer to it. */
  async finish(id: string, name: string): Promise<KeptFile> {
    const arriving = this.arriving;
    if (arriving?.id !== id) throw new Refusal("invalid", "文件没有送完整，请再添加一次");
    this.arriving = undefined;
    const bytes = Buffer.concat(arriving.parts);
    if (bytes.length === 0) throw new Refusal("invalid", "这个文件是空的");
    const kind = kindOfFile(bytes, name);
    if (kind === undefined) throw new Refusal("invalid", unknownKind);
    this.ports.checkDisk();
    const digest = digestOf(bytes);
    await this.keep(digest, bytes);
    return { name: cleanFileName(name, kind), kind, size: bytes.length, digest };
  }

  discard(id: string): void {
    if (this.arriving?.id === id) this.arriving = undefined;
  }

  /** The content of a file that is still what its digest says; refuses otherwise. `afresh` reads the disk, else what was read last will do. */
  async read(digest: string, afresh: boolean): Promise<Buffer> {
    if (afresh || this.opened?.digest !== digest)
      this.opened = { digest, bytes: await this.verified(digest) };
    return this.opened.bytes;
  }

  /** Reads a file anew and compares it with its digest. */
  async check(digest: string): Promise<FileState> {
    const bytes = await this.bytesOf(digest);
    if (!bytes) return "missing";
    return digestOf(bytes) === digest ? "right" : "altered";
  }

  private async has(digest: string): Promise<boolean> {
    const found = await lstat(await this.place(digest)).catch(() => undefined);
    return found?.isFile() ?? false;
  }

  /** Refuses when one of these files is not here: an entry may refer only to what has been flushed. */
  async require(digests: readonly string[]): Promise<void> {
    for (const digest of new Set(digests))
      if (!(await this.has(digest)))
        throw new Refusal("notFound", "附件的文件还没有存好，请重新添加");
  }

  /** The files that are none of `known` and have lain here for a day. */
  async strays(known: ReadonlySet<string>): Promise<{ digest: string; bytes: number }[]> {
    const all = await this.all();
    const sized = await Promise.all(
      all
        .filter((digest) => !known.has(digest))
        .map(async (digest) => ({ digest, found: await stat(await this.place(digest)) })),
    );
    const old = this.ports.now() - YOUNG;
    return sized
      .filter(({ found }) => found.mtimeMs < old)
      .map(({ digest, found }) => ({ digest, bytes: found.size }));
  }

  /** Puts files aside, in a folder with the date in its name; only ever asked for by a person. */
  async putAside(digests: readonly string[], folderName: string): Promise<void> {
    const aside = join(this.desk, "put-aside", folderName);
    await mkdir(aside, { recursive: true });
    for (const digest of digests) await rename(await this.place(digest), join(aside, digest));
    flushFolder(aside);
  }

  private async keep(digest: string, bytes: Uint8Array): Promise<void> {
    const place = await this.place(digest);
    const state = await this.check(digest);
    if (state === "right") return;
    if (state === "altered") await this.putAside([digest], `attachment-${this.ports.now()}`);
    this.makeFolder(dirname(place));
    await writeAtomic(place, bytes, 0o600);
    if (this.opened?.digest === digest) this.opened = undefined;
  }

  /** A folder that is not in its parent after a power cut takes its files with it. */
  private makeFolder(folder: string): void {
    if (existsSync(folder)) return;
    mkdirSync(folder, { recursive: true });
    flushFolder(this.folder);
    flushFolder(this.desk);
  }

  private async verified(digest: string): Promise<Buffer> {
    const bytes = await this.bytesOf(digest);
    if (!bytes) throw new Refusal("notFound", "附件的文件不见了，可以从备份里找回");
    if (digestOf(bytes) === digest) return bytes;
    throw new Refusal("altered", "附件内容与登记时不一致");
  }

  private async bytesOf(digest: string): Promise<Buffer | undefined> {
    try {
      return await readFile(await this.place(digest));
    } catch (error) {
      if (["ENOENT", "ENOTDIR", "EISDIR"].includes(errorCode(error))) return undefined;
      throw error;
    }
  }

  private async place(digest: string): Promise<string> {
    if (!DIGEST.test(digest)) throw new Refusal("invalid", "没有这样的附件");
    const folder = await fileInside(this.folder, digest.slice(0, 2));
    return fileInside(folder, digest);
  }

  private async all(): Promise<string[]> {
    const names = await readdir(this.folder, { recursive: true }).catch(() => []);
    return names
      .flatMap((name) => name.replaceAll("\\", "/").split("/")[1] ?? [])
      .filter((name) => DIGEST.test(name));
  }
}
