import { Refusal, refusalOf } from "#electron/bridge/refusal.ts";
import { errorCode } from "#electron/platform/json-file.ts";

/** How long work tells how far it is, and learns that nobody wants it any more. */
export interface Work {
  signal: AbortSignal;
  tell: (text: string, done: number, total: number) => void;
}

/** Work that nobody watches. */
export const unwatched: Work = { signal: new AbortController().signal, tell: () => undefined };

/** Ends work that was cancelled. */
export class Cancelled extends Error {}

export function goOn({ signal }: Work): void {
  if (signal.aborted) throw new Cancelled();
}

const restMs = 12;

/** Lets the host answer the page between two parts of a long computation. */
export function resting(work: Work): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < restMs) return;
    await new Promise((resolve) => setImmediate(resolve));
    goOn(work);
    since = performance.now();
  };
}

const words: Record<string, string> = {
  ENOSPC: "备份位置的磁盘已满",
  EDQUOT: "备份位置的磁盘配额已用完",
  EROFS: "备份位置是只读的",
  EACCES: "没有权限写入备份位置",
  EPERM: "没有权限写入备份位置",
  ENOENT: "备份位置断开了，或文件不见了",
  ENODEV: "备份位置断开了",
  ENXIO: "备份位置断开了",
  EIO: "备份位置读写出错，或断开了",
  ENOTDIR: "备份位置断开了，或文件不见了",
};

/** What a person is told of work that ended badly. */
export function problemOf(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  return words[errorCode(error)] ?? refusalOf(error).message;
}
