import { z } from "zod";
import { DeskStore } from "#renderer/data/desk-store.ts";
import { ImportJob } from "#renderer/data/transfer/import-job.ts";
import { callDesk } from "#renderer/desk/client.ts";
import { samplePassword } from "#shared/bridge/names.ts";
import { defineAction, put } from "#shared/domain/common/action.ts";
import { createCustomer } from "#shared/domain/customers/actions.ts";
import { guessMapping } from "#shared/domain/customers/columns.ts";
import { setUpDesk } from "#shared/domain/desk/organisation.ts";
import { addStaff, changeStaff, type Staff, staffTable } from "#shared/domain/staff/staff.ts";
import { stateDigest } from "#shared/journal/state.ts";
import { type Result, success } from "#shared/lib/result.ts";
import { measures } from "./measures.ts";
import { statisticsMeasures } from "./statistics.ts";
import { seen, type Watched, watch } from "./watched.ts";

const password = "geheim-123";
const admin = {
  id: "p-admin",
  name: "纪明澈",
  // an administrator writes customers and imports only with another role
  roles: ["admin" as const, "clerk" as const, "serviceManager" as const],
  rank: "manager" as const,
  department: "行政部",
};

/** One small save through the whole way: plan, file, database. Uses `staff.add`, which the signed-in administrator may do. */
const addPerson = defineAction({
  name: addStaff.name,
  label: addStaff.label,
  input: z.object({ mark: z.string(), filler: z.number() }),
  reads: ({ mark }) => [{ table: staffTable.name, id: mark }],
  run: (_, { mark, filler }) =>
    success([
      put(staffTable, {
        id: mark,
        name: `员工${mark}`,
        roles: ["clerk"],
        rank: "staff",
        department: "示".repeat(filler),
        active: true,
      } satisfies Omit<Staff, "rev">),
    ]),
});

const optionsOf = (desk: DeskStore) => (desk.db as unknown as { _options: object })._options;

let store: DeskStore | undefined;
const open = (): DeskStore => {
  if (!store) throw new Error("the probe is not open");
  return store;
};

const problemOf = (result: Result<unknown>): string | undefined =>
  result.ok ? undefined : (result.problems[0]?.message ?? "refused");

