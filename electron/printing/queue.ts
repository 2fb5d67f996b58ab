import { join } from "node:path";
import { Refusal, refusalOf } from "#electron/bridge/refusal.ts";
import { writeAtomic } from "#electron/platform/json-file.ts";
import type { Log } from "#electron/platform/log.ts";
import { fileInside } from "#electron/platform/path-guard.ts";
import type { Machine, PrintJob, PrintRequest } from "#shared/bridge/contract.ts";
import { type FormSpec, printLineSchema, singleCopy } from "#shared/forms/form.ts";
import type { FormName } from "#shared/forms/names.ts";
import { within } from "#shared/lib/within.ts";
import { type JobFile, openJobFile, type StoredJob } from "./job-file.ts";
import { countPages } from "./pages.ts";
import type { FormDocument, PageRenderer, PrinterPort, RenderedForm } from "./ports.ts";
import { Turns } from "./turns.ts";

export interface QueuePorts {
  folder: string;
  forms: Record<FormName, FormSpec>;
  pageRenderer: PageRenderer;
  printer: PrinterPort;
  machine: () => Machine;
  /** The newest entry that is saved: nothing prints before it is. */
  savedSeq: () => number;
  now: () => number;
  log: Log;
}

/** One copy as a file, ready to be handed over. */
interface Copy {
  document: FormDocument;
  rendered: RenderedForm;
  file: string;
}

const renderLimit = 30_000;
const handoverLimit = 60_000;
/** How long `submit` waits for the job to leave the queue before it answers with what is known. */
const answerLimit = 5_000;

export async function openPrintQueue(ports: QueuePorts): Promise<PrintQueue> {
  return new PrintQueue(ports, await openJobFile(ports.folder));
}

/**
 * Prints one job after the other per printer, each copy a document of its own. What the spooler took is "sent"; "printed" is what a person
 * has confirmed. No copy is handed over twice without a person asking for it.
 */
export class PrintQueue {
  private readonly ports: QueuePorts;
  private readonly stored: JobFile;
  private readonly turns = new Turns();

  constructor(ports: QueuePorts, stored: JobFile) {
    this.ports = ports;
    this.stored = stored;
  }

  /** All jobs, newest first. */
  jobs(): PrintJob[] {
    return this.stored.all().map(({ job }) => job);
  }

  /** Takes a job and prints it. The same job id again gives the first job's state and prints nothing. */
  async submit(request: PrintRequest, person: { id: string; name: string }): Promise<PrintJob> {
    const known = this.stored.find(request.job);
    if (known) return known.job;
    this.check(request);
    const job: PrintJob = {
      id: request.job,
      form: request.form,
      number: request.number,
      copies: request.copies,
      nth: request.nth,
      state: "queued",
      printer: this.printerFor(request),
      pages: null,
      files: [],
      at: new Date(this.ports.now()).toISOString(),
      by: person.id,
      problem: null,
    };
    const stored = { job, request, printedBy: person.name };
    await this.stored.add({ ...stored, handing: 0, glyphsAccepted: false });
    return this.start(job);
  }

  /** A person has the paper in hand. */
  async confirm(id: string): Promise<PrintJob> {
    if (!["sent", "unconfirmed"].includes(this.need(id).job.state)) {
      throw new Refusal("invalid", "这份打印件现在不需要确认");
    }
    return this.finish(id, { state: "printed", problem: null });
  }

  /** A person asks for a job again that failed or may have failed. If paper may have come out, the next is marked 补打. */
  async retry(id: string, person: { name: string }): Promise<PrintJob> {
    const { job, request, handing } = this.need(id);
    if (!request || !["failed", "unconfirmed"].includes(job.state)) {
      throw new Refusal("invalid", "这份打印件不能重试，请用补打");
    }
    const again = handing > 0 ? { nth: job.nth + 1, reason: "上一次是否出纸不明" } : {};
    const next = { ...request, ...again };
    const { job: queued } = await this.stored.change(id, (stored) => ({
      job: {
        ...job,
        state: "queued",
        nth: next.nth,
        printer: this.printerFor(next),
        problem: null,
      },
      request: next,
      printedBy: person.name,
      handing: 0,
      glyphsAccepted: stored.job.files.length > 0,
    }));
    return this.start(queued);
  }

  /** The first file of a job. */
  file(id: string): string {
    const file = this.need(id).job.files[0];
    if (file === undefined) throw new Refusal("notFound", "这份打印件还没有文件");
    return file;
  }

  /** Ends when no job is under way. */
  idle(): Promise<void> {
    return this.turns.idle();
  }

  private need(id: string): StoredJob {
    const stored = this.stored.find(id);
    if (!stored) throw new Refusal("notFound", "没有这份打印件");
    return stored;
  }

