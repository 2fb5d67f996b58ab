import { z } from "zod";
import { failure, type Result, success } from "#shared/lib/result.ts";
import { encodeEntry } from "./chain.ts";
import { composeEntry } from "./compose.ts";
import type { Entry, EntryDraft, PlainPayload } from "./entry.ts";

/** What the host has added to a draft, as its line says. A large payload lies in a file of its own, and its salt with it. */
const stampSchema = z.object({
  header: z.object({ time: z.iso.datetime(), person: z.string().min(1) }),
  payload: z.object({ salt: z.string().optional(), file: z.string().optional() }),
});

/** The host's answer to a draft: its line, and the text of the file in which a large payload lies. */
export interface Answer {
  line: string;
  body?: string;
}

function stampOf(line: string) {
  try {
    return stampSchema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

/** The file in which the payload of a line lies; nothing when the line has it. */
export const fileOf = (line: string): string | undefined =>
  line.includes('"payload":{"file":') ? stampOf(line)?.payload.file : undefined;

/**
 * The entry that a draft has become: the answer must be the draft with a stamp, to the letter. Who has sent the draft learns more from that
 * than from reading the line by itself, and sooner.
 */
export function stampedEntry(draft: EntryDraft, { line, body }: Answer): Result<Entry> {
  const stamp = stampOf(line);
  if (!stamp) return failure("日志行的格式不认识");
  const { time, person } = stamp.header;
  const { file } = stamp.payload;
  const salt = body === undefined ? stamp.payload.salt : (JSON.parse(body) as PlainPayload).salt;
  const { header, payload } = composeEntry(draft.base, draft, { time, person, salt: salt ?? "" });
  const entry: Entry = { header, payload: file === undefined ? payload : { file } };
  return encodeEntry(entry) === line ? success(entry) : failure("写下的不是要写的内容");
}
