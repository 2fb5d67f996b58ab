import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { payloadDigest } from "#shared/journal/chain.ts";
import { entrySchema } from "#shared/journal/entry.ts";
import { openHost, setUpDesk, temporaryFolder, testPerson } from "#test/helpers/host.ts";

const changes = Array.from({ length: 25 }, (_, n) => ({
  table: "customer",
  id: `KH-${n}`,
  rev: 1,
  before: null,
  after: { 名: `客户${n}`, name: "乙", b: [1, 2] },
}));

async function deskWith(roles: Parameters<typeof testPerson>[1]) {
  const dataRoot = temporaryFolder();
  const host = await openHost({ dataRoot });
  await setUpDesk(host, [testPerson("p1", roles)]);
  await host.call("session.signIn", { personId: "p1", password: "password-1" });
  const files = () => readdirSync(join(dataRoot, "desk", "journal", "files"));
  const send = async (upload: string, parts = [0, 10, 20]) => {
    for (const [part, start] of parts.entries())
      await host.call("journal.part", { upload, part, changes: changes.slice(start, start + 10) });
  };
  const draft = async (upload: string, count = changes.length) => ({
    id: upload,
    base: await host.call("journal.head", {}),
    action: "customer.import",
    subjects: ["customerImport:i1"],
    shape: 1,
    changes: [],
    upload: { id: upload, count },
    state: { customer: [count, "0".repeat(64)] as [number, string] },
  });
  return { host, files, send, draft };
}

describe("an entry whose changes come in parts", () => {
  it("is journalled with the payload that its header names, and gives it back in parts", async () => {
    const { host, files, send, draft } = await deskWith(["serviceManager"]);
    await send("upload-1");
    const { line } = await host.call("journal.append", await draft("upload-1"));
    const { header, payload } = entrySchema.parse(JSON.parse(line));
    if (!("file" in payload)) throw new Error("not filed");
    expect(files()).toEqual([payload.file]);
    const first = await host.call("journal.changes", { file: payload.file, after: 0, limit: 20 });
    const rest = await host.call("journal.changes", { file: payload.file, after: 20, limit: 20 });
    expect([...first.changes, ...rest.changes]).toEqual(changes);
    expect(first.total).toBe(25);
    expect(payloadDigest({ salt: first.salt, changes })).toBe(header.payload);
    const { text } = await host.call("journal.body", { file: payload.file });
    expect(JSON.parse(text)).toEqual({ changes, salt: first.salt });
  });

  it("is refused when a part is missing, out of order or thrown away, and leaves no file", async () => {
    const { host, files, send, draft } = await deskWith(["serviceManager"]);
    const seq = (await host.call("journal.head", {})).seq;
    await send("upload-2", [0, 10]);
    await expect(host.call("journal.append", await draft("upload-2"))).rejects.toThrow(
      "没有送完整",
    );
    await expect(
      host.call("journal.part", { upload: "upload-2", part: 5, changes: [] }),
    ).rejects.toThrow("没有按顺序");
    await host.call("journal.discard", { upload: "upload-2" });
    expect(files()).toEqual([]);
    await expect(host.call("journal.append", await draft("upload-2"))).rejects.toThrow(
      "没有送完整",
    );
    expect((await host.call("journal.head", {})).seq).toBe(seq);
  });

  it("is refused to whom the action is not allowed, and never touches people", async () => {
    const { host, send, draft } = await deskWith(["clerk"]);
    await send("upload-3");
    await expect(host.call("journal.append", await draft("upload-3"))).rejects.toThrow("forbidden");
    const staff = changes.slice(0, 1).map((change) => ({ ...change, table: "staff" }));
    await expect(
      host.call("journal.part", { upload: "upload-4", part: 0, changes: staff }),
    ).rejects.toThrow("forbidden");
  });

  it("is handed back under its own name only", async () => {
    const { host, send, draft, files } = await deskWith(["serviceManager"]);
    await send("upload-5");
    const { line } = await host.call("journal.append", await draft("upload-5"));
    const { payload } = entrySchema.parse(JSON.parse(line));
    if (!("file" in payload)) throw new Error("not filed");
    const { salt } = await host.call("journal.changes", { file: payload.file, after: 0, limit: 1 });
    await host.call("journal.part", { upload: "restore-1", part: 0, changes, salt });
    await host.call("journal.restore", { upload: "restore-1", count: 25, file: payload.file });
    await host.call("journal.part", {
      upload: "restore-2",
      part: 0,
      changes: changes.slice(1),
      salt,
    });
    await expect(
      host.call("journal.restore", { upload: "restore-2", count: 24, file: payload.file }),
    ).rejects.toThrow("不符");
    expect(files()).toContain(payload.file);
  });
});

describe("an exported file", () => {
  const data = (text: string) => Buffer.from(text).toString("base64");

  it("appears whole, under a free name, once its export is journalled", async () => {
    const { host } = await deskWith(["serviceManager"]);
    const { seq } = await host.call("journal.head", {});
    const name = "客户.csv";
    const files: string[] = [];
    for (const id of ["export-11", "export-12"]) {
      await host.call("export.part", { id, part: 0, data: data("甲,") });
      await host.call("export.part", { id, part: 1, data: data("乙") });
      await expect(host.call("export.finish", { id, name, savedSeq: seq + 1 })).rejects.toThrow(
        "还没有记入日志",
      );
      files.push((await host.call("export.finish", { id, name, savedSeq: seq })).file);
    }
    expect(files.map((file) => file.split("/").at(-1))).toEqual(["客户.csv", "客户 (2).csv"]);
  });

  it("is refused outside its folder and to a clerk, and leaves nothing when it is broken off", async () => {
    const { host } = await deskWith(["serviceManager"]);
    const { seq } = await host.call("journal.head", {});
    await host.call("export.part", { id: "export-21", part: 0, data: data("甲") });
    await expect(
      host.call("export.finish", { id: "export-21", name: "../外面.csv", savedSeq: seq }),
    ).rejects.toThrow("文件名不能使用");
    await host.call("export.discard", { id: "export-21" });
    await expect(
      host.call("export.finish", { id: "export-21", name: "客户.csv", savedSeq: seq }),
    ).rejects.toThrow("notFound");
    await host.call("session.signIn", { personId: "admin", password: "password-1" });
    const clerks = await deskWith(["clerk"]);
    await expect(
      clerks.host.call("export.part", { id: "export-22", part: 0, data: data("甲") }),
    ).rejects.toThrow("forbidden");
  });
});
