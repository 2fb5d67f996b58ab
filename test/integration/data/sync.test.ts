import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { checkRecords } from "#renderer/data/check.ts";
import { DeskDatabase } from "#renderer/data/database.ts";
import { readList } from "#renderer/data/live.ts";
import { bringLevel, emptyDatabase } from "#renderer/data/sync.ts";
import { Writer } from "#renderer/data/writer.ts";
import { defineAction, put } from "#shared/domain/common/action.ts";
import { createCalendar } from "#shared/domain/common/calendar.ts";
import type { Actor } from "#shared/domain/common/staff-roles.ts";
import { addStaff, changeStaff, staffTable } from "#shared/domain/staff/staff.ts";
import { failure, success } from "#shared/lib/result.ts";
import { ruleBookOf } from "#shared/rule-packs/index.ts";
import { ModelFile } from "#test/helpers/model-file.ts";

const actor: Actor = {
  id: "p-1",
  name: "甲",
  roles: ["admin"],
  rank: "manager",
  department: "行政部",
};
let count = 0;
let db: DeskDatabase;
let file: ModelFile;
let writer: Writer;
const nothing = () => undefined;

const person = (id: string, name = `员工${id}`) => ({
  id,
  name,
  roles: ["clerk"],
  rank: "staff",
  department: "前台",
});

function openWriter() {
  return new Writer({
    db,
    deskId: db.name.replace("qiantai-", ""),
    journal: {
      append: async (draft) => file.append(draft),
      find: async (id) => file.find(id),
      body: async () => "",
    },
    around: async () => ({
      calendar: createCalendar(),
      rules: ruleBookOf(["winery"]),
      people: [],
      covers: [],
      actor,
      desk: {
        code: "A",
        offset: "+08:00",
        organisation: "示例",
        packs: ["winery"],
        mainPack: "winery",
      },
      now: "2026-11-23T09:10:00+08:00",
      newId: () => crypto.randomUUID(),
    }),
    onStatus: nothing,
    recover: async () => void (await bringLevel(db, file, nothing)),
  });
}

beforeEach(async () => {
  const deskId = `sync-${++count}`;
  file = new ModelFile(deskId);
  db = new DeskDatabase(deskId);
  writer = openWriter();
  for (const id of ["a", "b", "c"]) await writer.run(addStaff, person(id));
  await writer.run(changeStaff, { ...person("b", "换了名字"), active: false });
});

const everything = async () => ({
  records: await db.records.toArray(),
  counters: (await db.counters.toArray()).filter((row) => row.count !== 0),
  terms: await db.terms.toArray(),
  journal: await db.journal.toArray(),
  standing: await db.standing.toArray(),
});