  private check(request: PrintRequest): void {
    if (request.savedSeq > this.ports.savedSeq()) throw new Refusal("invalid", "保存之后才能打印");
    const form = this.ports.forms[request.form];
    if (request.copies.some((copy) => !form.copies.includes(copy))) {
      throw new Refusal("invalid", "这种单据没有这一联");
    }
    for (const checked of [
      form.data.safeParse(request.data),
      printLineSchema.safeParse(printLine(request, "-")),
    ]) {
      const message = checked.error?.issues[0]?.message;
      if (message !== undefined) throw new Refusal("invalid", `单据内容不完整：${message}`);
    }
  }

  private printerFor({ target, form }: PrintRequest): string | null {
    if (target === "pdf") return null;
    return this.ports.machine().printers[this.ports.forms[form].page.paper] ?? null;
  }

  private async start(job: PrintJob): Promise<PrintJob> {
    const run = this.turns.take(job.printer ?? "", () => this.run(job.id));
    await within(answerLimit, run).catch(() => undefined);
    return this.need(job.id).job;
  }

  private async run(id: string): Promise<void> {
    try {
      const copies = await this.renderAll(id);
      if (this.need(id).job.printer === null) {
        await this.finish(id, { state: "saved", problem: missingText(copies) });
      } else {
        await this.handOver(id, copies);
      }
    } catch (error) {
      await this.fail(id, error);
    }
  }

  private async renderAll(id: string): Promise<Copy[]> {
    const { request, printedBy, glyphsAccepted, job } = this.need(id);
    if (!request) throw new Error("a print job without its request");
    const { form, data, version } = request;
    const copies: Copy[] = [];
    for (const copy of request.copies) {
      const print = printLine(request, printedBy);
      copies.push(await this.renderCopy({ form, data, print, copy }, version));
    }
    const files = copies.map(({ file }) => file);
    const pages = copies.reduce((sum, { rendered }) => sum + countPages(rendered.pdf), 0);
    await this.stored.change(id, (stored) => ({ ...stored, job: { ...stored.job, files, pages } }));
    const missing = missingText(copies);
    if (missing !== null && job.printer !== null && !glyphsAccepted) {
      throw new Refusal("invalid", `${missing}。要照样打印请点「重试」`);
    }
    return copies;
  }

  private async renderCopy(document: FormDocument, version?: number): Promise<Copy> {
    const render = () => within(renderLimit, this.ports.pageRenderer.render(document));
    const rendered = await this.turns.take("\0render", render);
    const folder = this.ports.machine().pdfFolder || join(this.ports.folder, "打印件");
    const file = await fileInside(folder, this.fileName(document, version));
    await writeAtomic(file, rendered.pdf, 0o600);
    return { document, rendered, file };
  }

  private fileName({ form, print, copy }: FormDocument, version = 1): string {
    const parts = [
      print.number,
      this.ports.forms[form].fileMark,
      version > 1 ? `第${version}版` : undefined,
      copy === singleCopy ? undefined : copy,
      print.nth > 1 ? `补打${print.nth}` : undefined,
    ];
    return `${parts.filter((part) => part !== undefined).join("-")}.pdf`;
  }

  private async handOver(id: string, copies: Copy[]): Promise<void> {
    const { job } = this.need(id);
    const { page, title } = this.ports.forms[job.form];
    for (const [index, { document, rendered, file }] of copies.entries()) {
      await this.stored.change(id, (stored) => ({ ...stored, handing: index + 1 }));
      const print = this.ports.printer.print({
        document,
        file,
        widthMicrons: page.widthMicrons,
        heightMicrons: rendered.heightMicrons,
        printer: job.printer ?? "",
        title: `${title} ${job.number}`,
      });
      await within(handoverLimit, print);
    }
    await this.finish(id, { state: "sent", problem: null });
  }

  /** A refusal before the second copy is certain: nothing was taken. Of everything else nobody knows. */
  private async fail(id: string, error: unknown): Promise<void> {
    this.ports.log.error({ event: "print.failed" }, error);
    await this.stored.change(id, (stored) => {
      const certain = stored.handing === 0 || (stored.handing === 1 && error instanceof Refusal);
      const problem = certain
        ? refusalOf(error).message
        : `第 ${stored.handing} 联可能没有打出，请看打印机`;
      const job = { ...stored.job, state: certain ? "failed" : "unconfirmed", problem } as const;
      return { ...stored, job, handing: certain ? 0 : stored.handing };
    });
  }

  private async finish(id: string, change: Partial<PrintJob>): Promise<PrintJob> {
    const { job } = await this.stored.change(id, (stored) => ({
      ...stored,
      job: { ...stored.job, ...change },
      request: null,
      handing: 0,
    }));
    return job;
  }
}

const printLine = (request: PrintRequest, printedBy: string) => {
  const { organisation, deskCode, number, printedAt, nth, reason } = request;
  return {
    organisation,
    deskCode,
    number,
    printedAt,
    printedBy,
    nth,
    ...(reason ? { reason } : {}),
  };
};

function missingText(copies: Copy[]): string | null {
  const missing = new Set(copies.flatMap(({ rendered }) => rendered.missingGlyphs));
  return missing.size === 0 ? null : `这台电脑的字体里没有：${[...missing].join(" ")}`;
}
