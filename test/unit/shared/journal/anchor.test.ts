import { describe, expect, it } from "vitest";
import { anchorOf, checkAnchor, readAnchor } from "#shared/journal/anchor.ts";
import {
  decodeLine,
  emptyHead,
  encodeEntry,
  headAfter,
  payloadDigest,
} from "#shared/journal/chain.ts";
import { composeEntry } from "#shared/journal/compose.ts";
import type { Entry, Head, PlainPayload } from "#shared/journal/entry.ts";

/** A journal of so many entries, each with what `content` says. */
function journalOf(count: number, content = (n: number) => `客户${n}`) {
  const lines: string[] = [];
  const heads: Head[] = [];
  let head = emptyHead("desk-1");
  for (let n = 1; n <= count; n++) {
    const entry = composeEntry(
      head,
      {
        id: `entry-${n}`,
        action: "customer.create",
        subjects: [],
        shape: 1,
        changes: [
          { table: "customer", id: `KH-${n}`, rev: 1, before: null, after: { name: content(n) } },
        ],
        state: {},
      },
      { time: new Date(n).toISOString(), person: "p1", salt: "a".repeat(32) },
    );
    lines.push(encodeEntry(entry));
    head = headAfter(entry);
    heads.push(head);
  }
  return { lines, heads };
}

const { lines, heads } = journalOf(9);
const anchor = anchorOf(heads[5] as Head);
const check = (of: readonly string[], wanted = anchor) =>
  checkAnchor(
    async (after, limit) => of.slice(after, after + Math.min(limit, 2)),
    "desk-1",
    wanted,
  );
const without = (place: number) => lines.filter((_, index) => index !== place);
const exchanged = lines.map((line, n) =>
  n === 2 ? (lines[3] ?? "") : n === 3 ? (lines[2] ?? "") : line,
);

/** The third line with another name in it, and everything in the line that covers the name made right again. */
function edited(): string[] {
  const entry = decodeLine(lines[2] ?? "");
  if (!entry.ok) throw new Error("not a line");
  const { header, payload } = entry.value as Entry & { payload: PlainPayload };
  const changes = payload.changes.map((change) => ({ ...change, after: { name: "别人" } }));
  const next = { ...payload, changes };
  const line = encodeEntry({ header: { ...header, payload: payloadDigest(next) }, payload: next });
  return lines.map((each, index) => (index === 2 ? line : each));
}

describe("an anchor that was written down", () => {
  it("is found again in its own journal, however much came after it", async () => {
    expect(await check(lines)).toEqual({ kind: "same" });
    expect(await check(lines.slice(0, 6))).toEqual({ kind: "same" });
  });

  it.each([
    ["an edited entry", () => edited(), "broken"],
    [
      "a line that was written over",
      () => lines.with(2, (lines[2] ?? "").replace("客户", "用户")),
      "broken",
    ],
    ["a deleted entry", () => without(2), "broken"],
    ["the first entry deleted", () => without(0), "broken"],
    ["two entries exchanged", () => exchanged, "broken"],
    [
      "another desk's journal",
      () => lines.map((line) => line.replace("desk-1", "desk-2")),
      "broken",
    ],
    ["a tail that was cut off", () => lines.slice(0, 4), "shorter"],
    [
      "a whole journal written anew",
      () => journalOf(9, (n) => (n === 3 ? "别人" : `客户${n}`)).lines,
      "different",
    ],
  ])("shows %s before it", async (_, made, kind) => {
    expect(await check(made())).toMatchObject({ kind });
  });

  it("shows nothing of what comes after it: for that a later one is needed", async () => {
    const later = anchorOf(heads[8] as Head);
    const rewritten = journalOf(9, (n) => (n > 7 ? "别人" : `客户${n}`)).lines;
    expect(await check(rewritten)).toEqual({ kind: "same" });
    expect(await check(rewritten, later)).toEqual({ kind: "different" });
    expect(await check(lines.slice(0, 7), later)).toEqual({ kind: "shorter", seq: 7 });
  });

  it("is read as people type it, and refused beside its field", () => {
    const typed = `${anchor.mark.slice(0, 8).toUpperCase()} ${anchor.mark.slice(8)}`;
    expect(readAnchor(" 6 ", typed)).toEqual({ ok: true, value: anchor });
    for (const seq of ["", "0", "-1", "1.5", "第6条", "99999999999"])
      expect(readAnchor(seq, typed)).toMatchObject({ ok: false, problems: [{ field: "seq" }] });
    for (const mark of ["", "abc", `${anchor.mark}0`, "o".repeat(16)])
      expect(readAnchor("6", mark)).toMatchObject({ ok: false, problems: [{ field: "mark" }] });
  });
});
