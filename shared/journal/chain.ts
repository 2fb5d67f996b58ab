import { failure, type Result, success } from "#shared/lib/result.ts";
import { canonical, sha256Hex } from "./canonical.ts";
import {
  type Entry,
  emptyHash,
  entrySchema,
  type Head,
  type Header,
  type PlainPayload,
} from "./entry.ts";

/** The head of a chain that has no entry yet. */
export const emptyHead = (desk: string): Head => ({ desk, seq: 0, hash: emptyHash });

/** The hash that the next entry names as `prev`. It covers the header, and through `payload` the content. */
export const entryHash = (header: Header): string => sha256Hex(canonical(header));

/** Digest of a payload's plaintext: SHA-256(salt ‖ canonical changes). Stays true when the payload is encrypted again. */
export const payloadDigest = (payload: PlainPayload): string =>
  sha256Hex(payload.salt + canonical(payload.changes));

/** The line that both stores keep: canonical bytes of header and payload, without a line end. */
export const encodeEntry = (entry: Entry): string => canonical(entry);

/** The head that a chain has after an entry. */
export const headAfter = (entry: Entry): Head => ({
  desk: entry.header.desk,
  seq: entry.header.seq,
  hash: entryHash(entry.header),
});

/** Reads one stored line: whole, canonical, of a known shape, and with the payload that its header names. */
export function decodeLine(line: string): Result<Entry> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    return failure("日志行不完整");
  }
  const entry = entrySchema.safeParse(parsed);
  if (!entry.success) return failure("日志行的格式不认识");
  if (encodeEntry(entry.data) !== line) return failure("日志行被改写过");
  const { header, payload } = entry.data;
  if ("changes" in payload && payloadDigest(payload) !== header.payload) {
    return failure(`第 ${header.seq} 条日志的内容与摘要不符`);
  }
  return success(entry.data);
}

/** Checks that an entry continues the chain that ends in `head`; gives the new head. */
export function follow(head: Head, entry: Entry): Result<Head> {
  const { header } = entry;
  if (header.desk !== head.desk) return failure("日志属于另一台前台");
  if (header.seq !== head.seq + 1) return failure(`日志缺第 ${head.seq + 1} 条`);
  if (header.prev !== head.hash) return failure(`第 ${header.seq} 条日志接不上前一条`);
  return success(headAfter(entry));
}

/** Reads lines that continue `head`, stopping at the first that does not; `broken` says why it stopped. */
export function readChain(
  head: Head,
  lines: Iterable<string>,
): { entries: Entry[]; head: Head; broken?: string } {
  const entries: Entry[] = [];
  let current = head;
  for (const line of lines) {
    const entry = decodeLine(line);
    const next = entry.ok ? follow(current, entry.value) : entry;
    if (!entry.ok || !next.ok) return { entries, head: current, broken: firstMessage(next) };
    entries.push(entry.value);
    current = next.value;
  }
  return { entries, head: current };
}

const firstMessage = (result: Result<unknown>): string =>
  result.ok ? "" : (result.problems[0]?.message ?? "");
