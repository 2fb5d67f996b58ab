import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyHead, encodeEntry, readChain } from "#shared/journal/chain.ts";
import { composeEntry } from "#shared/journal/compose.ts";
import { draftChanges } from "#shared/journal/draft.ts";
import type { Change } from "#shared/journal/entry.ts";
import { erase } from "#shared/journal/erase.ts";
import { MemoryStore } from "#shared/journal/replay.ts";
import { open, seal } from "#shared/journal/sealed.ts";
import type { StoredRecord } from "#shared/journal/state.ts";

const key = (byte: number) =>
  crypto.subtle.importKey("raw", new Uint8Array(32).fill(byte), "AES-GCM", false, [
    "encrypt",
    "decrypt",
  ]);

const person: StoredRecord = { id: "KH-1", rev: 1, name: "示例客户" };
const serial: StoredRecord = { id: "KH", rev: 1, last: 1 };

function oneEntry(writes: { table: string; after: StoredRecord }[]) {
  const { changes, state } = draftChanges(
    writes.map((write) => ({ ...write, before: undefined })),
    {},
  );
  const draft = {
    id: "entry-0001",
    action: "customer.create",
    subjects: [],
    shape: 1,
    changes,
    state,
  };
  return composeEntry(emptyHead("d"), draft, {
    time: new Date(0).toISOString(),
    person: "p",
    salt: "b".repeat(32),
  });
}

describe("a sealed payload", () => {
  it("opens with its key alone, and only as long as no bit of it has changed", async () => {
    const entry = oneEntry([{ table: "customer", after: person }]);
    const sealed = await seal(entry.payload, await key(1), "k1", new Uint8Array(12));
    const stored = { ...entry, payload: sealed };
    expect(await open(stored, await key(1))).toEqual({ ok: true, value: entry.payload });
    expect((await open(stored, await key(2))).ok).toBe(false);
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (place) => {
        const data = [...sealed.sealed.data];
        const at = place % (data.length - 2);
        data[at] = data[at] === "A" ? "B" : "A";
        const broken = { sealed: { ...sealed.sealed, data: data.join("") } };
        expect((await open({ ...entry, payload: broken }, await key(1))).ok).toBe(false);
      }),
      { numRuns: 50 },
    );
  });

  it("leaves the chain as it was, also under another key", async () => {
    const entry = oneEntry([{ table: "customer", after: person }]);
    const lines = await Promise.all(
      [1, 2].map(async (byte) => {
        const payload = await seal(entry.payload, await key(byte), `k${byte}`, new Uint8Array(12));
        return encodeEntry({ ...entry, payload });
      }),
    );
    const heads = [encodeEntry(entry), ...lines].map(
      (line) => readChain(emptyHead("d"), [line]).head.hash,
    );
    expect(new Set(heads).size).toBe(1);
  });
});

describe("an erased payload", () => {
  it("keeps other records' changes and the sums, but no word of the destroyed one", () => {
    const entry = oneEntry([
      { table: "customer", after: person },
      { table: "serial", after: serial },
    ]);
    const versions = ({ id }: Change) => ({
      before: undefined,
      after: id === "KH-1" ? person : serial,
    });
    const payload = erase(entry.payload.changes, new Set(["KH-1"]), versions);
    const store = new MemoryStore("d");
    expect(store.apply({ ...entry, payload }).ok).toBe(true);
    expect(store.get("serial", "KH")).toEqual(serial);
    expect(JSON.stringify(payload)).not.toContain("示例客户");
  });
});
