import "fake-indexeddb/auto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DeskDatabase } from "#renderer/data/database.ts";
import { bringLevel, emptyDatabase } from "#renderer/data/sync.ts";
import type { Action } from "#shared/domain/common/action.ts";
import { plan, prepare, type Surroundings } from "#shared/domain/common/plan.ts";
import { importCustomers } from "#shared/domain/customers/import.ts";
import { addStaff } from "#shared/domain/staff/staff.ts";
import { decodeLine } from "#shared/journal/chain.ts";
import { draftChanges } from "#shared/journal/draft.ts";
import type { Head, TableState } from "#shared/journal/entry.ts";
import { MemoryStore } from "#shared/journal/replay.ts";
import { stateDigest } from "#shared/journal/state.ts";
import { surroundingsOf } from "#test/helpers/action-desk.ts";
import { importInput } from "#test/helpers/import-input.ts";
import { ModelFile } from "#test/helpers/model-file.ts";

const PART = 40;
const ROWS = 2 * PART + 10;
let desks = 0;

const modelFile = (desk: string) => Object.assign(new ModelFile(desk), { part: PART });

/** A journal with a small entry, an import of so many rows, and a small entry behind it. */
function journalOf(rows: number, desk = `bulk-${++desks}`) {
  const file = modelFile(desk);
  const memory = new MemoryStore(desk);
  const around: Surroundings = surroundingsOf("2026-11-23T09:10:00+08:00");
  const append = <I>(action: Action<I>, input: unknown, filed: boolean) => {
    const prepared = prepare(action, input, around);
    if (!prepared.ok) throw new Error(JSON.stringify(prepared.problems.slice(0, 3)));
    const planned = plan(action, prepared.value.input, around, (table, id) =>
      memory.get(table, id),
    );
    if (!planned.ok) throw new Error("not planned");
    const { changes, state } = draftChanges(planned.value.writes as never, memory.state);
    const { action: name, subjects } = planned.value;
    const base: Head = memory.head;
    const draft = { id: around.newId(), base, action: name, subjects, shape: 1, changes, state };
    const line = file.append({ ...draft, id: `entry-${draft.id}` }, filed);
    const entry = decodeLine(line);
    if (!entry.ok) throw new Error("bad line");
    const opened = filed
      ? { ...entry.value, payload: { salt: "0".repeat(32), changes } }
      : entry.value;
    const applied = memory.apply(opened);
    if (!applied.ok) throw new Error(applied.problems[0]?.message);
  };
  const person = (id: string) => ({
    id,
    name: id,
    roles: ["clerk"],
    rank: "staff",
    department: "",
  });
  append(addStaff, { ...person("a"), department: "前台" }, false);
  append(importCustomers, importInput(rows), true);
  append(addStaff, { ...person("b"), department: "前台" }, false);
  return { file, memory };
}

const open = (file: ModelFile) => file.head().then(({ desk }) => new DeskDatabase(desk));

const look = async (db: DeskDatabase) => ({
  digest: stateDigest((await db.standing.get("standing"))?.state ?? ({} as TableState)),
  seq: (await db.standing.get("standing"))?.head.seq,
  records: await db.records.count(),
  all: (await db.counters.get("customer.all"))?.count,
  terms: await db.terms.count(),
});

/** The file, of which a reader gets no more than so many changes before the program "dies". */
function dyingAfter(file: ModelFile, changes: number): ModelFile {
  const dying = Object.assign(Object.create(file) as ModelFile, {
    changes: async (name: string, after: number, limit: number) => {
      if (after >= changes) throw new Error("killed");
      return file.changes(name, after, limit);
    },
  });
  return dying;
}

describe("an entry too large for one transaction", () => {
  it("comes to the state that a replay in memory has", async () => {
    const { file, memory } = journalOf(ROWS);
    const db = await open(file);
    expect(await bringLevel(db, file, () => undefined)).toEqual({ kind: "replayed", entries: 3 });
    expect(await look(db)).toMatchObject({
      digest: stateDigest(memory.state),
      seq: 3,
      all: ROWS,
      records: ROWS + 4,
    });
  });

  it("is resumed wherever it was broken off, with lists and counters as in an unbroken run", async () => {
    const { file, memory } = journalOf(ROWS);
    const whole = await open(file);
    await bringLevel(whole, file, () => undefined);
    const expected = await look(whole);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(1, PART, 2 * PART), { minLength: 1, maxLength: 3 }),
        async (stops) => {
          await emptyDatabase(whole, whole.name.replace("qiantai-", ""));
          for (const stop of stops) {
            await bringLevel(whole, dyingAfter(file, stop), () => undefined).catch(() => undefined);
            const standing = await whole.standing.get("standing");
            // the head does not count what is there only in part
            expect(standing?.head.seq).toBe(1);
          }
          await bringLevel(whole, file, () => undefined);
          expect(await look(whole)).toEqual(expected);
        },
      ),
      { numRuns: 4 },
    );
    expect(expected.digest).toBe(stateDigest(memory.state));
  });

  it("leaves nothing behind when the file lost the entry", async () => {
    const { file } = journalOf(ROWS);
    const db = await open(file);
    await bringLevel(db, dyingAfter(file, PART), () => undefined).catch(() => undefined);
    expect((await db.standing.get("standing"))?.applying?.done).toBe(PART);
    const older = modelFile((await file.head()).desk);
    await older.adopt(file.lines.slice(0, 1));
    await bringLevel(db, older, () => undefined);
    const standing = await db.standing.get("standing");
    expect(standing?.applying).toBeUndefined();
    expect(await look(db)).toMatchObject({ seq: 1, records: 1 });
    expect((await db.counters.get("customer.all"))?.count ?? 0).toBe(0);
  });

  it("goes back to a journal that was lost, payload and all", async () => {
    const { file, memory } = journalOf(ROWS);
    const db = await open(file);
    await bringLevel(db, file, () => undefined);
    const lost = modelFile((await file.head()).desk);
    expect((await bringLevel(db, lost, () => undefined)).kind).toBe("adopted");
    expect(lost.lines).toEqual(file.lines);
    expect([...lost.payloads]).toEqual([...file.payloads]);
    await emptyDatabase(db, db.name.replace("qiantai-", ""));
    await bringLevel(db, lost, () => undefined);
    expect((await look(db)).digest).toBe(stateDigest(memory.state));
  });
});
