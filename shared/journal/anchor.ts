import { failure, type Result, success } from "#shared/lib/result.ts";
import { decodeLine, emptyHead, follow } from "./chain.ts";
import type { Head } from "./entry.ts";

/** What somebody wrote down of a chain: a sequence, and the first 8 bytes of its hash in hexadecimal. */
export interface Anchor {
  seq: number;
  mark: string;
}

const MARK_LENGTH = 16;

/** What is shown, printed or written down of a head. */
export const anchorOf = ({ seq, hash }: Head): Anchor => ({
  seq,
  mark: hash.slice(0, MARK_LENGTH),
});

/** Reads what somebody types off a paper; blanks and capitals do not matter. */
export function readAnchor(seq: string, mark: string): Result<Anchor> {
  const digits = seq.trim();
  if (!/^[1-9]\d{0,9}$/.test(digits)) return failure("请填写纸上的第几条，是一个数", "seq");
  const letters = mark.replace(/\s/g, "").toLowerCase();
  if (!/^[0-9a-f]{16}$/.test(letters))
    return failure("校验码是 16 位，只有数字和 a 到 f，请照纸上的再填", "mark");
  return success({ seq: Number(digits), mark: letters });
}

/** What a journal says to an anchor: the same up to there, shorter than that, another one, or torn. */
export type AnchorFinding =
  | { kind: "same" }
  | { kind: "shorter"; seq: number }
  | { kind: "different" }
  | { kind: "broken"; message: string };

/** Reads up to `limit` lines after a sequence. */
type ReadLines = (after: number, limit: number) => Promise<string[]>;

const PAGE = 2_000;

/** Follows the chain from its first entry to the anchor, every line checked against the one before, and compares. */
export async function checkAnchor(
  read: ReadLines,
  deskId: string,
  anchor: Anchor,
  progress: (done: number, total: number) => void = () => undefined,
): Promise<AnchorFinding> {
  let head = emptyHead(deskId);
  while (head.seq < anchor.seq) {
    const lines = await read(head.seq, Math.min(PAGE, anchor.seq - head.seq));
    if (lines.length === 0) return { kind: "shorter", seq: head.seq };
    const next = followed(head, lines);
    if (!next.ok) return { kind: "broken", message: next.problems[0]?.message ?? "" };
    head = next.value;
    progress(head.seq, anchor.seq);
  }
  return { kind: anchorOf(head).mark === anchor.mark ? "same" : "different" };
}

function followed(head: Head, lines: readonly string[]): Result<Head> {
  let current = head;
  for (const line of lines) {
    const entry = decodeLine(line);
    const next = entry.ok ? follow(current, entry.value) : entry;
    if (!next.ok) return next;
    current = next.value;
  }
  return success(current);
}
