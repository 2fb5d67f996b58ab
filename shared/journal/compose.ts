import { payloadDigest } from "./chain.ts";
import type { Entry, EntryDraft, Head, PlainPayload } from "./entry.ts";

/** Who and when, and the random salt: what the writer of the file adds to a draft. */
export interface Stamp {
  time: string;
  person: string;
  salt: string;
}

/** The entry that a draft becomes behind `head`, its payload in the open. */
export function composeEntry(
  head: Head,
  draft: Omit<EntryDraft, "base">,
  stamp: Stamp,
): Entry & { payload: PlainPayload } {
  const payload: PlainPayload = { salt: stamp.salt, changes: draft.changes };
  const { id, action, subjects, shape, state } = draft;
  const header = {
    format: 1 as const,
    desk: head.desk,
    seq: head.seq + 1,
    id,
    time: stamp.time,
    person: stamp.person,
    action,
    subjects,
    shape,
    payload: payloadDigest(payload),
    state,
    prev: head.hash,
  };
  return { header, payload };
}
