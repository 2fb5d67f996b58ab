import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { AttachmentStore } from "#electron/attachments/attachment-store.ts";
import { Refusal } from "#electron/bridge/refusal.ts";
import {
  openHost,
  setParameterDraft,
  setUpDesk,
  type TestHost,
  temporaryFolder,
  testClock,
  testPerson,
} from "#test/helpers/host.ts";
import { pngFile } from "#test/helpers/sample-files.ts";

const digestOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const digest = digestOf(pngFile);
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
const id = "upload-1-xxxx";

async function openDesk(dataRoot = temporaryFolder()) {
  const host = await openHost({ dataRoot });
  await setUpDesk(host, [testPerson("c1", ["clerk"])]);
  const folder = join(dataRoot, "desk", "attachments");
  return { host, dataRoot, folder, file: join(folder, digest.slice(0, 2), digest) };
}

async function put(host: TestHost, bytes: Uint8Array, name = "现场.png") {
  await host.call("attachment.part", { id, part: 0, data: base64(bytes) });
  return host.call("attachment.finish", { id, name });
}

/** An entry by which a customer refers to a file. */
const draft = async (host: TestHost, wanted: string) => ({
  id: `draft-file-${wanted.slice(0, 8)}`,
  base: await host.call("journal.head", {}),
  action: "staff.attach",
  subjects: ["customer:k1"],
  shape: 1,
  changes: [
    {
      table: "customer",
      id: "k1",
      rev: 1,
      before: null,
      after: { attachments: [{ digest: wanted }] },
    },
  ],
  state: {},
});

describe("a file that is put", () => {
  it("is kept under its digest, and only then told of", async () => {
    const { host, file } = await openDesk();
    expect(await put(host, pngFile)).toEqual({
      name: "现场.png",
      kind: "png",
      size: pngFile.length,
      digest,
    });
    expect(digestOf(readFileSync(file))).toBe(digest);
    expect(await host.call("attachment.read", { digest, part: 0 })).toEqual({
      data: base64(pngFile),
      parts: 1,
    });
  });

  it("comes in parts and goes in parts", async () => {
    const { host } = await openDesk();
    const large = Buffer.concat([pngFile, Buffer.alloc(5_000_000, 7)]);
    const half = 3_000_000;
    await host.call("attachment.part", { id, part: 0, data: base64(large.subarray(0, half)) });
    await host.call("attachment.part", { id, part: 1, data: base64(large.subarray(half)) });
    const kept = await host.call("attachment.finish", { id, name: "a.png" });
    const parts: Buffer[] = [];
    for (let part = 0, count = 1; part < count; part++) {
      const answer = await host.call("attachment.read", { digest: kept.digest, part });
      count = answer.parts;
      parts.push(Buffer.from(answer.data, "base64"));
    }
    expect(parts.length).toBe(3);
    expect(Buffer.concat(parts).equals(large)).toBe(true);
  });

  it("is refused out of order, unfinished, empty, of another kind, or too large", async () => {
    const { host, folder } = await openDesk();
    const part = (nth: number, bytes: Uint8Array) =>
      host.call("attachment.part", { id, part: nth, data: base64(bytes) });
    await expect(part(1, pngFile)).rejects.toThrow("按顺序");
    await expect(host.call("attachment.finish", { id, name: "a" })).rejects.toThrow("没有送完整");
    await part(0, new Uint8Array());
    await expect(host.call("attachment.finish", { id, name: "a" })).rejects.toThrow("空的");
    await part(0, Buffer.from("MZ\x90\x00program"));
    await expect(host.call("attachment.finish", { id, name: "a.jpg" })).rejects.toThrow("不支持");
    await part(0, pngFile);
    await host.call("attachment.discard", { id });
    await expect(host.call("attachment.finish", { id, name: "a" })).rejects.toThrow("没有送完整");
    const head = await host.call("journal.head", {});
    await host.call("journal.append", setParameterDraft(head, "common.attachments.megabytes", 1));
    await part(0, Buffer.alloc(600_000));
    await expect(part(1, Buffer.alloc(600_000))).rejects.toThrow("一个附件最多 1 MB");
    expect(existsSync(folder)).toBe(false);
  });

  it("is flushed before it is told of: a name that leads elsewhere gets no file at all", async () => {
    const { host, dataRoot, folder } = await openDesk();
    const outside = join(dataRoot, "outside");
    mkdirSync(outside);
    mkdirSync(folder, { recursive: true });
    symlinkSync(outside, join(folder, digest.slice(0, 2)));
    await expect(put(host, pngFile)).rejects.toThrow("链接");
    expect(readdirSync(outside)).toEqual([]);
    for (const wrong of ["../../desk.json", "A".repeat(64), `${digest}/..`])
      await expect(host.call("attachment.read", { digest: wrong, part: 0 })).rejects.toThrow(
        "invalid",
      );
  });

  it("leaves nothing behind when the disk is full", async () => {
    const folder = temporaryFolder();
    const store = new AttachmentStore(folder, {
      mostBytes: () => 1e6,
      checkDisk: () => {
        throw new Refusal("diskLow", "磁盘空间不足");
      },
      now: testClock().now,
    });
    store.add(id, 0, pngFile);
    await expect(store.finish(id, "a.png")).rejects.toThrow("磁盘空间不足");
    expect(existsSync(join(folder, "attachments"))).toBe(false);
  });
});

