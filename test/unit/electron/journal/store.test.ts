import { appendFileSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openLogFile } from "#electron/journal/log-file.ts";
import { openStore } from "#electron/journal/open-store.ts";
import type { StorePorts } from "#electron/journal/store.ts";
import type { EntryDraft, Head } from "#shared/journal/entry.ts";

let folder = "";
let now = Date.UTC(2026, 10, 23, 1, 10);
let free = 1e12;
const ports = (extra: Partial<StorePorts> = {}): StorePorts => ({
  now: () => now,
  freeBytes: () => free,
  reserveBytes: 300e6,
  ...extra,
});
const draft = (base: Head, n: number): EntryDraft => ({
  id: `entry-${n}-xxxx`,
  base,
  action: "customer.create",
  subjects: [`customer:${n}`],
  shape: 1,
  changes: [
    { table: "customer", id: `KH-${n}`, rev: 1, before: null, after: { name: `客户${n}` } },
  ],
  state: {},
});
const fill = (count: number) => {
  const store = openStore(folder, ports());
  for (let n = 1; n <= count; n++) store.append(draft(store.head(), n), "p1");
  return store;
};
const segmentFile = () =>
  join(
    folder,
    "journal",
    readdirSync(join(folder, "journal")).find((name) => name.endsWith(".log")) ?? "",
  );

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "store-"));
  now = Date.UTC(2026, 10, 23, 1, 10);
  free = 1e12;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("the journal store", () => {
  it("finds everything again after a restart, and keeps its desk id", () => {
    const first = fill(5);
    const head = first.head();
    first.close();
    const second = openStore(folder, ports());
    expect(second.head()).toEqual(head);
    expect(second.read(2, 10)).toHaveLength(3);
    expect(second.find("entry-5-xxxx")).toBe(second.read(4, 1)[0]);
  });

  it("answers a repeated entry id with the first answer and writes nothing", () => {
    const store = fill(1);
    const again = store.append(draft({ desk: "x", seq: 99, hash: "0".repeat(64) }, 1), "p2");
    expect(again.line).toBe(store.read(0, 1)[0]);
    expect(store.head().seq).toBe(1);
  });

  it("refuses an entry that was made on another head", () => {
    const store = fill(2);
    expect(() => store.append(draft({ ...store.head(), seq: 1 }, 3), "p1")).toThrow("不一致");
  });

  it("continues behind the last whole entry when the last line is torn", () => {
    const store = fill(3);
    const head = store.head();
    store.close();
    appendFileSync(segmentFile(), '{"header":{"torn');
    const again = openStore(folder, ports());
    expect(again.head()).toEqual(head);
    again.append(draft(head, 4), "p1");
    again.close();
    expect(openStore(folder, ports()).read(0, 10)).toHaveLength(4);
  });

  it("begins a new segment after a failed flush, and forgets what was refused", () => {
    let fail = false;
    const openLog = (path: string, fresh: boolean) => {
      const file = openLogFile(path, fresh);
      const flush = () => {
        if (fail) throw new Error("EIO");
        file.flush();
      };
      return { ...file, flush };
    };
    const store = openStore(folder, ports({ openLog }));
    store.append(draft(store.head(), 1), "p1");
    fail = true;
    expect(() => store.append(draft(store.head(), 2), "p1")).toThrow("没有写进日志文件");
    expect(store.head().seq).toBe(1);
    fail = false;
    store.append(draft(store.head(), 3), "p1");
    store.close();
    const again = openStore(folder, ports());
    expect(again.read(0, 9).map((line) => JSON.parse(line).header.id)).toEqual([
      "entry-1-xxxx",
      "entry-3-xxxx",
    ]);
  });

  it("saves nothing below the disk reserve", () => {
    const store = fill(1);
    free = 299e6;
    expect(() => store.append(draft(store.head(), 2), "p1")).toThrow("磁盘空间不足");
    expect(store.head().seq).toBe(1);
  });

  it("wants the clock confirmed when it is behind or more than a day ahead, and never goes back in time", () => {
    const store = fill(1);
    now -= 60_000;
    expect(() => store.append(draft(store.head(), 2), "p1")).toThrow("时钟");
    store.append(
      { ...draft(store.head(), 2), action: "desk.confirmClock", clockConfirmed: true },
      "p1",
    );
    store.append(draft(store.head(), 3), "p1");
    const times = store.read(0, 9).map((line) => JSON.parse(line).header.time);
    expect([...times].sort()).toEqual(times);
    now += 25 * 3_600_000;
    expect(() => store.append(draft(store.head(), 4), "p1")).toThrow("时钟");
  });

  it("puts a large payload into a file named by its digest", () => {
    const store = fill(1);
    const big = draft(store.head(), 2);
    const after = { text: "长".repeat(300_000) };
    store.append({ ...big, changes: [{ table: "t", id: "x", rev: 1, before: null, after }] }, "p1");
    const { payload } = JSON.parse(store.read(1, 1)[0] ?? "{}");
    expect(JSON.parse(store.body(payload.file)).changes[0].after).toEqual(after);
  });

  it("takes over entries that the file lacks, and refuses ones that do not continue it", () => {
    const store = fill(4);
    const lines = store.read(0, 9);
    store.close();
    rmSync(join(folder, "journal"), { recursive: true });
    const empty = openStore(folder, ports());
    expect(() => empty.adopt(lines.slice(1))).toThrow("接不上");
    expect(empty.adopt(lines).seq).toBe(4);
    expect(empty.read(0, 9)).toEqual(lines);
  });
});
