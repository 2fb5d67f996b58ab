import { restorePayload } from "#renderer/data/part-client.ts";
import { callDesk } from "#renderer/desk/client.ts";
import type { CheckFile } from "./check-file.ts";

/** The journal file behind the bridge. */
export const hostFile: CheckFile = {
  head: () => callDesk("journal.head", {}),
  read: async (after, limit) => (await callDesk("journal.read", { after, limit })).lines,
  adopt: (lines) => callDesk("journal.adopt", { lines }),
  body: async (file) => (await callDesk("journal.body", { file })).text,
  changes: (file, after, limit) => callDesk("journal.changes", { file, after, limit }),
  restore: restorePayload,
  digest: async (after, limit) => (await callDesk("journal.digest", { after, limit })).digest,
  segments: async () => (await callDesk("journal.segments", {})).segments,
  mend: async (first, part, lines, last) =>
    (await callDesk("journal.mend", { first, part, lines, last })).aside,
  payload: async (file) => (await callDesk("journal.checkFile", { file })).state,
  putAside: async (lines, name) =>
    (await callDesk("journal.putAside", { lines, ...(name === undefined ? {} : { name }) })).name,
};
