import { appendFileSync, closeSync, fdatasyncSync, ftruncateSync, openSync } from "node:fs";
import type { Ports } from "#electron/ports.ts";

type OpenLog = NonNullable<Ports["openLog"]>;

/** A journal file that does something of the test's at the next entry. */
export interface FaultyLog {
  openLog: OpenLog;
  /** Runs once, before the next entry is written; what it throws is the disk's answer. */
  before: (fault: () => void) => void;
  /** Runs once, after the next entry is flushed. */
  after: (fault: () => void) => void;
}

/** Writes as the program does, and lets a test in before and behind each flush. */
export function faultyLog(): FaultyLog {
  let before: (() => void) | undefined;
  let after: (() => void) | undefined;
  const once = (run: (() => void) | undefined, forget: () => void) => {
    forget();
    run?.();
  };
  return {
    before: (fault) => {
      before = fault;
    },
    after: (fault) => {
      after = fault;
    },
    openLog: (path, fresh) => {
      const handle = openSync(path, fresh ? "ax" : "a", 0o600);
      return {
        append: (text) => {
          once(before, () => {
            before = undefined;
          });
          appendFileSync(handle, text);
        },
        flush: () => {
          fdatasyncSync(handle);
          once(after, () => {
            after = undefined;
          });
        },
        cutBack: (bytes) => ftruncateSync(handle, bytes),
        close: () => closeSync(handle),
      };
    },
  };
}
