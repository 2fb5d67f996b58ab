import { Refusal } from "#electron/bridge/refusal.ts";
import type { PrintJob, PrintOrderData, PrintRequest } from "#shared/bridge/print-job.ts";
import type { MissingGlyphs } from "#shared/forms/show-form.ts";
import { within } from "#shared/lib/within.ts";
import { type JobFile, openJobFile, type StoredJob } from "./job-file.ts";
import { JobRun, type RunPorts } from "./job-run.ts";
import { checkOrder, documentsOf, paperFor } from "./requests.ts";
import { Turns } from "./turns.ts";

export interface QueuePorts extends RunPorts {
  /** The newest entry that is saved: nothing prints before it is. */
  savedSeq: () => number;
  now: () => number;
}

/** How long `submit` waits for the job to leave the queue before it answers with what is known. */
const answerLimit = 5_000;
const unclear = "上一次是否出纸不明";

export async function openPrintQueue(ports: QueuePorts): Promise<PrintQueue> {
  return new PrintQueue(ports, await openJobFile(ports.folder));
}

/**
 * Prints one job after the other per printer. What the spooler took is "sent"; "printed" is what a person has confirmed. No document is
 * handed over twice without a person asking for it.
 */
export class PrintQueue {
  private readonly ports: QueuePorts;
  private readonly stored: JobFile;
  private readonly runs: JobRun;
  private readonly turns = new Turns();

  constructor(ports: QueuePorts, stored: JobFile) {
    this.ports = ports;
    this.stored = stored;
    this.runs = new JobRun(ports, stored);
  }

  /** All jobs, newest first. */
  jobs(): PrintJob[] {
    return this.stored.all().map(({ job }) => {
      const progress = this.runs.progressOf(job.id);
      return progress ? { ...job, progress } : job;
    });
  }

  /** Which characters of which fields no font can draw; said before anything goes to paper or into a file. */
  async check(order: PrintOrderData, person: { name: string }): Promise<MissingGlyphs[]> {
    checkOrder(order, this.ports.forms);
    const documents = documentsOf(order, person.name);
    const found: MissingGlyphs[] = [];
    for (const document of documents) {
      found.push(...(await this.ports.pageRenderer.check(document)));
    }
    // copies of one document lack the same characters
    return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
  }

  /** Takes a job and prints it. The same job id again gives the first job's state and prints nothing. */
  async submit(request: PrintRequest, person: { id: string; name: string }): Promise<PrintJob> {
    const known = this.stored.find(request.job);
    if (known) return known.job;
    if (request.savedSeq > this.ports.savedSeq()) throw new Refusal("invalid", "保存之后才能打印");
    checkOrder(request, this.ports.forms);
    const { form, number, version, copies, nth, reason, others } = request;
    const job: PrintJob = {
      id: request.job,
      form,
      number,
      ...(version === undefined ? {} : { version }),
      ...(others?.length ? { others: others.map((other) => other.number) } : {}),
      copies,
      nth,
      ...(reason ? { reason } : {}),
      state: "queued",
      printer: this.printerFor(request),
      pages: null,
      files: [],
      at: new Date(this.ports.now()).toISOString(),
      by: person.id,
      problem: null,
    };
    const glyphsAccepted = request.glyphsAccepted ?? false;
    const stored = { job, request, printedBy: person.name, handing: 0, glyphsAccepted };
    return (await this.stored.add(stored)) ? this.start(job) : this.need(job.id).job;
  }

  /** A person has the paper in hand. */
  async confirm(id: string): Promise<PrintJob> {
    if (!["sent", "unconfirmed"].includes(this.need(id).job.state)) {
      throw new Refusal("invalid", "这份打印件现在不需要确认");
    }
    return this.runs.finish(id, { state: "printed", problem: null });
  }

  /** A person takes back what has not been handed over yet. */
  async cancel(id: string): Promise<PrintJob> {
    this.need(id);
    const { job } = await this.stored.change(id, (stored) =>
      stored.job.state === "queued" && stored.handing === 0
        ? { ...stored, job: { ...stored.job, state: "cancelled", problem: null } }
        : stored,
    );
    if (job.state === "cancelled") return job;
    throw new Refusal("invalid", "已经送往打印机，不能取消了");
  }

  /** A person asks for a job again that failed or may have failed. If paper may have come out, the next is marked 补打. */
  async retry(id: string, person: { name: string }): Promise<PrintJob> {
    const { job, request, handing } = this.need(id);
    if (!request || !["failed", "unconfirmed", "cancelled"].includes(job.state)) {
      throw new Refusal("invalid", "这份打印件不能重新送打，请用补打");
    }
    const next = handing > 0 ? printedAgain(request) : request;
    const { job: queued } = await this.stored.change(id, (stored) => ({
      job: {
        ...job,
        state: "queued",
        nth: next.nth,
        ...(next.reason ? { reason: next.reason } : {}),
        printer: this.printerFor(next),
        problem: null,
      },
      request: next,
      printedBy: person.name,
      handing: 0,
      glyphsAccepted: stored.glyphsAccepted,
    }));
    return this.start(queued);
  }

  /** The first file of a job. */
  file(id: string): string {
    const file = this.need(id).job.files[0];
    if (file === undefined) throw new Refusal("notFound", "这份打印件还没有文件");
    return file;
  }

  /** The program ends: ends when no job is under way. */
  close(): Promise<void> {
    this.runs.end();
    return this.idle();
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

  private printerFor({ form, target }: PrintRequest): string | null {
    return paperFor(this.ports.machine(), this.ports.forms[form], target).printer;
  }

  private async start(job: PrintJob): Promise<PrintJob> {
    const run = this.turns.take(job.printer ?? "", () => this.runs.run(job.id));
    await within(answerLimit, run).catch(() => undefined);
    return this.need(job.id).job;
  }
}

/** The same once more, when paper of it may be about: every document is marked. */
function printedAgain(request: PrintRequest): PrintRequest {
  const again = <T extends { nth: number }>(item: T) => ({
    ...item,
    nth: item.nth + 1,
    reason: unclear,
  });
  return {
    ...again(request),
    ...(request.others ? { others: request.others.map(again) } : {}),
  };
}