/** What faults and benches do with the program's own data layer, from inside the page. */
const probe = {
  /** Sets up or signs in, and brings both stores level. `relaxed` takes the database's flush away, for control runs. */
  async begin(relaxed = false): Promise<string> {
    const before = await callDesk("app.state", {});
    if (before.phase === "new") await callDesk("session.begin", { person: admin, password });
    if (before.phase === "locked")
      await callDesk("session.signIn", { personId: admin.id, password });
    const state = await callDesk("app.state", {});
    store = new DeskStore(state.desk.id, state.person ?? admin);
    if (relaxed)
      Object.assign(store.db, {
        durability: "relaxed",
        _options: { ...optionsOf(store), chromeTransactionDurability: "relaxed" },
      });
    const level = await store.bringLevel(() => undefined);
    if (before.phase === "new") {
      await store.run(setUpDesk, { name: "示例实业", deskCode: "A", packs: ["winery"] });
      await store.run(addStaff, admin);
    }
    return level.kind;
  },

  /** Saves once; gives the message of a refusal. */
  async save(mark: string, filler = 200): Promise<string | undefined> {
    return problemOf(await open().run(addPerson, { mark, filler }));
  },

  /** Changes a person that was saved by its mark. */
  async change(mark: string, name: string, active: boolean): Promise<string | undefined> {
    const fields = { id: mark, name, roles: ["clerk"], rank: "staff", department: "示", active };
    return problemOf(await open().run(changeStaff, fields));
  },

  /** Opens a customer's file. */
  async addCustomer(name: string): Promise<string | undefined> {
    const { id, rank, department } = admin;
    const owner = { id, name: admin.name, rank, department };
    return problemOf(
      await open().run(createCustomer, { name, kind: "unit", category: "general", owner }),
    );
  },

  /** Shows a screen with every kind of live query, on the person `mark`. */
  async watch(mark: string): Promise<void> {
    watch(open(), admin, mark);
  },

  /** What that screen shows now, and how often each query gave something new. */
  seen: async (): Promise<Watched> => seen(),

  /** Milliseconds that each of `count` saves took, one after the other. */
  async time(prefix: string, count: number): Promise<number[]> {
    const times: number[] = [];
    for (let n = 0; n < count; n++) {
      const start = performance.now();
      const problem = await probe.save(`${prefix}-${n}`);
      if (problem) throw new Error(problem);
      times.push(performance.now() - start);
    }
    return times;
  },

  /** Which of these marks are in the database, and how many entries both stores have. */
  async look(): Promise<{ marks: string[]; digest: string; seq: number; lines: number }> {
    const { db } = open();
    const rows = await db.records
      .where("[table+id]")
      .between(["staff", ""], ["staff", "\uffff"])
      .toArray();
    const standing = await db.standing.get("standing");
    return {
      marks: rows.map((row) => row.id),
      digest: stateDigest(standing?.state ?? {}),
      seq: standing?.head.seq ?? 0,
      lines: await db.journal.count(),
    };
  },

  /** Looks at everything, mends nothing but the journals; `differing` are the tables with wrong records. */
  async check(): Promise<{ records: number; differing: string[]; found: string[] }> {
    const { signal } = new AbortController();
    const { records, found } = await open().look({ fix: false, signal }, () => undefined);
    const wrong = found.find(({ part }) => part === "record")?.examples ?? [];
    const differing = [...new Set(wrong.map((name) => name.split(":")[0] ?? ""))];
    return { records, differing, found: found.map(({ part }) => part) };
  },

  async rebuild(): Promise<string> {
    return (await open().rebuild(() => undefined)).kind;
  },

  /** Imports a table given as CSV from the first step to the last; gives what each step took, or the message of a refusal. */
  async importTable(csv: string, leave: { cancelAt?: number } = {}): Promise<string | number[]> {
    const job = new ImportJob(open(), new File([csv], "客户.csv"));
    const times = [performance.now()];
    const { first } = await job.read(undefined);
    times.push(performance.now());
    const headings = first[0]?.cells ?? [];
    const { id, name, rank, department } = admin;
    const owner = { id, name, rank, department };
    const context = {
      mapping: guessMapping(headings),
      defaults: { kind: "unit" as const, category: "general" as const, owner },
      people: [],
    };
    await job.check({ kind: "customers", headingRow: 1, context }, () => undefined);
    times.push(performance.now());
    const choice = { file: "客户.csv", headings, skipped: [], duplicateReason: "" };
    if (leave.cancelAt !== undefined) {
      const { cancelAt } = leave;
      open().subscribe(() => {
        const status = open().saveStatus();
        if (status.kind === "working" && status.done >= cancelAt) status.cancel?.();
      });
    }
    const result = await job.run({ ...choice, id: crypto.randomUUID() }, admin);
    times.push(performance.now());
    job.end();
    if (!result.ok) return result.problems[0]?.message ?? "refused";
    return times.slice(1).map((time, index) => Math.round(time - (times[index] ?? 0)));
  },

  /** How many changes of a large entry are in the database already; nothing when none is being applied. */
  async applying(): Promise<number | undefined> {
    return (await store?.db.standing.get("standing"))?.applying?.done;
  },

  /** A counter that the lists show. */
  async counter(key: string): Promise<number> {
    return (await open().db.counters.get(key))?.count ?? 0;
  },

  /** Changes one stored record behind the journal's back. */
  async damage(id: string): Promise<void> {
    const row = await open().db.records.get(["staff", id]);
    if (row) await open().db.records.put({ ...row, record: { ...row.record, name: "被改过" } });
  },

  /** Opens the sample desk of the data folder as a person. */
  async openSample(name: string): Promise<string> {
    const { people, desk } = await callDesk("app.choose", { sample: true });
    const person = people.find((each) => each.name === name);
    if (!person) throw new Error(`${name} is not at this desk`);
    await callDesk("session.signIn", { personId: person.id, password: samplePassword });
    store = new DeskStore(desk.id, admin);
    return (await store.bringLevel(() => undefined)).kind;
  },

  ...measures(open),
  ...statisticsMeasures(open),

  async deleteDatabase(): Promise<void> {
    await open().db.delete();
  },
};

export type Probe = typeof probe;

Object.assign(window, { probe });
