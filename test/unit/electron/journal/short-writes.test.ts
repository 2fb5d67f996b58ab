import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { BlobFolder } from "#electron/journal/blobs.ts";
import { Uploads } from "#electron/journal/uploads.ts";
import type { Change } from "#shared/journal/entry.ts";
import { temporaryFolder } from "#test/helpers/host.ts";

/** Bytes that the disk still takes; a nearly full one writes what fits, says how much that was, and fails only the next time. */
const disk = vi.hoisted(() => ({ room: Number.POSITIVE_INFINITY }));

vi.mock("node:fs", async (original) => {
  const fs = await original<typeof import("node:fs")>();
  const writeSync = (handle: number, data: string | Uint8Array, from = 0) => {
    const bytes = Buffer.from(data as string).subarray(from);
    if (disk.room <= 0 && bytes.length > 0)
      throw Object.assign(new Error("no space"), { code: "ENOSPC" });
    const written = fs.writeSync(handle, bytes.subarray(0, Math.min(1_000, disk.room)));
    disk.room -= written;
    return written;
  };
  return { ...fs, writeSync, default: { ...fs, writeSync } };
});

const changes: Change[] = Array.from({ length: 50 }, (_, n) => ({
  table: "customer",
  id: `KH-${n}`,
  rev: 1,
  before: null,
  after: { name: "示例".repeat(40) },
}));

describe("a disk that takes only part of what is written", () => {
  it("makes no blob that is cut off", () => {
    disk.room = Number.POSITIVE_INFINITY;
    const blobs = new BlobFolder(join(temporaryFolder(), "files"));
    const text = "字".repeat(20_000);
    expect(blobs.get(blobs.put(text))).toBe(text);
    disk.room = 5_000;
    const longer = "句".repeat(20_000);
    expect(() => blobs.put(longer)).toThrow("no space");
    disk.room = Number.POSITIVE_INFINITY;
    expect(blobs.get(blobs.put(longer))).toBe(longer);
  });

  it("lets a payload that broke off be sent once more from its beginning, and from nowhere else", () => {
    const folder = join(temporaryFolder(), "files");
    mkdirSync(folder);
    const uploads = new Uploads(folder);
    disk.room = 3_000;
    expect(() => uploads.add("upload-1", 0, changes)).toThrow("no space");
    disk.room = Number.POSITIVE_INFINITY;
    expect(() => uploads.add("upload-1", 1, changes)).toThrow("没有按顺序");
    expect(() => uploads.finish("upload-1", 0)).toThrow("没有送完整");
    expect(readdirSync(folder)).toEqual([]);
    uploads.add("upload-1", 0, changes);
    const { file } = uploads.finish("upload-1", changes.length);
    expect(uploads.changes(file, 0, 100).changes).toEqual(changes);
  });

  it("names no payload whose end did not fit", () => {
    const folder = join(temporaryFolder(), "files");
    mkdirSync(folder);
    const uploads = new Uploads(folder);
    disk.room = Number.POSITIVE_INFINITY;
    uploads.add("upload-1", 0, changes);
    disk.room = 5;
    expect(() => uploads.finish("upload-1", changes.length)).toThrow("no space");
    disk.room = Number.POSITIVE_INFINITY;
    expect(() => uploads.finish("upload-1", changes.length)).toThrow("没有送完整");
    expect(readdirSync(folder)).toEqual([]);
  });
});
