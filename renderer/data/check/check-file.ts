import type { FilePort } from "#renderer/data/sync.ts";

/** The journal file as a check sees it: compared by digests, mended segment by segment. */
export interface CheckFile extends FilePort {
  /** The SHA-256 of lines joined by line ends. */
  digest: (after: number, limit: number) => Promise<string>;
  segments: () => Promise<{ first: number; end: number }[]>;
  mend: (first: number, part: number, lines: string[], last: boolean) => Promise<string>;
  payload: (file: string) => Promise<"right" | "missing" | "altered">;
  putAside: (lines: string[], name: string | undefined) => Promise<string>;
}

/** The names of those that a worker may ask for through the page. */
export const fileCalls = [
  "head",
  "read",
  "adopt",
  "body",
  "changes",
  "restore",
  "digest",
  "segments",
  "mend",
  "payload",
  "putAside",
] as const satisfies readonly (keyof CheckFile)[];
export type FileCall = (typeof fileCalls)[number];
