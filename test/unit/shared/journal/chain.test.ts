import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyChange, changeBetween } from "#shared/journal/apply.ts";
import { canonical } from "#shared/journal/canonical.ts";
import { decodeLine, emptyHead, encodeEntry, readChain } from "#shared/journal/chain.ts";
import { composeEntry } from "#shared/journal/compose.ts";
import { draftChanges } from "#shared/journal/draft.ts";
import { MemoryStore } from "#shared/journal/replay.ts";
import { type StoredRecord, stateOfTable } from "#shared/journal/state.ts";

const fields = fc.dictionary(fc.constantFrom("name", "phone", "lines", "note"), fc.jsonValue(), {
  maxKeys: 4,
});
const ids = fc.constantFrom("KH-1", "KH-2", "KH-3");
const writes = fc.array(fc.tuple(ids, fields), { minLength: 1, maxLength: 12 });

/** A journal of arbitrary rewrites of a few records, and what it leads to. */
function journalOf(steps: [string, Record<string, unknown>][]) {
  const store = new MemoryStore("desk-1");
  const lines = steps.map(([id, values], index) => {
    const before = store.get("customer", id);
    const after = {
      ...JSON.parse(canonical(values)),
      id,
      rev: (before?.rev ?? 0) + 1,
    } as StoredRecord;
    const { changes, state } = draftChanges([{ table: "customer", before, after }], store.state);
    const draft = {
      id: `entry-${index}`,
      action: "customer.change",
      subjects: [],
      shape: 1,
      changes,
      state,
    };
    const stamp = { time: new Date(index).toISOString(), person: "p", salt: "a".repeat(32) };
    const entry = composeEntry(store.head, draft, stamp);
    const applied = store.apply(entry);
    if (!applied.ok) throw new Error(applied.problems[0]?.message);
    return encodeEntry(entry);
  });
  return { store, lines };
}

describe("the chain", () => {
  it("verifies and replays to the same records and sums, whatever was written", () => {
    fc.assert(
      fc.property(writes, (steps) => {
        const { store, lines } = journalOf(steps);
        const { entries, broken } = readChain(emptyHead("desk-1"), lines);
        expect(broken).toBeUndefined();
        const again = new MemoryStore("desk-1");
        for (const entry of entries) expect(again.apply(entry).ok).toBe(true);
        expect(again.all("customer")).toEqual(store.all("customer"));
        expect(again.state.customer).toEqual(stateOfTable("customer", store.all("customer")));
      }),
    );
  });

  it("notices any changed character of any line", () => {
    const { lines } = journalOf([
      ["KH-1", { name: "澜庭酒行", phone: "13800000416" }],
      ["KH-1", { name: "北麓" }],
    ]);
    fc.assert(
      fc.property(
        fc.nat(1),
        fc.nat(),
        fc.string({ minLength: 1, maxLength: 1 }),
        (which, place, other) => {
          const line = lines[which] ?? "";
          const at = place % line.length;
          const changed = line.slice(0, at) + other + line.slice(at + 1);
          if (changed === line) return;
          const damaged = which === 0 ? [changed, lines[1] ?? ""] : [lines[0] ?? "", changed];
          const { broken } = readChain(emptyHead("desk-1"), damaged);
          // the newest header has nobody behind it yet: its hash is what an anchor keeps
          const read = decodeLine(changed);
          if (broken === undefined) expect(read.ok && encodeEntry(read.value)).not.toBe(line);
          else expect(broken).not.toBe("");
        },
      ),
      { numRuns: 500 },
    );
  });

  it("notices a missing, a repeated and an exchanged line", () => {
    const { lines } = journalOf([
      ["KH-1", { name: "a" }],
      ["KH-2", { name: "b" }],
      ["KH-3", { name: "c" }],
    ]);
    const [a = "", b = "", c = ""] = lines;
    for (const wrong of [
      [a, c],
      [a, a, b],
      [b, a, c],
      [a, c, b],
    ]) {
      expect(readChain(emptyHead("desk-1"), wrong).broken).toBeDefined();
    }
    expect(readChain(emptyHead("desk-2"), lines).broken).toContain("另一台前台");
  });
});

describe("a change", () => {
  it("leads from any record to any other, and names only what differs", () => {
    fc.assert(
      fc.property(fields, fields, (from, to) => {
        const clean = (value: object) => JSON.parse(canonical(value)) as object;
        const before: StoredRecord = { ...clean(from), id: "x", rev: 3 };
        const after: StoredRecord = { ...clean(to), id: "x", rev: 4 };
        const change = changeBetween("customer", before, after);
        expect(applyChange(before, change)).toEqual({ ok: true, value: after });
        for (const field of Object.keys(change.after)) {
          expect(
            canonical(before[field] ?? null) === canonical(after[field] ?? null) && field in before,
          ).toBe(false);
        }
      }),
    );
  });

  it("is refused on another revision, and on other values than it was made on", () => {
    const record: StoredRecord = { id: "x", rev: 2, name: "甲" };
    const change = changeBetween("customer", record, { id: "x", rev: 3, name: "乙" });
    expect(applyChange({ ...record, rev: 3 }, change).ok).toBe(false);
    expect(applyChange({ ...record, name: "丙" }, change).ok).toBe(false);
    expect(applyChange(undefined, change).ok).toBe(false);
  });
});
