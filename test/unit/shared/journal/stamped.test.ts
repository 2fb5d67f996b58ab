import { describe, expect, it } from "vitest";
import { emptyHead, encodeEntry } from "#shared/journal/chain.ts";
import { composeEntry } from "#shared/journal/compose.ts";
import type { EntryDraft } from "#shared/journal/entry.ts";
import { fileOf, stampedEntry } from "#shared/journal/stamped.ts";

const draft: EntryDraft = {
  id: "entry-0001",
  base: emptyHead("desk-1"),
  action: "customer.create",
  subjects: ["customer:KH-1"],
  shape: 1,
  changes: [{ table: "customer", id: "KH-1", rev: 1, before: null, after: { name: "乙公司" } }],
  state: { customer: [1, "a".repeat(64)] },
};
const stamp = { time: "2026-11-23T02:31:03.154Z", person: "p1", salt: "0".repeat(32) };
const entry = composeEntry(draft.base, draft, stamp);
const line = encodeEntry(entry);

describe("the host's answer to a draft", () => {
  it("is the draft with time, person and salt", () => {
    expect(stampedEntry(draft, { line })).toEqual({ ok: true, value: entry });
    expect(fileOf(line)).toBeUndefined();
  });

  it("is refused when it says anything else than what was sent", () => {
    const others: Partial<EntryDraft>[] = [
      { id: "entry-0002" },
      { base: { ...draft.base, seq: 1 } },
      { action: "customer.change" },
      { subjects: [] },
      { changes: [{ ...draft.changes[0], after: { name: "丙公司" } } as never] },
      { state: {} },
    ];
    for (const other of others)
      expect(stampedEntry({ ...draft, ...other }, { line }).ok, JSON.stringify(other)).toBe(false);
  });

  it("is refused when the line is not whole, not canonical, or has more in it", () => {
    const more = encodeEntry({ ...entry, header: { ...entry.header, note: "" } } as never);
    for (const wrong of ["", "{}", "null", line.slice(0, -1), ` ${line}`, more])
      expect(stampedEntry(draft, { line: wrong }).ok, wrong).toBe(false);
  });

  it("may have a large payload in a file, whose text must be the changes that were sent", () => {
    const filed = encodeEntry({ header: entry.header, payload: { file: "b".repeat(64) } });
    expect(fileOf(filed)).toBe("b".repeat(64));
    const body = JSON.stringify(entry.payload);
    expect(stampedEntry(draft, { line: filed, body }).ok).toBe(true);
    const other = JSON.stringify({ ...entry.payload, salt: "1".repeat(32) });
    expect(stampedEntry(draft, { line: filed, body: other }).ok).toBe(false);
    expect(stampedEntry(draft, { line: filed }).ok).toBe(false);
  });
});
