import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Refusal } from "#electron/bridge/refusal.ts";
import { decodeLine, follow, headAfter } from "#shared/journal/chain.ts";
import type { Entry, Head } from "#shared/journal/entry.ts";
import { isNewerLine, newerData, newestShape } from "#shared/journal/shapes.ts";

/** A segment file: lines of entries, named by the sequence of its first. */
export interface Segment {
  first: number;
  path: string;
}

const NAME = /^(\d{10})\.log$/;

export const segmentName = (first: number): string => `${String(first).padStart(10, "0")}.log`;

/** The segments of a journal folder, oldest first. */
export function listSegments(folder: string): Segment[] {
  return readdirSync(folder)
    .flatMap((name) => {
      const match = NAME.exec(name);
      return match ? [{ first: Number(match[1]), path: join(folder, name) }] : [];
    })
    .sort((a, b) => a.first - b.first);
}

/** What a scan of one segment found: the entries up to the first line that does not fit, and whether anything follows them. */
export interface Scan {
  entries: Entry[];
  lines: string[];
  /** The head after the last whole entry; nothing when there is none. */
  head: Head | undefined;
  /** Bytes up to the end of the last whole entry. */
  wholeBytes: number;
  damaged: boolean;
}

/**
 * Reads a segment and checks every line against the one before. The first entry's `prev` is taken as given, unless it is the first
 * of the chain: start looks at the newest segment only. Refuses what a newer program has written: it must not pass for damage.
 */
export function scanSegment(segment: Segment): Scan {
  const text = readFileSync(segment.path, "utf8");
  const scan: Scan = { entries: [], lines: [], head: undefined, wholeBytes: 0, damaged: false };
  let start = 0;
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", start)) {
    const line = text.slice(start, end);
    if (!addLine(scan, segment, line)) return { ...scan, damaged: true };
    scan.wholeBytes += Buffer.byteLength(line) + 1;
    start = end + 1;
  }
  return { ...scan, damaged: start < text.length };
}

function addLine(scan: Scan, segment: Segment, line: string): boolean {
  const entry = decodeLine(line);
  if (entry.ok ? entry.value.header.shape > newestShape : isNewerLine(line))
    throw new Refusal("invalid", newerData);
  if (!entry.ok) return false;
  if (scan.head) {
    const next = follow(scan.head, entry.value);
    if (!next.ok) return false;
    scan.head = next.value;
  } else {
    if (entry.value.header.seq !== segment.first) return false;
    scan.head = headAfter(entry.value);
  }
  scan.entries.push(entry.value);
  scan.lines.push(line);
  return true;
}

/** The whole lines of a segment, unchecked, as far as they come before the next segment's first entry. */
export function segmentLines(segment: Segment, nextFirst: number): string[] {
  const lines = readFileSync(segment.path, "utf8").split("\n");
  lines.pop();
  return lines.slice(0, Math.max(0, nextFirst - segment.first));
}
