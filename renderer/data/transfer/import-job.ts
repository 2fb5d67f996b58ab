import { BridgeRefusal, callDesk } from "#renderer/desk/client.ts";
import type { Actor } from "#shared/domain/common/staff-roles.ts";
import { failure, type Result } from "#shared/lib/result.ts";
import type { DeskStore } from "../desk-store.ts";
import type { Working } from "../writer.ts";
import type {
  CheckSummary,
  ImportChoice,
  ImportWork,
  ReadSummary,
  WorkNews,
} from "./import-protocol.ts";
import type { TableRow } from "./table.ts";
import { Cancelled, WorkerCalls, WorkProblem } from "./worker-calls.ts";

type Show = (working: Omit<Working, "kind">) => void;

/** What a person is told of any way in which long work can end. */
export function endingText(error: unknown, cancelled: string): string {
  if (error instanceof Cancelled) return cancelled;
  if (error instanceof WorkProblem || error instanceof BridgeRefusal) return error.message;
  return "没有做完，请再试一次";
}

/** One file on its way in: read, checked and planned in a worker. Ending the worker breaks off whatever runs, and leaves nothing. */
export class ImportJob {
  private readonly store: DeskStore;
  private readonly file: File;
  private readonly calls: WorkerCalls<ImportWork, WorkNews>;
  private lastRead: ImportWork["read"]["request"] | undefined;
  private lastCheck: ImportWork["check"]["request"] | undefined;

  constructor(store: DeskStore, file: File) {
    this.store = store;
    this.file = file;
    this.calls = new WorkerCalls(
      () =>
        new Worker(new URL("./import-worker.ts", import.meta.url), {
          type: "module",
          name: store.deskId,
        }),
    );
  }

  read(sheet: string | undefined): Promise<ReadSummary> {
    this.lastRead = { file: this.file, ...(sheet === undefined ? {} : { sheet }) };
    this.lastCheck = undefined;
    return this.calls.ask("read", this.lastRead, heard);
  }

  /** All rows below the headings of what was read. */
  rows(headingRow: number): Promise<TableRow[]> {
    return this.calls.ask("rows", { headingRow }, heard);
  }

  async check(request: ImportWork["check"]["request"], show: Show): Promise<CheckSummary> {
    this.lastCheck = undefined;
    await this.again(show);
    this.lastCheck = request;
    return this.calls.ask("check", request, this.showing(show));
  }

  problems(format: "xlsx" | "csv"): Promise<Uint8Array[]> {
    return this.calls.ask("problems", { format }, heard);
  }

  /** All of what was chosen, as one entry, or nothing. Until the entry is in the journal it can be broken off. */
  run(choice: ImportChoice, actor: Actor): Promise<Result<{ seq: number }>> {
    const upload = `import-${choice.id}`;
    return this.store.large(async (standing, tell) => {
      try {
        await this.again(tell);
        const request = { choice, standing, actor, now: Date.now() };
        const draft = await this.calls.ask("compose", request, async (news) => {
          if (news.kind === "progress") tell({ ...news, cancel: this.cancel });
          else await callDesk("journal.part", { upload, part: news.part, changes: news.changes });
        });
        tell({ text: "正在写入日志", done: 0, total: 0 });
        return draft;
      } catch (error) {
        await callDesk("journal.discard", { upload }).catch(() => undefined);
        return failure(endingText(error, "已取消，什么都没有导入"));
      }
    });
  }

  cancel = (): void => this.calls.cancel();
  end = (): void => this.calls.end();

  /** After something was broken off the worker knows nothing any more: the file is read, and checked, again. */
  private async again(show: Show): Promise<void> {
    if (this.calls.runs || !this.lastRead) return;
    await this.calls.ask("read", this.lastRead, heard);
    if (this.lastCheck) await this.calls.ask("check", this.lastCheck, this.showing(show));
  }

  private showing(show: Show) {
    return async (news: WorkNews) => {
      if (news.kind === "progress") show({ ...news, cancel: this.cancel });
    };
  }
}

const heard = async () => undefined;