describe("a file that is kept", () => {
  it("is refused with a plain sentence once it is altered or gone, and mended by the same file", async () => {
    const { host, file, dataRoot } = await openDesk();
    await put(host, pngFile);
    writeFileSync(file, Buffer.concat([pngFile, Buffer.of(0)]));
    const read = () => host.call("attachment.read", { digest, part: 0 });
    await expect(read()).rejects.toThrow("altered: 附件内容与登记时不一致");
    const states = async (digests: string[]) =>
      (await host.call("attachment.check", { digests })).states;
    expect(await states([digest, "1".repeat(64)])).toEqual(["altered", "missing"]);
    await put(host, pngFile);
    expect(await states([digest])).toEqual(["right"]);
    expect((await read()).data).toBe(base64(pngFile));
    const [aside = ""] = readdirSync(join(dataRoot, "desk", "put-aside"));
    expect(aside).toMatch(/^attachment-/);
    await host.services.close();
  });

  it("is what an entry may refer to, and nothing else", async () => {
    const { host } = await openDesk();
    await expect(host.call("journal.append", await draft(host, digest))).rejects.toThrow(
      "附件的文件还没有存好",
    );
    await put(host, pngFile);
    await host.call("journal.append", await draft(host, digest));
  });

  it("does no harm when no entry ever names it; it is put aside by hand alone, and not on its first day", async () => {
    const { host, file, dataRoot } = await openDesk();
    await put(host, pngFile);
    const clock = testClock();
    const folder = join(dataRoot, "desk");
    const store = new AttachmentStore(folder, {
      mostBytes: () => 1e6,
      checkDisk: () => undefined,
      now: clock.now,
    });
    utimesSync(file, clock.time / 1000, clock.time / 1000);
    expect(await store.strays(new Set())).toEqual([]);
    clock.time += 25 * 3_600_000;
    expect(await store.strays(new Set([digest]))).toEqual([]);
    expect(await store.strays(new Set())).toEqual([{ digest, bytes: pngFile.length }]);
    expect(await store.check(digest)).toBe("right");
    await store.putAside([digest], "attachments-2026");
    expect(await store.check(digest)).toBe("missing");
    expect(existsSync(join(folder, "put-aside", "attachments-2026", digest))).toBe(true);
  });

  it("is copied for other programs under its own name", async () => {
    const { host, dataRoot } = await openDesk();
    await put(host, pngFile);
    const copied = await host.call("attachment.copy", { digest, name: "../现场.png" });
    expect(copied.file).toBe(join(dataRoot, "导出", "现场.png"));
    expect(readFileSync(copied.file).equals(Buffer.from(pngFile))).toBe(true);
  });
});
