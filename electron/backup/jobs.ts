import { Refusal } from "#electron/bridge/refusal.ts";
import type { Log } from "#electron/platform/log.ts";
import type { BackupJob } from "#shared/bridge/backup.ts";
import { Cancelled, problemOf, type Work } from "./work.ts";

/** The long work on backups: one at a time, looked at from outside, and ended by a person or by the end of the program. */
export class Jobs {
  private readonly log: Log;
  private shown: BackupJob | undefined;
  private aborter = new AbortController();
  private running: Promise<unknown> = Promise.resolve();

  constructor(log: Log) {
    this.log = log;
  }

  now(): BackupJob | null {
    return this.shown ?? null;
  }

  isBusy(): boolean {
    return this.shown?.state === "running";
  }

  /** Begins work; it goes on after this has returned, and gives its last words or throws. */
  start(
    job: Pick<BackupJob, "kind" | "place">,
    run: (work: Work) => Promise<string>,
  ): Promise<void> {
    if (this.isBusy()) throw new Refusal("busy", "正在备份或校验，请等它做完");
    this.aborter = new AbortController();
    const { signal } = this.aborter;
    this.shown = { ...job, state: "running", text: "正在准备", done: 0, total: 0, message: "" };
    const tell: Work["tell"] = (text, done, total) => this.change({ text, done, total });
    const ended = run({ signal, tell }).then(
      (message) => this.change({ state: "done", message }),
      (error: unknown) => this.end(error),
    );
    this.running = ended;
    return ended;
  }

  cancel(): void {
    this.aborter.abort();
  }

  /** Ends what runs, and waits until it has. */
  async close(): Promise<void> {
    this.cancel();
    await this.running;
  }

  private end(error: unknown): void {
    if (error instanceof Cancelled) {
      this.change({ state: "cancelled", message: "已取消" });
      return;
    }
    this.log.error({ event: "backup.failed" }, error);
    this.change({ state: "failed", message: problemOf(error) });
  }

  private change(part: Partial<BackupJob>): void {
    if (this.shown) this.shown = { ...this.shown, ...part };
  }
}
