import { join } from "node:path";
import { Refusal, refusalOf } from "#electron/bridge/refusal.ts";
import { writeAtomic } from "#electron/platform/json-file.ts";
import type { Log } from "#electron/platform/log.ts";
import { fileInside } from "#electron/platform/path-guard.ts";
import type { Machine } from "#shared/bridge/contract.ts";
import type { PrintJob, PrintRequest } from "#shared/bridge/print-job.ts";
import type { FormSpec } from "#shared/forms/form.ts";
import type { FormName } from "#shared/forms/names.ts";
import { TimeLimit, within } from "#shared/lib/within.ts";
import type { JobFile, StoredJob } from "./job-file.ts";
import { countPages } from "./pages.ts";
import type { FormDocument, PageRenderer, PrinterPort, RenderedForm } from "./ports.ts";
import { renderLimit } from "./print-page.ts";
import { documentsOf, fileName, paperFor } from "./requests.ts";
import { Turns } from "./turns.ts";

export interface RunPorts {
  folder: string;
  forms: Record<FormName, FormSpec>;
  pageRenderer: PageRenderer;
  printer: PrinterPort;
  machine: () => Machine;
  log: Log;
  /** By how much longer or shorter than usual a renderer or printer is waited for; only tests wait less. */
  patience?: number;
}

/** A document as a file, ready to be handed over. */
interface Ready {
  document: FormDocument;
  rendered: RenderedForm;
  file: string;
}

const handoverLimit = 60_000;
/** How often it is tried again to write what became of a job; a full disk passes. */
const noteAgainAfter = 2_000;
const tooSlow = "排版用了太久，已停下，没有送打印机；请点「重新送打」";

/** Renders jobs and hands them over. Whatever happens, a job that ran ends in a state that says what is known. */
export class JobRun {
  private readonly ports: RunPorts;
  private readonly stored: JobFile;
  private readonly rendering = new Turns();
  private readonly progress = new Map<string, PrintJob["progress"]>();
  private isEnding = false;

  constructor(ports: RunPorts, stored: JobFile) {
    this.ports = ports;
    this.stored = stored;
  }

  /** How far a job is that is being laid out. */
  progressOf(id: string): PrintJob["progress"] {
    return this.progress.get(id);
  }

  /** Prints a job that is still wanted. */
  async run(id: string): Promise<void> {
    try {
      const { request } = this.need(id);
      if (!request || this.isOver(id)) return;
      const ready = await this.renderAll(id, request);
      if (this.isOver(id)) return;
      if (this.need(id).job.printer === null) {
        await this.finish(id, { state: "saved", problem: missingText(ready) });
      } else {
        await this.handOver(id, request, ready);
      }
    } catch (error) {
      await this.noteFailure(id, error);
    } finally {
      this.progress.delete(id);
    }
  }

  /** The program ends: what cannot be written now is known again at the next start. */
  end(): void {
    this.isEnding = true;
  }

  /** Writes what became of a job, and forgets what was to be printed. */
  async finish(id: string, change: Partial<PrintJob>): Promise<PrintJob> {
    const { job } = await this.stored.change(id, (stored) => ({
      ...stored,
      job: { ...stored.job, ...change },
      request: null,
      handing: 0,
    }));
    return job;
  }

  private need(id: string): StoredJob {
    const stored = this.stored.find(id);
    if (!stored) throw new Error("a print job has gone");
    return stored;
  }

  private get patience(): number {
    return this.ports.patience ?? 1;
  }

  private limitOf({ sheets }: FormDocument): number {
    return renderLimit(sheets.length) * this.patience;
  }

  /** True once a person has taken the job back. */
  private isOver(id: string): boolean {
    return this.need(id).job.state !== "queued";
  }

  private async renderAll(id: string, request: PrintRequest): Promise<Ready[]> {
    const { printedBy, glyphsAccepted } = this.need(id);
    const spec = this.ports.forms[request.form];
    const { settings } = paperFor(this.ports.machine(), spec, request.target);
    const documents = documentsOf(request, printedBy, settings.shift);
    const of = documents.reduce((sum, { sheets }) => sum + sheets.length, 0);
    const ready: Omit<Ready, "file">[] = [];
    let before = 0;
    for (const document of documents) {
      const watch = {
        laidOut: (done: number) => this.progress.set(id, { done: before + done, of }),
        isOver: () => this.isOver(id),
      };
      const render = () =>
        within(this.limitOf(document), this.ports.pageRenderer.render(document, watch));
      ready.push({ document, rendered: await this.rendering.take("page", render) });
      before += document.sheets.length;
    }
    const missing = missingText(ready);
    if (missing !== null && !glyphsAccepted) return this.askAboutGlyphs(id, missing);
    return this.writeAll(id, request, ready);
  }