describe("two copies of everything", () => {
  it("builds the same database again after it was deleted", async () => {
    const before = await everything();
    await db.delete();
    await db.open();
    expect(await bringLevel(db, file, nothing)).toEqual({ kind: "replayed", entries: 4 });
    expect(await everything()).toEqual(before);
  });

  it("gives the file back what only the database has", async () => {
    const lines = [...file.lines];
    file = new ModelFile(`sync-${count}`);
    expect(await bringLevel(db, file, nothing)).toEqual({ kind: "adopted", entries: 4 });
    expect(file.lines).toEqual(lines);
  });

  it("completes a file that lost its end", async () => {
    const lines = [...file.lines];
    file = new ModelFile(`sync-${count}`);
    await file.adopt(lines.slice(0, 2));
    expect(await bringLevel(db, file, nothing)).toEqual({ kind: "adopted", entries: 2 });
    expect(file.lines).toEqual(lines);
  });

  it("writes nothing when the two disagree about an entry that both have", async () => {
    const other = new ModelFile(`sync-${count}`);
    const before = file;
    file = other;
    const otherDb = new DeskDatabase(`other-${count}`);
    const mine = db;
    db = otherDb;
    writer = openWriter();
    for (const id of ["x", "y", "z", "w"]) await writer.run(addStaff, person(id));
    db = mine;
    const snapshot = await everything();
    const level = await bringLevel(mine, other, nothing);
    expect(level.kind).toBe("conflict");
    expect(await everything()).toEqual(snapshot);
    expect(before.lines).toHaveLength(4);
  });

  it("moves a record from list to list and keeps search terms current", async () => {
    expect((await readList(db, "staff.active")).records.map(({ id }) => id)).toEqual(["a", "c"]);
    expect((await readList(db, "staff.left")).records.map(({ id }) => id)).toEqual(["b"]);
    const terms = await db.terms.get("staff:b");
    expect(terms?.text).toContain("huanlemingzi");
  });

  it("finds a record that was changed behind the journal's back, and lets no action build on it", async () => {
    const { differing } = await checkRecords(db, `sync-${count}`, nothing);
    expect(differing).toEqual([]);
    const row = await db.records.get([staffTable.name, "a"]);
    if (row) await db.records.put({ ...row, record: { ...row.record, name: "被改过" } });
    const refused = await writer.run(changeStaff, { ...person("a"), active: true });
    expect(refused).toMatchObject({
      ok: false,
      problems: [{ message: expect.stringContaining("与日志不符") }],
    });
    expect((await checkRecords(db, `sync-${count}`, nothing)).differing).toEqual(["staff"]);
  });

  describe("while people go on saving", () => {
    const people = Array.from({ length: 30 }, (_, index) => `p${String(index).padStart(2, "0")}`);
    let pages = 0;
    /** Checks in pages of five; `meanwhile` runs before each page is read. */
    const checkWith = (meanwhile: (page: number) => Promise<unknown>) => {
      const transaction = db.transaction.bind(db) as (...given: unknown[]) => Promise<unknown>;
      const slowed = async (...given: unknown[]) => {
        pages += 1;
        await meanwhile(pages);
        return transaction(...given);
      };
      Object.assign(db, { transaction: slowed });
      return checkRecords(db, `sync-${count}`, nothing, 5);
    };
    beforeEach(async () => {
      for (const id of people) await writer.run(addStaff, person(id));
      pages = 0;
    });

    it("reads again only what was written meanwhile", async () => {
      const { differing, records } = await checkWith(async (page) => {
        if (page === 3) await writer.run(changeStaff, { ...person("p00", "改了"), active: true });
        if (page === 4) await writer.run(addStaff, person("p055"));
      });
      expect(differing).toEqual([]);
      expect(records).toBe(34);
      // seven pages, and the first two again
      expect(pages).toBe(9);
    });

    it("ends right when every page is followed by a save somewhere", async () => {
      const { differing } = await checkWith(async (page) => {
        const id = people[(page * 7) % 30] ?? "";
        if (page < 12)
          await writer.run(changeStaff, { ...person(id, `第${page}次`), active: true });
      });
      expect(differing).toEqual([]);
    });

    it("still finds a record that was changed behind the journal's back", async () => {
      const { differing } = await checkWith(async (page) => {
        if (page !== 2) return;
        const row = await db.records.get([staffTable.name, "p29"]);
        if (row) await db.records.put({ ...row, record: { ...row.record, name: "被改过" } });
        await writer.run(changeStaff, { ...person("p01", "改了"), active: true });
      });
      expect(differing).toEqual(["staff"]);
    });
  });

  it("finds a record that is gone", async () => {
    await db.records.delete([staffTable.name, "c"]);
    expect((await checkRecords(db, `sync-${count}`, nothing)).differing).toEqual(["staff"]);
  });

  it("says when nothing changed, and journals nothing", async () => {
    const result = await writer.run(changeStaff, { ...person("a"), active: true });
    expect(result.ok).toBe(true);
    expect(file.lines).toHaveLength(4);
  });

  it("leaves a record alone that an action writes back as it was, beside one that changes", async () => {
    const both = defineAction({
      name: "staff.change",
      label: "改一个，另一个照旧",
      input: z.object({}),
      reads: () => ["a", "c"].map((id) => ({ table: staffTable.name, id })),
      run: ({ read }) => {
        const [a, c] = [read(staffTable, "a"), read(staffTable, "c")];
        return a && c
          ? success([put(staffTable, a), put(staffTable, { ...c, department: "质量部" })])
          : failure("没有");
      },
    });
    expect((await writer.run(both, {})).ok).toBe(true);
    const before = await everything();
    expect((await checkRecords(db, `sync-${count}`, nothing)).differing).toEqual([]);
    await db.delete();
    await db.open();
    await bringLevel(db, file, nothing);
    expect(await everything()).toEqual(before);
  });

  it("lets no action look at a database that is being built again", async () => {
    const rebuilt = writer.alone(async () => {
      await emptyDatabase(db, `sync-${count}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
      await bringLevel(db, file, nothing);
    });
    const saved = await writer.run(changeStaff, { ...person("a", "重建之后"), active: true });
    await rebuilt;
    expect(saved.ok).toBe(true);
    expect((await checkRecords(db, `sync-${count}`, nothing)).differing).toEqual([]);
    expect(file.lines).toHaveLength(5);
  });

  it("keeps half a surrogate pair out of the journal with a message", async () => {
    const result = await writer.run(addStaff, person("d", "坏\ud800字"));
    expect(result).toMatchObject({
      ok: false,
      problems: [{ message: expect.stringContaining("无法保存的字符") }],
    });
    expect(file.lines).toHaveLength(4);
  });
});
