import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { emptyHead, readChain } from "#shared/journal/chain.ts";
import { draftChanges } from "#shared/journal/draft.ts";
import { MemoryStore } from "#shared/journal/replay.ts";
import { type Upgrade, upgradeWrite } from "#shared/journal/shapes.ts";

/** An upgrade of the future, frozen with the journal that it wrote: the phone of a customer becomes a list. */
const phoneBecomesList: Upgrade = {
  to: 2,
  table: "customer",
  upgrade: ({ phone, ...rest }) => ({
    ...rest,
    ...(phone === undefined ? {} : { phones: [phone] }),
  }),
};
const { entries } = readChain(
  emptyHead("golden-desk-0001"),
  readFileSync(new URL("../../../fixtures/journal/upgrade.jsonl", import.meta.url), "utf8")
    .trimEnd()
    .split("\n"),
);
const replayed = (count: number, knownShape: number) => {
  const store = new MemoryStore("golden-desk-0001", knownShape);
  const results = entries.slice(0, count).map((entry) => store.apply(entry));
  return { store, last: results.at(-1) };
};

const payload = entries[4]?.payload;
const frozen = payload && "changes" in payload ? payload.changes : [];

describe("upgrades of stored shapes", () => {
  it("makes from the old records exactly the entry that is frozen", () => {
    const { store } = replayed(4, 1);
    const writes = store
      .all("customer")
      .flatMap((record) => upgradeWrite("customer", record, 1, [phoneBecomesList]) ?? []);
    expect(draftChanges(writes, store.state).changes).toEqual(frozen);
  });

  it("replays an upgraded journal without the upgrade's code", () => {
    const { store } = replayed(5, 2);
    expect(store.get("customer", "KH-A-20261123-0001")).toMatchObject({ phones: ["13800000420"] });
    expect(store.get("customer", "KH-A-20261123-0001")).not.toHaveProperty("phone");
  });

  it("is refused by an older program, which changes nothing", () => {
    const { store, last } = replayed(5, 1);
    expect(last).toMatchObject({
      ok: false,
      problems: [{ message: expect.stringContaining("更新版本") }],
    });
    expect(store.head.seq).toBe(4);
  });

  it("leaves records alone that have the newest shape", () => {
    expect(upgradeWrite("customer", { id: "x", rev: 1 }, 2, [phoneBecomesList])).toBeUndefined();
    expect(upgradeWrite("visit", { id: "x", rev: 1 }, 1, [phoneBecomesList])).toBeUndefined();
  });
});
