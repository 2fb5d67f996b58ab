import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { DeskDatabase } from "#renderer/data/database.ts";
import { bringLevel } from "#renderer/data/sync.ts";
import { Writer } from "#renderer/data/writer.ts";
import { defineAction, put } from "#shared/domain/common/action.ts";
import { createCalendar } from "#shared/domain/common/calendar.ts";
import { defineTable, recordBase } from "#shared/domain/common/table.ts";
import { success } from "#shared/lib/result.ts";
import { ruleBookOf } from "#shared/rule-packs/index.ts";
import { type Chance, chance } from "#shared/sample/random.ts";
import { ModelFile } from "#test/helpers/model-file.ts";

/** A tally: each action adds its own mark once, so that doing it twice or not at all shows. */
const tallySchema = recordBase.extend({ marks: z.array(z.string()) });
const tallyTable = defineTable<z.infer<typeof tallySchema>>({ name: "tally", schema: tallySchema });
const addMark = defineAction({
  name: "tally.add",
  label: "记一笔",
  input: z.object({ mark: z.string() }),
  numbers: ["TS"],
  reads: () => [{ table: "tally", id: "t" }],
  run: (context, { mark }) => {
    const marks = context.read(tallyTable, "t")?.marks ?? [];
    return success([
      put(tallyTable, { id: "t", marks: [...marks, `${mark} ${context.number("TS")}`] }),
    ]);
  },
});

const SEEDS = Number(process.env.MODEL_SEEDS ?? 10_000);
const places = ["before1", "after2", "before3", "after3", "before4", "in4", "after4"] as const;
type Place = (typeof places)[number];

class Crash extends Error {}

/** One run of the program: a writer on the same database and file, that breaks once at a chosen place. */
function program(file: ModelFile, deskId: string, breaksAt: Place | undefined, random: Chance) {
  const db = new DeskDatabase(deskId);
  let alive = true;
  const maybe = (place: Place) => {
    if (!alive) throw new Crash();
    if (breaksAt !== place) return;
    alive = false;
    throw new Crash();
  };
  const setting = { calendar: createCalendar(), rules: ruleBookOf(["winery"]) };
  const writer = new Writer({
    db,
    deskId,
    timeLimit: 1_000,
    journal: {
      append: async (draft) => {
        maybe("before3");
        const line = file.append(draft);
        maybe("after3");
        return line;
      },
      find: async (id) => {
        if (!alive) throw new Crash();
        return file.find(id);
      },
      body: async () => "",
    },
    around: async () => {
      maybe("before1");
      return {
        ...setting,
        people: [],
        covers: [],
        actor: { id: "p1", name: "甲", roles: ["clerk"], rank: "staff", department: "前台" },
        desk: {
          code: "A",
          offset: "+08:00",
          organisation: "示例",
          packs: ["winery"],
          mainPack: "winery",
        },
        now: "2026-11-23T09:10:00+08:00",
        newId: () => {
          maybe("after2");
          return `entry-${random.hex(24)}`;
        },
      };
    },
    onStatus: () => undefined,
    recover: async () => {
      if (!alive) throw new Crash();
      await bringLevel(db, file, () => undefined);
    },
  });
  if (breaksAt === "before4" || breaksAt === "in4" || breaksAt === "after4")
    breakApply(db, breaksAt, maybe);
  return { db, writer };
}

/** Breaks the save's own transaction: before it is opened, between its writes and its commit, or after the commit. */
function breakApply(
  db: DeskDatabase,
  at: "before4" | "in4" | "after4",
  maybe: (place: Place) => void,
) {
  const handle = db.backendDB.bind(db);
  const breaks = (place: Place) => {
    try {
      maybe(place);
      return false;
    } catch {
      return true;
    }
  };
  const transaction = (...given: Parameters<IDBDatabase["transaction"]>) => {
    if (given[1] !== "readwrite") return handle().transaction(...given);
    maybe("before4");
    const opened = handle().transaction(...given);
    if (at === "in4") queueMicrotask(() => breaks("in4") && opened.abort());
    if (at === "after4") {
      const tell = (listener: () => void) =>
        opened.addEventListener("complete", () =>
          breaks("after4") ? opened.onabort?.(new Event("abort")) : listener(),
        );
      Object.defineProperty(opened, "oncomplete", { set: tell });
    }
    return opened;
  };
  Object.assign(db, { backendDB: () => ({ transaction }) });
}

async function oneLife(seed: number) {
  const random = chance(seed);
  const deskId = `model-${seed}`;
  const file = new ModelFile(deskId);
  const acknowledged: string[] = [];
  const tried: string[] = [];
  for (let run = 0; run < 2; run++) {
    const { db, writer } = program(
      file,
      deskId,
      run === 0 ? random.pick(places) : undefined,
      random,
    );
    await bringLevel(db, file, () => undefined).catch(() => undefined);
    const calls = Array.from({ length: random.whole(1, 3) }, (_, index) => `${run}.${index}`);
    tried.push(...calls);
    const outcomes = await Promise.all(
      calls.map((mark) => writer.run(addMark, { mark }).catch(() => undefined)),
    );
    calls.forEach((mark, index) => {
      if (outcomes[index]?.ok) acknowledged.push(mark);
    });
    db.close();
  }
  const db = new DeskDatabase(deskId);
  await bringLevel(db, file, () => undefined);
  const row = await db.records.get(["tally", "t"]);
  const standing = await db.standing.get("standing");
  const lines = await db.journal.count();
  await db.delete();
  return {
    marks: (row?.record.marks ?? []) as string[],
    acknowledged,
    tried,
    lines,
    standing,
    file,
  };
}

describe("the writer, broken once at a random place in each life", () => {
  it(`applies every acknowledged action exactly once, in ${SEEDS} lives`, async () => {
    for (let seed = 1; seed <= SEEDS; seed++) {
      const { marks, acknowledged, tried, lines, standing, file } = await oneLife(seed);
      const names = marks.map((mark) => mark.split(" ")[0] ?? "");
      const numbers = marks.map((mark) => mark.split(" ")[1]);
      const problem = JSON.stringify({ seed, marks, acknowledged });
      expect(new Set(names).size, problem).toBe(names.length);
      expect(new Set(numbers).size, problem).toBe(numbers.length);
      expect(
        names.filter((name) => !tried.includes(name)),
        problem,
      ).toEqual([]);
      expect(
        acknowledged.filter((name) => !names.includes(name)),
        problem,
      ).toEqual([]);
      expect(lines, problem).toBe(file.lines.length);
      expect(standing?.head ?? (await file.head()), problem).toEqual(await file.head());
    }
  }, 600_000);
});
