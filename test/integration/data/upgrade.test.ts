import "fake-indexeddb/auto";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openStore } from "#electron/journal/open-store.ts";
import { placesOf } from "#renderer/data/project.ts";
import { emptyDatabase } from "#renderer/data/sync.ts";
import { upgradeRecords } from "#renderer/data/upgrade/upgrade-records.ts";
import { writeInCopy } from "#renderer/data/upgrade/write-in-copy.ts";
import type { EntryDraft } from "#shared/journal/entry.ts";
import type { Upgrade } from "#shared/journal/shapes.ts";
import { stateDigest } from "#shared/journal/state.ts";
import { freshFolder } from "#test/helpers/launch-desk.ts";
import { replayJournal } from "#test/helpers/replay-journal.ts";
import { StoreDesk, storePorts } from "#test/helpers/store-desk.ts";

/** The program of the day: which shape it writes, and by which upgrades it comes to it. */
const program = vi.hoisted(() => ({ shape: 1, upgrades: [] as Upgrade[] }));

vi.mock("#shared/journal/shapes.ts", async (original) => {
  const real = await original<typeof import("#shared/journal/shapes.ts")>();
  return {
    ...real,
    get newestShape() {
      return program.shape;
    },
    get upgrades() {
      return program.upgrades;
    },
    isNewerLine: (line: string) => JSON.parse(line).header.shape > program.shape,
  };
});

const marked =
  (mark: string) =>
  ({ rev: _, ...record }: { id: string; rev: number; [field: string]: unknown }) => ({
    ...record,
    remark: `${record.remark ?? ""}${mark}`,
  });
const later: Upgrade[] = [
  { to: 2, table: "customer", upgrade: marked("二") },
  { to: 3, table: "customer", upgrade: marked("三") },
  { to: 3, table: "inquiry", upgrade: ({ rev: _, ...record }) => ({ ...record }) },
];

function becomeNewer(): void {
  program.shape = 3;
  program.upgrades = later;
}

const PART = 7;

/** Upgrades a desk; the power goes after so many entries, before or after the last of them is in the database. */
function upgrade(
  desk: StoreDesk,
  { cutAfter = Infinity, isAllowed = true, cutApplied = true } = {},
) {
  let written = 0;
  return upgradeRecords({
    db: desk.db,
    deskId: desk.store.deskId,
    isAllowed,
    recordsAnEntry: PART,
    progress: () => undefined,
    rebuild: async () => {
      await emptyDatabase(desk.db, desk.store.deskId);
      await desk.open();
    },
    write: async (draft: EntryDraft) => {
      if (written === cutAfter) throw new Error("power");
      desk.store.append(draft, "p-check");
      written += 1;
      if (written === cutAfter && !cutApplied) throw new Error("power");
      await desk.open();
    },
  });
}

const customers = async ({ db }: StoreDesk) =>
  (await db.records.toArray()).flatMap(({ table, record }) =>
    table === "customer" ? [record as unknown as { id: string; rev: number; remark: string }] : [],
  );

