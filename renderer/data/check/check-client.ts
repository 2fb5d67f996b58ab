import { refusalText } from "#renderer/desk/client.ts";
import type { CheckFile, FileCall } from "./check-file.ts";
import type { CheckOutcome, FromCheck, ToCheck } from "./protocol.ts";

/** How far a check is, in words and figures. */
export type CheckProgress = (text: string, done: number, total: number) => void;

/** A check that was ended before it was done. */
export class CheckCancelled extends Error {}

async function answer(file: CheckFile, { call, values }: { call: FileCall; values: unknown[] }) {
  const method = file[call] as (...given: unknown[]) => Promise<unknown>;
  return method(...values);
}

/** Runs a check in a worker and answers its questions to the host. `signal` ends it; what it has mended by then stays mended. */
export function runInWorker(
  deskId: string,
  file: CheckFile,
  { fix, signal }: { fix: boolean; signal: AbortSignal },
  progress: CheckProgress,
): Promise<CheckOutcome> {
  const worker = new Worker(new URL("./check-worker.ts", import.meta.url), { type: "module" });
  const tell = (message: ToCheck) => worker.postMessage(message);
  return new Promise<CheckOutcome>((resolve, reject) => {
    const cancel = () => reject(new CheckCancelled("cancelled"));
    if (signal.aborted) cancel();
    signal.addEventListener("abort", cancel, { once: true });
    worker.onerror = () => reject(new Error("the check could not run"));
    worker.onmessage = ({ data }: MessageEvent<FromCheck>) => {
      if (data.kind === "done") resolve(data.outcome);
      if (data.kind === "failed") reject(new Error(data.message));
      if (data.kind === "progress") progress(data.text, data.done, data.total);
      if (data.kind !== "ask") return;
      answer(file, data).then(
        (value) => tell({ kind: "answer", id: data.id, value }),
        (error: unknown) => tell({ kind: "answer", id: data.id, problem: refusalText(error) }),
      );
    };
    tell({ kind: "begin", deskId, fix });
  }).finally(() => worker.terminate());
}
