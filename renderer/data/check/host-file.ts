import { restorePayload } from "#renderer/data/part-client.ts";
import { callDesk } from "#renderer/desk/client.ts";
import { portionsOf } from "#shared/lib/portions.ts";
import type { CheckFile } from "./check-file.ts";

/** The host gives fewer lines than it is asked for where they would be too much for one message. */
async function read(after: number, limit: number): Promise<string[]> {
  const found: string[] = [];
  while (found.length < limit) {
    const argument = { after: after + found.length, limit: limit - found.length };
    const { lines } = await callDesk("journal.read", argument);
    if (lines.length === 0) break;
    for (const line of lines) found.push(line);
  }
  return found;
}

async function adopt(lines: string[]) {
  const [first = [], ...others] = portionsOf(lines);
  let head = await callDesk("journal.adopt", { lines: first });
  for (const portion of others) head = await callDesk("journal.adopt", { lines: portion });
  return head;
}

async function putAside(lines: string[], name: string | undefined): Promise<string> {
  let kept = name;
  for (const portion of portionsOf(lines)) {
    const argument = { lines: portion, ...(kept === undefined ? {} : { name: kept }) };
    kept = (await callDesk("journal.putAside", argument)).name;
  }
  return kept ?? "";
}

/** The journal file behind the bridge. */
export const hostFile: CheckFile = {
  head: () => callDesk("journal.head", {}),
  read,
  adopt,
  body: async (file) => (await callDesk("journal.body", { file })).text,
  changes: (file, after, limit) => callDesk("journal.changes", { file, after, limit }),
  restore: restorePayload,
  digest: async (after, limit) => (await callDesk("journal.digest", { after, limit })).digest,
  segments: async () => (await callDesk("journal.segments", {})).segments,
  mend: async (first, part, lines, last) =>
    (await callDesk("journal.mend", { first, part, lines, last })).aside,
  payload: async (file) => (await callDesk("journal.checkFile", { file })).state,
  putAside,
};
