import { callDesk } from "#renderer/desk/client.ts";
import { chinaOffset } from "#shared/domain/desk/organisation.ts";
import { exportCustomers, exportEverything } from "#shared/domain/exports/export.ts";
import { failure, type Result, success } from "#shared/lib/result.ts";
import { isoTime } from "#shared/lib/time.ts";
import type { DeskStore } from "../desk-store.ts";
import { ByteParts } from "./byte-parts.ts";
import type { ExportNews, ExportWork, WhichCustomers } from "./export-protocol.ts";
import { endingText } from "./import-job.ts";
import { WorkerCalls } from "./worker-calls.ts";
import type { TableFormat } from "./write-table.ts";

type Show = (text: string, done: number, total: number) => void;

/** Where an exported file lies, and how much is in it. */
export interface Exported {
  file: string;
  count: number;
}

/** The moment as it stands in the names of exported files. */
export const stampNow = (): string =>
  isoTime(Date.now(), chinaOffset).slice(0, 16).replace("T", " ").replace(":", "");

const nameOf = (file: string): string => file.split(/[\\/]/).at(-1) ?? file;

/** Shows an exported file in the system's file manager. */
export const revealExport = (file: string) => callDesk("export.reveal", { name: nameOf(file) });

/** A file on its way out: written in a worker, handed to the host piece by piece, journalled, and only then given its name. */
export class ExportJob {
  private readonly store: DeskStore;
  private readonly calls: WorkerCalls<ExportWork, ExportNews>;
  private readonly id = crypto.randomUUID();

  constructor(store: DeskStore) {
    this.store = store;
    this.calls = new WorkerCalls(
      () =>
        new Worker(new URL("./export-worker.ts", import.meta.url), {
          type: "module",
          name: store.deskId,
        }),
    );
  }

  customers(
    format: TableFormat,
    which: WhichCustomers,
    filter: string,
    show: Show,
  ): Promise<Result<Exported>> {
    return this.whole(
      exportCustomers,
      { format, filter, file: `客户 ${stampNow()}.${format}` },
      () => this.calls.ask("customers", { format, which }, this.hear(show)),
    );
  }

  /** Everything, while nothing is saved, so that the file is one state of the desk. */
  everything(): Promise<Result<Exported>> {
    const at = isoTime(Date.now(), chinaOffset);
    const facts = {
      format: "jsonl" as const,
      filter: "全部",
      file: `全部数据 ${stampNow()}.jsonl`,
    };
    return this.whole(exportEverything, facts, () =>
      this.store.still((tell) =>
        this.calls.ask(
          "everything",
          { at },
          this.hear((text, done, total) => tell({ text, done, total, cancel: this.cancel })),
        ),
      ),
    );
  }

  cancel = (): void => this.calls.cancel();

  private hear(show: Show) {
    return async (news: ExportNews) => {
      if (news.kind === "progress") show(news.text, news.done, news.total);
      else await callDesk("export.part", { id: this.id, part: news.part, data: news.data });
    };
  }

  private async whole(
    action: typeof exportCustomers,
    facts: { format: string; filter: string; file: string },
    write: () => Promise<number>,
  ): Promise<Result<Exported>> {
    try {
      const count = await write();
      const saved = await this.store.run(action, { ...facts, count });
      if (!saved.ok) {
        await this.discard();
        return saved;
      }
      const { file } = await callDesk("export.finish", {
        id: this.id,
        name: facts.file,
        savedSeq: saved.value.seq,
      });
      return success({ file, count });
    } catch (error) {
      await this.discard();
      return failure(endingText(error, "已取消，没有导出文件"));
    } finally {
      this.calls.end();
    }
  }

  private discard = () => callDesk("export.discard", { id: this.id }).catch(() => undefined);
}

/** Puts bytes that come from the person's own file, such as the problems of an import, into the export folder. */
export async function saveFile(
  store: DeskStore,
  name: string,
  chunks: readonly Uint8Array[],
): Promise<string> {
  const id = crypto.randomUUID();
  const parts = new ByteParts(async (part, data) => {
    await callDesk("export.part", { id, part, data });
  });
  await parts.add(chunks);
  await parts.flush();
  const savedSeq = (await store.db.standing.get("standing"))?.head.seq ?? 0;
  return (await callDesk("export.finish", { id, name, savedSeq })).file;
}
