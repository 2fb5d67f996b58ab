import { closeSync, fdatasyncSync, ftruncateSync, openSync } from "node:fs";
import { dirname } from "node:path";
import { flushFolder, writeAll } from "./blobs.ts";

/** The file operations that can fail under an entry; faults are injected here. */
export interface LogFile {
  append: (text: string) => void;
  flush: () => void;
  /** Best effort, after a failed flush, so that what was refused does not come back after a restart. */
  cutBack: (bytes: number) => void;
  close: () => void;
}

/** Opens a segment for appending; a new one exists on disk before its first entry is written. */
export function openLogFile(path: string, fresh: boolean): LogFile {
  const handle = openSync(path, fresh ? "ax" : "a", 0o600);
  if (fresh) flushFolder(dirname(path));
  return {
    append: (text) => writeAll(handle, Buffer.from(text)),
    flush: () => fdatasyncSync(handle),
    cutBack: (bytes) => ftruncateSync(handle, bytes),
    close: () => closeSync(handle),
  };
}
