import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { recordKey } from "#shared/journal/apply.ts";
import { decodeLine, emptyHead, readChain } from "#shared/journal/chain.ts";
import type { Entry } from "#shared/journal/entry.ts";
import { MemoryStore } from "#shared/journal/replay.ts";
import { open } from "#shared/journal/sealed.ts";
import { stateDigest } from "#shared/journal/state.ts";

/**
 * Journals frozen on the first day. A change of the format that cannot read them is a broken format: fix the code, never the
 * fixtures.
 */
const lines = (name: string) =>
  readFileSync(new URL(`../../../fixtures/journal/${name}.jsonl`, import.meta.url), "utf8")
    .trimEnd()
    .split("\n");
const desk = "golden-desk-0001";
const finalState = "56158d36d8b475f2af4e84724c0709690de0d12e274712dcde2007502bcd7b8b";

const keyOf = (byte: number) =>
  crypto.subtle.importKey("raw", new Uint8Array(32).fill(byte), "AES-GCM", false, ["decrypt"]);

function replay(entries: Entry[]): MemoryStore {
  const store = new MemoryStore(desk);
  for (const entry of entries) {
    const applied = store.apply(entry);
    if (!applied.ok) throw new Error(applied.problems[0]?.message);
  }
  return store;
}

describe("frozen journals", () => {
  it.each(["plain", "sealed", "resealed", "erased"])("verifies the chain of %s", (name) => {
    const { broken, head } = readChain(emptyHead(desk), lines(name));
    expect(broken).toBeUndefined();
    expect(head.seq).toBe(4);
  });

  it("keeps the same head however payloads are stored", () => {
    const heads = ["plain", "sealed", "resealed", "erased"].map(
      (name) => readChain(emptyHead(desk), lines(name)).head.hash,
    );
    expect(new Set(heads).size).toBe(1);
  });

  it("replays the plain journal to the frozen state", () => {
    const store = replay(readChain(emptyHead(desk), lines("plain")).entries);
    expect(store.get("customer", "KH-A-20261123-0001")?.name).toBe("示例澜庭酒行");
    expect(stateDigest(store.state)).toBe(finalState);
  });

  it.each([
    ["sealed", 7],
    ["resealed", 9],
  ])("opens the payloads of %s with their key, to the same state", async (name, byte) => {
    const key = await keyOf(byte);
    const opened = await Promise.all(
      readChain(emptyHead(desk), lines(name)).entries.map(async (entry) => {
        if (!("sealed" in entry.payload)) return entry;
        const payload = await open(entry, key);
        if (!payload.ok) throw new Error("not opened");
        return { ...entry, payload: payload.value };
      }),
    );
    expect(stateDigest(replay(opened).state)).toBe(finalState);
  });

  it("refuses a sealed payload under another key", async () => {
    const entry = decodeLine(lines("sealed")[1] ?? "");
    if (!entry.ok) throw new Error("not read");
    expect((await open(entry.value, await keyOf(8))).ok).toBe(false);
  });

  it("keeps the sums of an erased record without its content", () => {
    const store = replay(readChain(emptyHead(desk), lines("erased")).entries);
    expect(stateDigest(store.state)).toBe(finalState);
    expect(JSON.stringify(store.get("customer", "KH-A-20261123-0002"))).not.toContain("栗溪");
    expect(lines("erased").join()).not.toContain("栗溪");
    expect(recordKey("customer", "KH-A-20261123-0001")).toBe("customer:KH-A-20261123-0001");
  });
});