  /** Told once; a person who then sends it again wants it so. */
  private async askAboutGlyphs(id: string, missing: string): Promise<never> {
    await this.stored.change(id, (stored) => ({ ...stored, glyphsAccepted: true }));
    throw new Refusal("invalid", `${missing}。要照样打印请点「重新送打」`);
  }

  private async writeAll(id: string, request: PrintRequest, ready: Omit<Ready, "file">[]) {
    const folder = this.ports.machine().pdfFolder || join(this.ports.folder, "打印件");
    const written: Ready[] = [];
    for (const one of ready) {
      const name = fileName(one.document, this.ports.forms[request.form], request);
      const file = await fileInside(folder, name);
      await writeAtomic(file, one.rendered.pdf, 0o600);
      written.push({ ...one, file });
    }
    const files = written.map(({ file }) => file);
    const pages = written.reduce((sum, { rendered }) => sum + countPages(rendered.pdf), 0);
    await this.stored.change(id, (stored) => ({ ...stored, job: { ...stored.job, files, pages } }));
    return written;
  }

  private async handOver(id: string, request: PrintRequest, ready: Ready[]): Promise<void> {
    const { page, title } = this.ports.forms[request.form];
    const { job } = this.need(id);
    const printer = job.printer ?? "";
    await this.findPrinter(printer);
    const { settings } = paperFor(this.ports.machine(), this.ports.forms[request.form], "printer");
    for (const [index, { document, rendered, file }] of ready.entries()) {
      if (!(await this.beginHandover(id, index + 1))) return;
      const print = this.ports.printer.print({
        document: rendered.pages ? { ...document, pages: rendered.pages } : document,
        file,
        widthMicrons: page.widthMicrons,
        heightMicrons: rendered.heightMicrons,
        ...(page.twoSided ? { twoSided: true } : {}),
        ...(settings.tray ? { tray: settings.tray } : {}),
        ...(settings.turn ? { turn: settings.turn } : {}),
        printer,
        title: `${title} ${job.number}`,
      });
      await within(this.limitOf(document) + handoverLimit * this.patience, print);
    }
    await this.finish(id, { state: "sent", problem: null });
  }

  /** From here on a job cannot be taken back; false when it just was, or when another run of it has begun. */
  private async beginHandover(id: string, number: number): Promise<boolean> {
    let begun = false;
    await this.stored.change(id, (stored) => {
      begun = stored.job.state === "queued" && stored.handing === number - 1;
      return begun ? { ...stored, handing: number } : stored;
    });
    return begun;
  }

  /** A printer that the system does not know any more takes nothing, and saying its name helps to find it. */
  private async findPrinter(name: string): Promise<void> {
    const printers = await this.ports.printer.list().catch(() => []);
    if (printers.length === 0 || printers.some((printer) => printer.name === name)) return;
    throw new Refusal("notFound", `找不到打印机「${name}」，请看电源和连线，或在设置里另选`);
  }

  /** A job must not stay under way for ever because its end could not be written. */
  private async noteFailure(id: string, error: unknown): Promise<void> {
    this.ports.log.error({ event: "print.failed" }, error);
    for (;;) {
      const noted = await this.fail(id, error).then(
        () => true,
        () => false,
      );
      if (noted || this.isEnding) return;
      await new Promise((resolve) => setTimeout(resolve, noteAgainAfter * this.patience));
    }
  }

  /** A refusal before the second document is certain: nothing was taken. Of everything else nobody knows. */
  private async fail(id: string, error: unknown): Promise<void> {
    if (this.isOver(id)) return;
    await this.stored.change(id, (stored) => {
      const certain = stored.handing === 0 || (stored.handing === 1 && error instanceof Refusal);
      const job = {
        ...stored.job,
        state: certain ? "failed" : "unconfirmed",
        problem: certain ? reasonOf(error) : unknownText(stored),
      } as const;
      return { ...stored, job, handing: certain ? 0 : stored.handing };
    });
  }
}

const reasonOf = (error: unknown) =>
  error instanceof TimeLimit ? tooSlow : refusalOf(error).message;

const unknownText = ({ job, handing }: StoredJob) =>
  job.others?.length ? "不知道打出了多少，请看打印机" : `第 ${handing} 联可能没有打出，请看打印机`;

/** "这台电脑的字体里没有：来访人「𰻝」". */
function missingText(ready: readonly Pick<Ready, "rendered">[]): string | null {
  const missing = ready.flatMap(({ rendered }) => rendered.missingGlyphs);
  if (missing.length === 0) return null;
  const words = missing.map(({ field, characters }) => `${field}「${characters}」`);
  return `这台电脑的字体里没有：${[...new Set(words)].join("、")}`;
}
