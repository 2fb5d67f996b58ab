import { Dexie } from "dexie";
import { callDesk } from "#renderer/desk/client.ts";
import { decodeLine, headAfter } from "#shared/journal/chain.ts";
import type { Entry, Head } from "#shared/journal/entry.ts";
import type { FilePort } from "./sync.ts";

/** The name under which the copy of an earlier day has its databases: none of them is the desk's own. */
export const pastDeskId = (deskId: string): string => `${deskId}-then`;

async function entryAt(seq: number): Promise<Entry | undefined> {
  const { lines } = await callDesk("journal.read", { after: seq - 1, limit: 1 });
  const entry = lines[0] === undefined ? undefined : decodeLine(lines[0]);
  if (entry && !entry.ok) throw new Error(entry.problems[0]?.message);
  return entry?.value;
}

/** The last entry that was there at a moment; 0 when there was none. */
export async function seqAt(time: string): Promise<number> {
  const until = Date.parse(time);
  let low = 0;
  let high = (await callDesk("journal.head", {})).seq;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const entry = await entryAt(middle);
    if (entry && Date.parse(entry.header.time) <= until) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where the journal stood after an entry, and when that was. */
export interface PastMoment {
  head: Head;
  time: string;
}

/** The moment of an entry; nothing when there is none of this number. */
export async function momentOf(seq: number): Promise<PastMoment | undefined> {
  const entry = seq < 1 ? undefined : await entryAt(seq);
  return entry && { head: headAfter(entry), time: entry.header.time };
}

/** The journal file as it was at a moment: nothing behind it is there, and nothing can be handed back. */
export function fileUpTo(file: FilePort, head: Head, goOn: () => boolean): FilePort {
  const refuse = () => Promise.reject(new Error("a copy of an earlier day is never written back"));
  return {
    ...file,
    head: async () => head,
    read: async (after, limit) => {
      if (!goOn()) throw new Error("cancelled");
      const left = Math.min(limit, head.seq - after);
      return left < 1 ? [] : file.read(after, left);
    },
    adopt: refuse,
    restore: refuse,
  };
}

/** Takes away everything of a copy, also what an earlier start has left. */
export async function discardPast(deskId: string): Promise<void> {
  const id = pastDeskId(deskId);
  for (const name of [`qiantai-${id}`, `qiantai-search-${id}`, `qiantai-drafts-${id}`])
    await Dexie.delete(name);
}
