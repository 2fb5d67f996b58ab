import { applyEntries } from "#renderer/data/apply.ts";
import type { DeskDatabase } from "#renderer/data/database.ts";
import { encodeEntry } from "#shared/journal/chain.ts";
import { composeEntry } from "#shared/journal/compose.ts";
import type { EntryDraft } from "#shared/journal/entry.ts";

/** Nobody has written it: it is in no journal. */
const stamp = { time: new Date(0).toISOString(), person: "copy", salt: "0".repeat(32) };

/** Writes an entry into the copy of an earlier day alone: the desk's journal does not learn of it. */
export async function writeInCopy(db: DeskDatabase, draft: EntryDraft): Promise<void> {
  const entry = composeEntry(draft.base, draft, stamp);
  await applyEntries(db, [{ entry, line: encodeEntry(entry) }]);
}
