import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { decodeLine } from "#shared/journal/chain.ts";
import { MemoryStore } from "#shared/journal/replay.ts";
import { stateDigest } from "#shared/journal/state.ts";

/** The beginning of a desk as each release wrote it, and the state that it came to. They are never changed; a new release adds its own. */
const folder = new URL("../../../fixtures/releases/", import.meta.url);
const releases = readdirSync(folder).filter((name) => name.endsWith(".jsonl"));
const read = (name: string) => readFileSync(new URL(name, folder), "utf8").trimEnd();

describe("desks of every release", () => {
  it("there is one", () => expect(releases).not.toEqual([]));

  it.each(releases)("%s replays to the state that it had", (name) => {
    const store = new MemoryStore("release-desk-0001");
    for (const line of read(name).split("\n")) {
      const entry = decodeLine(line);
      expect(entry.ok && store.apply(entry.value).ok, line.slice(0, 200)).toBe(true);
    }
    expect(stateDigest(store.state)).toBe(read(name.replace(".jsonl", ".digest")));
  });
});
