import "fake-indexeddb/auto";
import { existsSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { rowOfRecord } from "#renderer/data/apply.ts";
import { changesIn } from "#renderer/data/check.ts";
import type { DeskDatabase, RecordRow } from "#renderer/data/database.ts";
import { sealed } from "#renderer/data/standing.ts";
import { defineAction, put } from "#shared/domain/common/action.ts";
import type { FormCode } from "#shared/domain/common/numbers.ts";
import type { BaseRecord } from "#shared/domain/common/table.ts";
import { tables } from "#shared/domain/tables.ts";
import { canonical } from "#shared/journal/canonical.ts";
import { failure, success } from "#shared/lib/result.ts";
import { freshFolder } from "#test/helpers/launch-desk.ts";
import { dice } from "#test/helpers/mutate-token.ts";
import { StoreDesk } from "#test/helpers/store-desk.ts";
import { type FaultRow, nothingLost } from "./rows.ts";

// the database in memory copies every row that is read; rows are JSON, and this copies them several times as fast
globalThis.structuredClone = (value) =>
  typeof value === "object" && value !== null ? JSON.parse(JSON.stringify(value)) : value;

type Roll = ReturnType<typeof dice>;
type Key = [string, string];

/** What a fault does to an open desk; the record that it touched, if it is one that actions read. */
type Fault = (desk: StoreDesk, roll: Roll) => Promise<Key | undefined>;

const nth = async <T>(rows: Promise<T[]>, roll: Roll): Promise<T> => {
  const all = await rows;
  const found = all[roll(all.length)];
  if (found === undefined) throw new Error("nothing to damage");
  return found;
};

const keysOf = (db: DeskDatabase) =>
  db.records.orderBy("[table+id]").primaryKeys() as unknown as Promise<Key[]>;

async function someRow(db: DeskDatabase, roll: Roll): Promise<RecordRow> {
  const row = await db.records.get(await nth(keysOf(db), roll));
  if (!row) throw new Error("no record");
  return row;
}

const spoilt = (row: RecordRow, roll: Roll) => ({ ...row.record, name: `被改过 ${roll(1e6)}` });

/** A record as it was before its last change, with a hash that fits. */
async function olderRow(db: DeskDatabase, roll: Roll): Promise<RecordRow> {
  for (;;) {
    const journal = await nth(
      db.journal
        .filter(({ body, line }) => body === undefined && !line.includes('"file":'))
        .toArray(),
      roll,
    );
    for (const { table, id, before, rev } of changesIn(journal)) {
      const row = await db.records.get([table, id]);
      if (!row || !before || row.record.rev !== rev) continue;
      return rowOfRecord(table, { ...row.record, ...before, id, rev: rev - 1 });
    }
  }
}

const records: Record<string, Fault> = {
  "record changed": async ({ db }, roll) => {
    const row = await someRow(db, roll);
    await db.records.put({ ...row, record: spoilt(row, roll) });
    return [row.table, row.id];
  },
  "record changed, hash fits": async ({ db }, roll) => {
    const row = await someRow(db, roll);
    await db.records.put(rowOfRecord(row.table, spoilt(row, roll)));
    return [row.table, row.id];
  },
  "older record put back": async ({ db }, roll) => {
    const row = await olderRow(db, roll);
    await db.records.put(row);
    return [row.table, row.id];
  },
  "record gone": async ({ db }, roll) => {
    const key = await nth(keysOf(db), roll);
    await db.records.delete(key);
    return key;
  },
  "record that nobody wrote": async ({ db }, roll) => {
    const row = await someRow(db, roll);
    await db.records.put(rowOfRecord(row.table, { ...row.record, id: `X-${roll(1e9)}` }));
    return undefined;
  },
  "place in a list changed": async ({ db }, roll) => {
    const row = await someRow(db, roll);
    await db.records.put({ ...row, places: [["nowhere", String(roll(1e6))]] });
    return undefined;
  },
};

const derived: Record<string, Fault> = {
  "counter changed": async ({ db }, roll) => {
    const row = await nth(db.counters.toArray(), roll);
    await db.counters.put({ ...row, count: row.count + 1 + roll(9) });
    return undefined;
  },
  "fact gone": async ({ db }, roll) => {
    const row = await nth(db.facts.filter((each) => !("cells" in each)).toArray(), roll);
    await db.facts.delete(row.key);
    return undefined;
  },
  "search term changed": async ({ db }, roll) => {
    const row = await nth(db.terms.toArray(), roll);
    await db.terms.put({ ...row, text: `${row.text}x` });
    return undefined;
  },
  "search term gone": async ({ db }, roll) => {
    await db.terms.delete((await nth(db.terms.toArray(), roll)).key);
    return undefined;
  },
};

/** One character of a line changed to another. */
function altered(line: string, roll: Roll): string {
  const at = roll(line.length);
  const other = line[at] === "0" ? "1" : "0";
  return line.slice(0, at) + other + line.slice(at + 1);
}

const journal: Record<string, Fault> = {
  "journal row changed": async ({ db }, roll) => {
    const row = await nth(db.journal.toArray(), roll);
    await db.journal.put({ ...row, line: altered(row.line, roll) });
    return undefined;
  },
  "journal row gone": async ({ db }, roll) => {
    await db.journal.delete((await nth(db.journal.toArray(), roll)).seq);
    return undefined;
  },
  "journal row without its subjects": async ({ db }, roll) => {
    const row = await nth(db.journal.filter(({ subjects }) => subjects.length > 0).toArray(), roll);
    await db.journal.put({ ...row, subjects: [] });
    return undefined;
  },
  "payload changed in the database": async ({ db }) => {
    const [row] = await db.bodies.toArray();
    if (row) await db.bodies.put({ ...row, text: row.text.replace("customer", "custumer") });
    return undefined;
  },
  "payload gone from the database": async ({ db }) => {
    await db.bodies.clear();
    return undefined;
  },
  "payload of no entry": async ({ db }) => {
    const [row] = await db.bodies.toArray();
    if (row) await db.bodies.put({ ...row, file: "0".repeat(64) });
    return undefined;
  },
  "sums changed": async ({ db }, roll) => {
    const row = await nth(db.standing.toArray(), roll);
    const [table = ""] = Object.keys(row.state);
    await db.standing.put({ ...row, state: { ...row.state, [table]: [roll(99), "0".repeat(64)] } });
    return undefined;
  },
  "sums changed, seal fits": async ({ db }, roll) => {
    const row = await nth(db.standing.toArray(), roll);
    const [table = ""] = Object.keys(row.state);
    await db.standing.put(
      sealed({ ...row, state: { ...row.state, [table]: [roll(99), "0".repeat(64)] } }),
    );
    return undefined;
  },
  "standing gone": async ({ db }) => {
    await db.standing.clear();
    return undefined;
  },
  "older standing put back": async ({ db }, roll) => {
    const row = await nth(db.standing.toArray(), roll);
    const older = await nth(db.journal.toArray(), roll);
    const { header } = JSON.parse(older.line);
    const head = { ...row.head, seq: header.seq - 1, hash: header.prev };
    await db.standing.put(sealed({ ...row, head }));
    return undefined;
  },
  "database gone": async ({ db }) => {
    await db.delete();
    return undefined;
  },
};

const segmentsOf = (desk: StoreDesk) => desk.store.extent();

/** Changes a file while the desk is closed. */
function onFile(change: (path: string, roll: Roll) => void): Fault {
  return async (desk, roll) => {
    const segments = segmentsOf(desk);
    const { path } = segments[roll(segments.length)] ?? segments[0] ?? { path: "" };
    desk.close();
    change(path, roll);
    return undefined;
  };
}

function payloadPath(desk: StoreDesk): string {
  const line = desk.store
    .read(0, Number.MAX_SAFE_INTEGER)
    .find((each) => each.includes('"payload":{"file":'));
  const file = JSON.parse(line ?? "{}").payload.file as string;
  return join(desk.folder, "journal", "files", file);
}

const files: Record<string, Fault> = {
  "bit of a segment flipped": onFile((path, roll) => {
    const bytes = readFileSync(path);
    const at = roll(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << roll(8));
    writeFileSync(path, bytes);
  }),
  "segment cut": onFile((path, roll) => truncateSync(path, roll(statSync(path).size))),
  "segment gone": onFile((path) => rmSync(path)),
  "segment overwritten with zeros": onFile((path, roll) => {
    const bytes = readFileSync(path);
    const at = roll(bytes.length);
    writeFileSync(path, bytes.fill(0, at, at + 4096));
  }),
  "line end lost": onFile((path, roll) => {
    const lines = readFileSync(path, "utf8").split("\n");
    const at = roll(lines.length - 1);
    lines.splice(at, 2, `${lines[at]}${lines[at + 1]}`);
    writeFileSync(path, lines.join("\n"));
  }),
  "payload changed in the file": async (desk) => {
    const path = payloadPath(desk);
    writeFileSync(path, readFileSync(path, "utf8").replace("customer", "custumer"));
    return undefined;
  },
  "payload gone from the folder": async (desk) => {
    rmSync(payloadPath(desk));
    return undefined;
  },
  "desk.json gone": async (desk) => {
    desk.close();
    rmSync(join(desk.folder, "desk.json"));
    return undefined;
  },
  "desk.json spoilt": async (desk) => {
    desk.close();
    writeFileSync(join(desk.folder, "desk.json"), '{"deskId":"another-desk"}');
    return undefined;
  },
  "whole journal gone": async (desk) => {
    desk.close();
    rmSync(join(desk.folder, "journal"), { recursive: true });
    return undefined;
  },
};

const faults: Record<string, Fault> = { ...records, ...derived, ...journal, ...files };
export const storeFaultKinds = Object.keys(faults);

/** Lets an action read a record and write it back as it was; what it was given, if it was not refused. */
async function given(desk: StoreDesk, [table, id]: Key): Promise<BaseRecord | undefined> {
  const own = tables.get(table);
  if (!own) throw new Error(`no table ${table}`);
  let seen: BaseRecord | undefined;
  const numbers = table === "serial" ? [id.slice(0, 2) as FormCode] : [];
  if (numbers.length > 0) return undefined;
  const action = defineAction({
    name: "test.touch",
    label: "看一眼",
    input: z.object({}),
    reads: () => [{ table, id }],
    run: ({ read }) => {
      seen = read(own, id);
      return seen ? success([put(own, seen)]) : failure("没有");
    },
  });
  const result = await desk.write().run(action, {});
  return result.ok ? seen : undefined;
}

interface Outcome {
  noticed: boolean;
  whole: boolean;
  accepted: boolean;
}

/** The desk as it is whole: its digest, and its records. */
interface Whole {
  digest: string;
  records: ReadonlyMap<string, BaseRecord>;
}

async function trial(desk: StoreDesk, kind: string, roll: Roll, whole: Whole): Promise<Outcome> {
  const key = await faults[kind]?.(desk, roll);
  desk.close();
  desk.isChecked = false;
  const opened = await desk.reopen();
  const seen = key && (await given(desk, key));
  const accepted =
    seen !== undefined &&
    canonical(seen) !== canonical(whole.records.get(key?.join(":") ?? "") ?? null);
  const found = await desk.check();
  const all = [...opened.list(), ...found.list()];
  // a database that was deleted is as empty as that of a new machine; the page knows the difference
  const noticed = all.length > 0 || kind === "database gone";
  return { noticed, whole: (await desk.digest()) === whole.digest, accepted };
}

/** Damages either store of a desk in every way that is known here, one after the other, and lets the program find and mend it. */
export async function runStoreFaults({
  seed = 1,
  trials = 300,
  customers = 800,
  entries,
  onWrong = console.error,
}: {
  seed?: number;
  trials?: number;
  customers?: number;
  entries?: number;
  onWrong?: (message: string) => void;
}): Promise<FaultRow[]> {
  const roll = dice(seed);
  const { folder, remove } = freshFolder();
  const desk = await StoreDesk.make(join(folder, "desk"), {
    customers,
    seed,
    segment: entries === undefined ? 700 : Math.ceil(entries / 4),
    filed: 250,
    ...(entries === undefined ? {} : { entries }),
  });
  const rows = await desk.db.records.toArray();
  const count = rows.length;
  const right: Whole = {
    digest: await desk.digest(),
    records: new Map(rows.map((row) => [`${row.table}:${row.id}`, row.record])),
  };
  let lost = 0;
  let wrong = 0;
  const begun = performance.now();
  for (let n = 0; n < trials; n++) {
    if (n > 0 && n % 25 === 0)
      console.info(`store fault ${n}: ${Math.round((performance.now() - begun) / 1000)} s`);
    const kind = storeFaultKinds[n % storeFaultKinds.length] ?? "";
    const { noticed, whole, accepted } = await trial(desk, kind, roll, right);
    if (accepted || !whole) lost += 1;
    if (noticed && whole && !accepted) continue;
    wrong += 1;
    onWrong(
      `store fault ${n} (${kind}) of seed ${seed}: ${JSON.stringify({ noticed, whole, accepted })}`,
    );
    // what is left of a failed trial must not spoil the next
    if (!whole) break;
  }
  desk.close();
  if (existsSync(folder)) remove();
  const fault = `either store damaged in ${storeFaultKinds.length} ways, ${count.toLocaleString("en-GB")} records`;
  return [
    {
      fault,
      trials,
      survived: trials - wrong,
      lost,
      expected: nothingLost,
      seed,
      acknowledged: count,
    },
  ];
}
