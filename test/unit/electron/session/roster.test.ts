import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { openStore } from "#electron/journal/open-store.ts";
import { type JournalReader, openRoster } from "#electron/session/roster.ts";
import { staffDraft, temporaryFolder, testPerson } from "#test/helpers/host.ts";

const ports = { now: () => Date.UTC(2026, 10, 23), freeBytes: () => 1e12, reserveBytes: 0 };
const other = (base: Parameters<typeof staffDraft>[0], n: number) => ({
  ...staffDraft(base, testPerson("x", ["clerk"])),
  changes: [{ table: "customer", id: `k${n}`, rev: 1, before: null, after: { name: "客户" } }],
  state: {},
});

/** A store that counts the lines which the roster reads. */
function counted(journal: JournalReader) {
  const reads = { lines: 0 };
  const reader: JournalReader = {
    head: () => journal.head(),
    body: (digest) => journal.body(digest),
    onEntry: (listener) => journal.onEntry(listener),
    read: (after, limit) => {
      const lines = journal.read(after, limit);
      reads.lines += lines.length;
      return lines;
    },
  };
  return { reads, reader };
}

afterEach(() => void vi.useRealTimers());

describe("roster", () => {
  it("is written a moment after a change, so that no save waits for it", async () => {
    const folder = temporaryFolder();
    const store = openStore(folder, ports);
    await openRoster(folder, store);
    const written = () => existsSync(join(folder, "session", "roster.json"));
    vi.useFakeTimers();
    store.append(staffDraft(store.head(), testPerson("a", ["admin"])), "a");
    store.append(staffDraft(store.head(), testPerson("b", ["clerk"])), "a");
    await vi.advanceTimersByTimeAsync(500);
    expect(written()).toBe(false);
    await vi.advanceTimersByTimeAsync(1000);
    vi.useRealTimers();
    await vi.waitFor(() => expect(written()).toBe(true));
    expect((await openRoster(folder, store)).people()).toHaveLength(2);
  });

  it("reads only what is new at the next start", async () => {
    const folder = temporaryFolder();
    const store = openStore(folder, ports);
    store.append(staffDraft(store.head(), testPerson("a", ["admin"])), "a");
    for (let n = 0; n < 20; n++) store.append(other(store.head(), n), "a");
    const first = counted(store);
    const roster = await openRoster(folder, first.reader);
    expect(first.reads.lines).toBe(21);
    expect(roster.people().map(({ id }) => id)).toEqual(["a"]);
    store.append(other(store.head(), 99), "a");
    await roster.save();
    const second = counted(store);
    expect((await openRoster(folder, second.reader)).find("a")?.roles).toEqual(["admin"]);
    expect(second.reads.lines).toBe(1);
  });

  it("forgets the people of a journal that was replaced by another", async () => {
    const folder = temporaryFolder();
    const first = openStore(folder, ports);
    first.append(staffDraft(first.head(), testPerson("a", ["admin"])), "a");
    await openRoster(folder, first);
    const second = openStore(temporaryFolder(), ports);
    second.append(staffDraft(second.head(), testPerson("b", ["admin"])), "b");
    const roster = await openRoster(folder, second);
    expect(roster.people().map(({ id }) => id)).toEqual(["b"]);
  });

  it("keeps the people of a lost journal able to sign in until its entries are back", async () => {
    const folder = temporaryFolder();
    const first = openStore(folder, ports);
    first.append(staffDraft(first.head(), testPerson("a", ["admin"])), "a");
    first.append(staffDraft(first.head(), testPerson("b", ["clerk"])), "a");
    const lines = first.read(0, 2);
    const before = await openRoster(folder, first);
    await before.save();
    rmSync(join(folder, "journal"), { recursive: true });
    const second = openStore(folder, ports);
    const roster = await openRoster(folder, second);
    expect(roster.people().map(({ id }) => id)).toEqual(["a", "b"]);
    second.adopt(lines);
    await roster.save();
    expect(await openRoster(folder, second).then((again) => again.people())).toHaveLength(2);
  });

  it("reads people out of an entry that is kept in a file of its own", async () => {
    const store = openStore(temporaryFolder(), ports);
    const draft = staffDraft(store.head(), testPerson("a", ["admin"]));
    const big = {
      table: "note",
      id: "n",
      rev: 1,
      before: null,
      after: { text: "长".repeat(300_000) },
    };
    store.append({ ...draft, changes: [...draft.changes, big] }, "a");
    expect(store.read(0, 1)[0]?.length).toBeLessThan(2000);
    const roster = await openRoster(temporaryFolder(), store);
    expect(roster.find("a")?.name).toBe("员工a");
  });
});
