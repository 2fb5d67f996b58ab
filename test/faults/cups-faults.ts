import { lpPrinter } from "#electron/printing/lp-printer.ts";
import type { Handover, PageRenderer, PrinterPort } from "#electron/printing/ports.ts";
import { openPrintQueue } from "#electron/printing/queue.ts";
import type { PrintJob } from "#shared/bridge/print-job.ts";
import { formSpecs } from "#shared/forms/specs.ts";
import { freshFolder } from "#test/helpers/launch-desk.ts";
import { dice } from "#test/helpers/mutate-token.ts";
import { person, ports, request } from "#test/helpers/print-queue.ts";
import { PrintSystem, queueName } from "./print-system.ts";
import { type FaultRow, nothingLost } from "./rows.ts";

/** The printer for tests has no A5, and the passes are the only form with several copies. */
const forms = {
  ...formSpecs,
  exitPass: { ...formSpecs.exitPass, page: formSpecs.complaintRecord.page },
};

const emptyPage = Buffer.from(
  "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n" +
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n",
);
const pageRenderer: PageRenderer = {
  render: async () => ({ pdf: emptyPage, heightMicrons: 297_000, missingGlyphs: [] }),
  check: async () => [],
};

interface Trial {
  kind: string;
  copies: number;
  /** The copy on which the fault falls, and whether it comes before the copy is handed over or after. */
  at: number;
  before: boolean;
}

/** Electron's end in the middle of a job: its copy may have been handed over, and nobody hears of it. */
const restart = "program restarted";

/** CUPS, where the fault falls on one copy. `struck` ends when it has. */
function printerWith({ kind, at, before }: Trial, system: PrintSystem) {
  const cups = lpPrinter();
  let strike: () => void = () => undefined;
  const struck = new Promise<void>((resolve) => {
    strike = resolve;
  });
  let count = 0;
  const print = async (copy: Handover) => {
    count += 1;
    if (count !== at) return cups.print(copy);
    const handOver = kind === restart && before ? undefined : () => cups.print(copy);
    if (before) await system.spoil[kind]?.();
    await handOver?.();
    if (!before) await system.spoil[kind]?.();
    strike();
    if (kind === restart) await new Promise(() => undefined);
  };
  const port: PrinterPort = { ...cups, print };
  return { port, struck, handed: () => count };
}

/** What is wrong about what the desk says of a job, given how many papers the scheduler took for it. */
function wrongIn(job: PrintJob | undefined, copies: number, taken: number): string | undefined {
  if (!job) return "the job is gone";
  if (taken > copies) return `${copies} copies, but ${taken} were taken`;
  if (job.state === "failed") return taken === 0 ? undefined : "failed, though paper may come out";
  if (job.state === "sent") return taken === copies ? undefined : `sent, but ${taken} were taken`;
  return job.state === "unconfirmed" ? undefined : `left in the state ${job.state}`;
}

const cupsPorts = (folder: string, printer: PrinterPort) =>
  ports({
    folder,
    forms,
    pageRenderer,
    printer,
    machine: () => ({ theme: "light", printers: { A4: queueName }, pdfFolder: "" }),
  });

/** One job with one fault, then a restart of the desk, then what a person does when all runs again. */
async function tryFault(trial: Trial, folder: string, system: PrintSystem) {
  const asked = request({ copies: request().copies.slice(0, trial.copies) });
  const { port, struck } = printerWith(trial, system);
  const before = system.taken();
  const queue = await openPrintQueue(cupsPorts(folder, port));
  const submitted = queue.submit(asked, person);
  submitted.catch(() => undefined);
  if (trial.kind === restart) await struck;
  else {
    await submitted;
    await queue.idle();
  }
  const said = queue.jobs()[0]?.state;
  await system.repair();
  const taken = system.taken() - before;
  const again = await openPrintQueue(cupsPorts(folder, lpPrinter()));
  await again.idle();
  const [job] = again.jobs();
  if (trial.kind !== restart && job?.state !== said) return `was ${said}, is ${job?.state}`;
  const wrong = wrongIn(job, trial.copies, taken);
  if (wrong || !job) return wrong;
  if (system.taken() - before !== taken) return "handed over again without a person";
  if (job.state !== "sent") {
    const { state } = await again.retry(job.id, person);
    if (state !== "sent") return `cannot be printed again: ${state}`;
    if (system.taken() - before !== taken + trial.copies) return "not all printed again";
  }
  const { state } = await again.confirm(job.id);
  return state === "printed" ? undefined : `confirmed, but ${state}`;
}

/** So many jobs through CUPS to a printer that speaks IPP, every kind of fault as often as the others. */
export async function runCupsFaults({
  seed = 1,
  trials = 50,
}: {
  seed?: number;
  trials?: number;
}): Promise<FaultRow[]> {
  const roll = dice(seed);
  const system = new PrintSystem();
  let lost = 0;
  try {
    await system.start();
    const kinds = [...Object.keys(system.spoil), restart];
    for (let n = 0; n < trials; n++) {
      const copies = 1 + roll(request().copies.length);
      const kind = kinds[n % kinds.length] ?? "";
      const trial = { kind, copies, at: 1 + roll(copies), before: roll(2) === 0 };
      const { folder, remove } = freshFolder();
      const wrong = await tryFault(trial, folder, system).catch((error: unknown) => String(error));
      remove();
      await system.repair();
      if (!wrong) continue;
      lost += 1;
      console.error(`CUPS fault ${n} of seed ${seed}, ${JSON.stringify(trial)}: ${wrong}`);
    }
  } finally {
    system.close();
  }
  const fault =
    "CUPS: printer gone, no paper, queue stopped, refusing, removed, scheduler gone, hanging, restart";
  const survived = trials - lost;
  return [{ fault, trials, survived, lost, expected: nothingLost, seed, acknowledged: trials }];
}
