import { createHash } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { sha256Hex } from "#shared/journal/canonical.ts";

/** Makes a rename or a new file in a folder durable. Windows cannot flush a folder; there the rename is durable by itself. */
export function flushFolder(folder: string): void {
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Writes all of it: a disk that is nearly full takes only a part at a time, and fails when none is left. */
export function writeAll(handle: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done);
}

/** Writes a file so that after a power cut it is there whole, or not at all. */
export function writeWhole(path: string, text: string): void {
  const temporary = `${path}.${process.pid}.tmp`;
  const handle = openSync(temporary, "w", 0o600);
  try {
    writeAll(handle, Buffer.from(text));
    fsyncSync(handle);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  } finally {
    closeSync(handle);
  }
  renameSync(temporary, path);
  flushFolder(dirname(path));
}

/** Content-addressed files: large payloads, each named by its SHA-256, flushed before anything names it. */
export class BlobFolder {
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
    flushFolder(dirname(folder));
  }

  put(text: string): string {
    const digest = sha256Hex(text);
    const path = join(this.folder, digest);
    if (!existsSync(path)) writeWhole(path, text);
    return digest;
  }

  path(digest: string): string {
    return join(this.folder, digest);
  }

  /** Whether the text under a digest is there and still what its name says. */
  check(digest: string): "right" | "missing" | "altered" {
    if (!existsSync(this.path(digest))) return "missing";
    const hash = createHash("sha256").update(readFileSync(this.path(digest)));
    return hash.digest("hex") === digest ? "right" : "altered";
  }

  /** The text under a digest; throws when it is absent or no longer what its name says. */
  get(digest: string): string {
    const text = readFileSync(join(this.folder, digest), "utf8");
    if (sha256Hex(text) !== digest) throw new Error(`blob ${digest} is damaged`);
    return text;
  }
}
