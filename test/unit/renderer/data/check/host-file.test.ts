import { beforeEach, describe, expect, it, vi } from "vitest";
import { hostFile } from "#renderer/data/check/host-file.ts";
import { PORTION } from "#shared/lib/portions.ts";

const { call } = vi.hoisted(() => ({ call: vi.fn() }));
vi.mock("#renderer/desk/client.ts", () => ({ callDesk: call }));

const head = (seq: number) => ({ desk: "d", seq, hash: "0".repeat(64) });
/** Three of these are too much for one message. */
const long = (letter: string) => letter.repeat(PORTION / 2);
const journal = ["a", "b", "c", "d", "e"].map(long);

beforeEach(() => void call.mockReset());

describe("the journal file behind the bridge", () => {
  it("is read on where the host has given less than was asked for", async () => {
    call.mockImplementation(async (_, { after, limit }) => ({
      lines: journal.slice(after, after + Math.min(limit, 2)),
      head: head(5),
    }));
    expect(await hostFile.read(0, 4)).toEqual(journal.slice(0, 4));
    expect(await hostFile.read(3, 9)).toEqual(journal.slice(3));
  });

  it("is handed lines in messages that are not too large, in their order", async () => {
    const taken: string[] = [];
    call.mockImplementation(async (_, { lines }) => {
      expect(lines.length).toBeLessThanOrEqual(2);
      taken.push(...lines);
      return head(taken.length);
    });
    expect(await hostFile.adopt(journal)).toEqual(head(5));
    expect(taken).toEqual(journal);
  });

  it("puts aside under one name, however many messages that takes", async () => {
    const names: unknown[] = [];
    call.mockImplementation(async (_, { lines, name }) => {
      expect(lines.length).toBeLessThanOrEqual(2);
      names.push(name);
      return { name: name ?? "first" };
    });
    expect(await hostFile.putAside(journal, undefined)).toBe("first");
    expect(names).toEqual([undefined, "first", "first"]);
  });
});
