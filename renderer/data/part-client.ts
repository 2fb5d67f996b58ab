import { callDesk } from "#renderer/desk/client.ts";
import type { Change } from "#shared/journal/entry.ts";
import { ApplyError } from "./apply.ts";
import type { Part } from "./bulk-apply.ts";
import type { BodyRow } from "./database.ts";

type Reply = { ok: true } | { ok: false; message: string };

/** Applies parts in a worker, one after the other. */
export class PartWorker {
  private worker: Worker | undefined;

  apply = (part: Part): Promise<void> => {
    this.worker ??= new Worker(new URL("./part-worker.ts", import.meta.url), { type: "module" });
    const { worker } = this;
    return new Promise((resolve, reject) => {
      worker.onerror = () => reject(new ApplyError("the worker ended"));
      worker.onmessage = ({ data }: MessageEvent<Reply>) =>
        data.ok ? resolve() : reject(new ApplyError(data.message));
      worker.postMessage(part);
    });
  };

  close = (): void => {
    this.worker?.terminate();
    this.worker = undefined;
  };
}

/** Hands a payload back to the host, in the parts in which the database has it. */
export async function restorePayload(file: string, parts: readonly BodyRow[]): Promise<void> {
  const upload = crypto.randomUUID();
  let count = 0;
  for (const [part, { text, salt }] of parts.entries()) {
    const changes = JSON.parse(text) as Change[];
    await callDesk("journal.part", { upload, part, changes, salt });
    count += changes.length;
  }
  await callDesk("journal.restore", { upload, count, file });
}
