import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openStore } from "#electron/journal/open-store.ts";

let folder = "";
const ports = { now: () => Date.UTC(2026, 10, 23), freeBytes: () => 1e12, reserveBytes: 0 };
const fixture = (name: string) =>
  readFileSync(new URL(`../../../fixtures/journal/${name}.jsonl`, import.meta.url), "utf8");

/** A desk whose journal has these lines, and every file of it as text. */
function deskOf(text: string) {
  mkdirSync(join(folder, "journal", "files"), { recursive: true });
  writeFileSync(join(folder, "desk.json"), '{"deskId":"golden-desk-0001"}');
  writeFileSync(join(folder, "journal", "0000000001.log"), text);
  return () =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile())
      .map((each) => [each.name, readFileSync(join(each.parentPath, each.name), "utf8")]);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "newer-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("a journal that a newer program has written", () => {
  it("is refused for its format, and nothing is changed", () => {
    const lines = deskOf(fixture("plain").replaceAll('"format":1', '"format":2'));
    const before = lines();
    expect(() => openStore(folder, ports)).toThrow("更新版本");
    expect(lines()).toEqual(before);
  });

  it("is refused for the shape of its last records, and nothing is changed", () => {
    const lines = deskOf(fixture("upgrade"));
    const before = lines();
    expect(() => openStore(folder, ports)).toThrow("什么都没有改动");
    expect(lines()).toEqual(before);
  });
});

describe("the file that names the desk", () => {
  const idOf = () => JSON.parse(readFileSync(join(folder, "desk.json"), "utf8")).deskId;

  it.each(["", "no json", '{"deskId":"another-desk-1"}'])(
    "is written again from the journal when it says %j, and the old one put aside",
    (text) => {
      deskOf(fixture("plain"));
      writeFileSync(join(folder, "desk.json"), text);
      const store = openStore(folder, ports);
      expect(idOf()).toBe("golden-desk-0001");
      expect(store.found).toMatchObject([{ part: "deskFile", mended: true }]);
      expect(readdirSync(join(folder, "put-aside"))).toHaveLength(1);
    },
  );

  it("comes back from its second place when the journal is gone too", () => {
    deskOf(fixture("plain"));
    openStore(folder, ports).close();
    rmSync(join(folder, "desk.json"));
    rmSync(join(folder, "journal"), { recursive: true });
    openStore(folder, ports);
    expect(idOf()).toBe("golden-desk-0001");
  });
});
