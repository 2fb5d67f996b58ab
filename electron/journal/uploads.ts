import { createHash, type Hash, randomBytes } from "node:crypto";
import {
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import { join } from "node:path";
import { Refusal } from "#electron/bridge/refusal.ts";
import { canonical } from "#shared/journal/canonical.ts";
import { type Change, MOST_CHANGES, type PlainPayload } from "#shared/journal/entry.ts";
import { flushFolder, writeAll } from "./blobs.ts";

interface Upload {
  id: string;
  path: string;
  handle: number;
  parts: number;
  count: number;
  /** Of the file, and of salt and changes as the header names the payload. */
  file: Hash;
  payload: Hash;
  salt: string;
}

const ending = ".part";

/**
 * The payload of an entry that is too large for one message: its changes come in parts and are written as they come, as the canonical text of
 * the payload. The file gets its name, the digest of its content, when the entry is appended; until then it counts for nothing.
 */
export class Uploads {
  private readonly folder: string;
  private open: Upload | undefined;
  private opened: { file: string; payload: PlainPayload } | undefined;

  constructor(folder: string) {
    this.folder = folder;
    for (const name of readdirSync(folder))
      if (name.endsWith(ending)) rmSync(join(folder, name), { force: true });
  }

  /** Takes the next part; the first one throws away what came before. `salt` is of a payload that was here once and is handed back. */
  add(id: string, part: number, changes: Change[], salt = randomBytes(16).toString("hex")): void {
    if (part === 0) this.begin(id, salt);
    const upload = this.open;
    if (upload?.id !== id || upload.parts !== part)
      throw new Refusal("invalid", "数据没有按顺序送到，请再试一次");
    if (upload.count + changes.length > MOST_CHANGES)
      throw new Refusal("invalid", `一次最多写入 ${MOST_CHANGES} 条改动`);
    const text = canonical(changes).slice(1, -1);
    const comma = upload.count === 0 || text === "" ? "" : ",";
    this.whole(id, () => this.write(upload, comma + text));
    upload.parts += 1;
    upload.count += changes.length;
  }

  /** Gives the file its name: from here on it may stand in an entry. Refuses when not all has come. */
  finish(id: string, count: number): { file: string; payload: string } {
    const upload = this.open;
    if (upload?.id !== id || upload.count !== count)
      throw new Refusal("invalid", "数据没有送完整，什么都没有写入，请再试一次");
    this.whole(id, () => {
      this.write(upload, "]");
      const end = `,"salt":"${upload.salt}"}`;
      upload.file.update(end);
      writeAll(upload.handle, Buffer.from(end));
      fsyncSync(upload.handle);
    });
    closeSync(upload.handle);
    this.open = undefined;
    const file = upload.file.digest("hex");
    renameSync(upload.path, join(this.folder, file));
    flushFolder(this.folder);
    return { file, payload: upload.payload.digest("hex") };
  }

  /** Throws away what has come of an upload. */
  discard(id: string): void {
    if (this.open?.id !== id) return;
    closeSync(this.open.handle);
    rmSync(this.open.path, { force: true });
    this.open = undefined;
  }

  /** Some of the changes of a payload that lies in a file, how many it has, and its salt. */
  changes(file: string, after: number, limit: number): PlainPayload & { total: number } {
    if (this.opened?.file !== file) this.opened = { file, payload: this.read(file) };
    const { changes, salt } = this.opened.payload;
    // whoever has come to the end does not ask again soon, and these may be a hundred megabytes
    if (after + limit >= changes.length) this.opened = undefined;
    return { changes: changes.slice(after, after + limit), total: changes.length, salt };
  }

  close(): void {
    if (this.open) this.discard(this.open.id);
  }

  private begin(id: string, salt: string): void {
    if (this.open) this.discard(this.open.id);
    const path = join(this.folder, `${randomBytes(8).toString("hex")}${ending}`);
    const handle = openSync(path, "wx", 0o600);
    const payload = createHash("sha256").update(salt);
    const file = createHash("sha256");
    const upload: Upload = { id, path, handle, parts: 0, count: 0, file, payload, salt };
    this.open = upload;
    file.update('{"changes":');
    this.whole(id, () => {
      writeAll(handle, Buffer.from('{"changes":'));
      this.write(upload, "[");
    });
  }

  /** What could be written only in part cannot be gone on with: it is thrown away. */
  private whole(id: string, write: () => void): void {
    try {
      write();
    } catch (error) {
      this.discard(id);
      throw error;
    }
  }

  private write(upload: Upload, text: string): void {
    const bytes = Buffer.from(text);
    upload.file.update(bytes);
    upload.payload.update(bytes);
    writeAll(upload.handle, bytes);
  }

  private read(file: string): PlainPayload {
    const bytes = readFileSync(join(this.folder, file));
    if (createHash("sha256").update(bytes).digest("hex") !== file)
      throw new Error(`blob ${file} is damaged`);
    return JSON.parse(bytes.toString("utf8")) as PlainPayload;
  }
}