describe("upgrades of a desk's records", () => {
  let desk: StoreDesk;
  let place: ReturnType<typeof freshFolder>;

  beforeEach(async () => {
    place = freshFolder();
    const size = { customers: 20, seed: 5, segment: 200, filed: 0 };
    desk = await StoreDesk.make(join(place.folder, "desk"), size);
  });

  afterEach(async () => {
    program.shape = 1;
    program.upgrades = [];
    desk.close();
    await desk.db.delete();
    place.remove();
  });

  it("does nothing to a desk of its own shape", async () => {
    const { seq } = desk.store.head();
    await upgrade(desk);
    expect(desk.store.head().seq).toBe(seq);
  });

  it("leads every record through all shapes, and can be checked and replayed afterwards", async () => {
    const before = await customers(desk);
    becomeNewer();
    await upgrade(desk);
    const after = await customers(desk);
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    for (const [at, { remark, rev }] of after.entries()) {
      expect(remark).toBe(`${before[at]?.remark ?? ""}二三`);
      expect(rev).toBe((before[at]?.rev ?? 0) + 2);
    }
    expect((await desk.check()).list()).toEqual([]);
    const standing = await desk.db.standing.get("standing");
    expect(stateDigest(replayJournal(desk.folder).state)).toBe(stateDigest(standing?.state ?? {}));
  });

  it("is done once, and what is written later is left alone", async () => {
    becomeNewer();
    await upgrade(desk);
    const { seq } = desk.store.head();
    await upgrade(desk);
    expect(desk.store.head().seq).toBe(seq);
  });

  it("goes on where a power cut has ended it, wherever that was", async () => {
    becomeNewer();
    const most = 2 * Math.ceil((await customers(desk)).length / PART) + 1;
    // each cut lets one more entry through, so that every place is tried on one desk
    for (let cut = 0; cut < most + 1; cut++) {
      const cutApplied = cut % 2 === 0;
      await upgrade(desk, { cutAfter: 1, cutApplied }).catch(() => undefined);
      desk.close();
      await desk.reopen();
    }
    await upgrade(desk);
    expect((await customers(desk)).every(({ remark }) => /^[^二三]*二三$/.test(remark))).toBe(true);
    expect((await desk.check()).list()).toEqual([]);
  });

  it("takes no damaged record for true", async () => {
    const [first] = await desk.db.records
      .where("[table+id]")
      .above(["customer", ""])
      .limit(1)
      .toArray();
    if (!first) throw new Error("no customer");
    await desk.db.records.put({ ...first, record: { ...first.record, name: "被改过" } });
    becomeNewer();
    await upgrade(desk);
    const found = (await customers(desk)).find(({ id }) => id === first.id);
    expect(found).toMatchObject({
      name: first.record.name,
      remark: expect.stringMatching(/二三$/),
    });
  });

  it("waits for an administrator and changes nothing before", async () => {
    becomeNewer();
    const { seq } = desk.store.head();
    await expect(upgrade(desk, { isAllowed: false })).rejects.toThrow("管理员");
    expect(desk.store.head().seq).toBe(seq);
  });

  it("stops at a record that would not be one of this program", async () => {
    program.shape = 2;
    program.upgrades = [{ to: 2, table: "customer", upgrade: ({ id }) => ({ id }) }];
    const { seq } = desk.store.head();
    await expect(upgrade(desk)).rejects.toThrow("换不成");
    expect(desk.store.head().seq).toBe(seq);
  });

  it("shuts an older program out, also in the middle of it", async () => {
    becomeNewer();
    await upgrade(desk, { cutAfter: 1 }).catch(() => undefined);
    desk.store.close();
    program.shape = 1;
    program.upgrades = [];
    expect(() => openStore(desk.folder, storePorts)).toThrow("更新版本");
    becomeNewer();
    await desk.reopen();
  });

  it("upgrades a copy of an earlier day without the journal learning of it", async () => {
    becomeNewer();
    const { seq } = desk.store.head();
    await upgradeRecords({
      db: desk.db,
      deskId: desk.store.deskId,
      isAllowed: true,
      progress: () => undefined,
      rebuild: async () => undefined,
      write: (draft) => writeInCopy(desk.db, draft),
    });
    expect((await customers(desk))[0]?.remark).toMatch(/二三$/);
    expect(desk.store.head().seq).toBe(seq);
  });
});

describe("records of an older shape", () => {
  afterEach(() => {
    program.upgrades = [];
  });

  it("stand in no list before they are upgraded", () => {
    program.upgrades = later;
    expect(placesOf("customer", { id: "x", rev: 1 })).toEqual([]);
  });

  it("are no excuse for records of a table without upgrades", () => {
    program.upgrades = later;
    expect(() => placesOf("serviceOrder", { id: "x", rev: 1 })).toThrow();
  });
});
