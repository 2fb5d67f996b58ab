import { decodeLine } from "#shared/journal/chain.ts";
import { draftChanges } from "#shared/journal/draft.ts";
import { MemoryStore } from "#shared/journal/replay.ts";
import type { StoredRecord } from "#shared/journal/state.ts";
import { type TestHost, testPerson } from "./host.ts";

let drafts = 0;

/** Saves a record as the page does, with the sums that a replay will compare. */
export async function saveRecord(
  host: TestHost,
  action: string,
  table: string,
  fields: { id: string; [field: string]: unknown },
): Promise<void> {
  const base = await host.call("journal.head", {});
  const store = new MemoryStore(base.desk);
  for (const line of (await host.call("journal.read", { after: 0, limit: 1000 })).lines) {
    const entry = decodeLine(line);
    const applied = entry.ok ? store.apply(entry.value) : entry;
    if (!applied.ok) throw new Error(applied.problems[0]?.message);
  }
  const before = store.get(table, fields.id);
  const after: StoredRecord = { ...before, ...fields, rev: (before?.rev ?? 0) + 1 };
  const { changes, state } = draftChanges([{ table, before, after }], store.state);
  const subjects = [`${table}:${fields.id}`];
  const id = `true-draft-${++drafts}`;
  await host.call("journal.append", { id, base, action, subjects, shape: 1, changes, state });
}

/** Puts a person on the roster. */
export const addPerson = (host: TestHost, person: ReturnType<typeof testPerson>): Promise<void> =>
  saveRecord(host, "staff.add", "staff", { ...person, active: true });

/** A desk whose journal can be replayed: an administrator "admin" signed in, and the people given. */
export async function setUpTrueDesk(
  host: TestHost,
  people: ReturnType<typeof testPerson>[] = [],
): Promise<void> {
  const admin = testPerson("admin", ["admin"]);
  await host.call("session.begin", { person: admin, password: "password-1" });
  for (const person of [admin, ...people]) {
    await addPerson(host, person);
    await host.call("session.setPassword", { personId: person.id, password: "password-1" });
  }
}

/** The administrator takes over a desk whose data come from elsewhere, and locks it again. */
export async function takeOver(host: TestHost): Promise<void> {
  await host.call("session.takeOver", { personId: "admin", password: "password-1" });
  const fields = { id: "takeOver", reason: "otherMachine", takenAt: "2026-11-23", by: "admin" };
  await saveRecord(host, "desk.takeOver", "takeOver", fields);
  await host.call("session.lock", {});
}
