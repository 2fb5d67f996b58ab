import {
  type CipherGCM,
  createCipheriv,
  createDecipheriv,
  createHash,
  randomBytes,
} from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { Refusal } from "#electron/bridge/refusal.ts";
import { errorCode } from "#electron/platform/json-file.ts";
import type { BackupObject } from "#shared/backup/manifest.ts";
import { drawKey } from "./keys.ts";

export type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

const magic = Buffer.from("QTB1");
const saltBytes = 16;
const headBytes = magic.length + saltBytes;
const tagBytes = 16;
const chunkBytes = 64 * 1024;
const readBytes = 1024 * 1024;

const broken = () => new Refusal("invalid", "备份文件已损坏");

/** The nonce of a chunk: its number, and whether it is the last, so that neither order nor length can be changed unnoticed (STREAM). */
function nonceOf(chunk: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(chunk, 5, 6);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}

/** Cuts what comes into pieces of a size; the last is marked, and may be shorter or empty. */
async function* pieces(
  source: Bytes,
  size: number,
): AsyncGenerator<{ piece: Buffer; isLast: boolean }> {
  let kept: Uint8Array[] = [];
  let length = 0;
  for await (const bytes of source) {
    kept.push(bytes);
    length += bytes.length;
    if (length <= size) continue;
    const all = Buffer.concat(kept);
    let at = 0;
    for (; all.length - at > size; at += size)
      yield { piece: all.subarray(at, at + size), isLast: false };
    kept = [all.subarray(at)];
    length = all.length - at;
  }
  yield { piece: Buffer.concat(kept), isLast: true };
}

const keyOf = (dataKey: Uint8Array, id: string, salt: Uint8Array): Buffer =>
  drawKey(dataKey, "file", Buffer.concat([salt, Buffer.from(id, "hex")]));

/** Encrypts a stream in chunks of 64 KiB, each with AES-256-GCM, under a key of this file alone. */
async function* seal(source: Bytes, dataKey: Uint8Array, id: string): AsyncGenerator<Buffer> {
  const salt = randomBytes(saltBytes);
  const key = keyOf(dataKey, id, salt);
  yield Buffer.concat([magic, salt]);
  let chunk = 0;
  for await (const { piece, isLast } of pieces(source, chunkBytes)) {
    const cipher: CipherGCM = createCipheriv("aes-256-gcm", key, nonceOf(chunk, isLast));
    yield Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()]);
    chunk += 1;
  }
}

/** The plain bytes of an object; throws at the first chunk that is not as it was written. */
export async function* unseal(
  path: string,
  dataKey: Uint8Array,
  id: string,
): AsyncGenerator<Buffer> {
  const handle = await open(path, "r");
  try {
    const head = Buffer.alloc(headBytes);
    const { bytesRead } = await handle.read(head, 0, headBytes, 0);
    if (bytesRead < headBytes || !head.subarray(0, magic.length).equals(magic)) throw broken();
    const key = keyOf(dataKey, id, head.subarray(magic.length));
    const rest = handle.createReadStream({
      start: headBytes,
      autoClose: false,
      highWaterMark: readBytes,
    });
    let chunk = 0;
    for await (const { piece, isLast } of pieces(rest, chunkBytes + tagBytes)) {
      yield openChunk(key, nonceOf(chunk, isLast), piece);
      chunk += 1;
    }
  } finally {
    await handle.close();
  }
}

function openChunk(key: Uint8Array, nonce: Uint8Array, sealed: Buffer): Buffer {
  if (sealed.length < tagBytes) throw broken();
  const decipher = createDecipheriv("aes-256-gcm", key, nonce);
  decipher.setAuthTag(sealed.subarray(-tagBytes));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, -tagBytes)), decipher.final()]);
  } catch {
    throw broken();
  }
}

/** The bytes of a file as they come. */
export const fileBytes = (path: string): AsyncIterable<Uint8Array> =>
  createReadStream(path, { highWaterMark: readBytes });

/** Size and digest of a stream. */
export async function digestOf(source: Bytes): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const part of source) {
    hash.update(part);
    bytes += part.length;
  }
  return { bytes, sha256: hash.digest("hex") };
}

/** Writes a stream as a file that is there whole, or not at all; gives its size and digest. */
export async function writeStream(
  path: string,
  source: Bytes,
): Promise<{ bytes: number; sha256: string }> {
  const temporary = `${path}.tmp`;
  const hash = createHash("sha256");
  let bytes = 0;
  try {
    const handle = await open(temporary, "w", 0o600);
    try {
      for await (const part of source) {
        hash.update(part);
        bytes += part.length;
        await handle.writeFile(part);
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
  return { bytes, sha256: hash.digest("hex") };
}

/** Makes the folder of a file. The one around it must be there: where a stick has been pulled nothing is begun anew. */
async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder).catch((error: unknown) => {
    if (errorCode(error) !== "EEXIST") throw error;
  });
}

/** Encrypts a stream into an object of a backup and reads it back: what comes from the disk must be what was written. */
export async function writeObject(
  path: string,
  source: Bytes,
  dataKey: Uint8Array,
  id: string,
): Promise<BackupObject> {
  await makeFolder(dirname(path));
  const written = await writeStream(path, seal(source, dataKey, id));
  const read = await digestOf(fileBytes(path));
  if (read.sha256 !== written.sha256)
    throw new Refusal("writeFailed", "写进备份的内容读回来不一样，请换一个磁盘");
  return { id, ...written };
}
