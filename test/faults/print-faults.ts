import type { WebContents } from "electron";
import { Refusal } from "#electron/bridge/refusal.ts";
import { electronPrinter } from "#electron/printing/electron-printer.ts";
import { createFormWindow } from "#electron/printing/form-window.ts";
import type { Handover, PrinterPort } from "#electron/printing/ports.ts";
import { openPrintQueue } from "#electron/printing/queue.ts";
import type { PrintJob } from "#shared/bridge/print-job.ts";
import { fakeElectron } from "#test/helpers/fake-electron.ts";
import { noPaper } from "#test/helpers/host.ts";
import { freshFolder } from "#test/helpers/launch-desk.ts";
import { dice } from "#test/helpers/mutate-token.ts";
import { person, ports, request } from "#test/helpers/print-queue.ts";
import { type FaultRow, nothingLost } from "./rows.ts";

/** One copy that a printer was asked to take, and what came of it as far as a printer can tell. */
export interface Handed {
  copy: string;
  nth: number;
  outcome: "unknown" | "taken" | "refused";
}
type Answer = (handed: Handed, copy: Handover) => Promise<void>;

/** What goes wrong at the copy on which the fault falls; `late` is longer than the queue has patience. */
const faults: Record<string, (late: number) => Answer> = {
  "no callback": () => () => new Promise(() => undefined),
  rejection: () => async (handed) => {
    handed.outcome = "refused";
    throw new Refusal("notFound", "打印机没有接收");
  },
  "an error of unknown meaning": () => async () => {
    throw new Error("ipp: connection reset");
  },
  "missing printer": () => async () => undefined,
  "paper out": () => async (handed) => {
    handed.outcome = "taken";
  },
  restart: () => () => new Promise(() => undefined),
  slow: (late) => async (handed) => {
    await new Promise((resolve) => setTimeout(resolve, late));
    handed.outcome = "taken";
  },
  "callback twice, yes first": () => async (handed, copy) => {
    await calledBackTwice(true)(copy);
    handed.outcome = "taken";
  },
  "callback twice, no first": () => async (handed, copy) => {
    handed.outcome = "refused";
    await calledBackTwice(false)(copy);
  },
};
export const printFaults = Object.keys(faults);

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** A printer that takes everything but the copy on which the fault falls. */
export function printerWith(kind: string, at: number, late: number, book: Handed[]) {
  let asked: () => void = () => undefined;
  const reached = new Promise<void>((resolve) => {
    asked = resolve;
  });
  const fault = faults[kind]?.(late);
  const print = async (copy: Handover) => {
    const [sheet] = copy.document.sheets;
    const handed: Handed = {
      copy: sheet?.copy ?? "",
      nth: sheet?.print.nth ?? 0,
      outcome: "unknown",
    };
    book.push(handed);
    if (book.length === at) {
      asked();
      await fault?.(handed, copy);
    } else handed.outcome = "taken";
  };
  const name = kind === "missing printer" ? "another" : "front";
  const list = async () => [{ name, isDefault: false }];
  const port: PrinterPort = { ...noPaper, list, print };
  return { port, reached };
}

/** Electron's own way to print, where every callback comes twice: with the same answer, or with the other one after it. */
function calledBackTwice(yes: boolean): (copy: Handover) => Promise<void> {
  const { module } = fakeElectron("");
  const open = async () => {
    const window = new module.BrowserWindow({});
    window.webContents.print = (_, done) => {
      done(yes, "");
      done(!yes, "");
    };
    return window as never;
  };
  return electronPrinter(createFormWindow(open), () => ({}) as WebContents).print;
}

/** What must hold of a job of these copies when nothing is under way any more; says what does not. */
export function wrongIn(job: PrintJob | undefined, handed: readonly Handed[]): string | undefined {
  if (!job) return "the job is gone";
  const copies = handed.map(({ copy }) => copy);
  if (new Set(copies).size !== copies.length) return "a copy was handed over twice";
  const { state } = job;
  if (state === "failed")
    return handed.every(({ outcome }) => outcome === "refused")
      ? undefined
      : "failed, though paper may have come out";
  if (state === "sent")
    return copies.length === job.copies.length && handed.every(({ outcome }) => outcome === "taken")
      ? undefined
      : "sent, though not all was taken";
  if (state === "unconfirmed") return handed.length > 0 ? undefined : "unclear without a hand-over";
  return `left in the state ${state}`;
}

interface Trial {
  kind: string;
  copies: number;
  at: number;
  late: number;
}

/** Milliseconds of patience of a queue that must not keep the trial waiting. */
const hasty = 0.0005;
/** As good as for ever: the program ends before it. */
const endless = 20_000;

/** One job with one fault, then a restart, then what a person does about it. */
async function tryFault(
  { kind, copies, at, late }: Trial,
  folder: string,
): Promise<string | undefined> {
  const book: Handed[] = [];
  const asked = request({ copies: request().copies.slice(0, copies) });
  const { port, reached } = printerWith(kind, at, late, book);
  const patience = kind === "restart" ? endless : hasty;
  const queue = await openPrintQueue(ports({ folder, printer: port, patience }));
  // a double click: the page asks twice for the same job
  const submitted = Promise.all([queue.submit(asked, person), queue.submit(asked, person)]);
  if (kind === "restart") {
    submitted.catch(() => undefined);
    await reached;
  } else {
    await submitted;
    await queue.idle();
    const wrong = wrongIn(queue.jobs()[0], book);
    if (wrong) return wrong;
    if (kind === "slow") await pause(late);
    if (queue.jobs().length !== 1) return "one job became two";
  }
  return afterRestart(asked, folder, book);
}

/** The program starts again: nothing is handed over by itself, and a person can bring the job to its end. */
export async function afterRestart(
  asked: ReturnType<typeof request>,
  folder: string,
  before: readonly Handed[],
): Promise<string | undefined> {
  const book: Handed[] = [];
  const { port } = printerWith("", 0, 0, book);
  const queue = await openPrintQueue(ports({ folder, printer: port }));
  await queue.idle();
  if (book.length > 0) return "handed over again without a person";
  const [job] = queue.jobs();
  const wrong = wrongIn(job, before);
  if (wrong || !job) return wrong;
  if (job.state !== "sent") {
    const again = await queue.retry(job.id, person);
    if (again.state !== "sent") return `cannot be printed again: ${again.state}`;
    if (book.length !== asked.copies.length) return "printed again, but not all copies";
    const marked = job.state === "unconfirmed" ? 2 : 1;
    if (book.some(({ nth }) => nth !== marked)) return "not marked as it should be";
  }
  const { state } = await queue.confirm(job.id);
  return state === "printed" ? undefined : `confirmed, but ${state}`;
}

function rolled(roll: ReturnType<typeof dice>, kind: string): Trial {
  const copies = 1 + roll(request().copies.length);
  return { kind, copies, at: 1 + roll(copies), late: roll(2) === 0 ? 5 : 90 };
}

/** So many jobs with a fault at the printer, every kind as often as the others. */
export async function runPrintFaults({
  seed = 1,
  trials = 950,
  onWrong = console.error,
}: {
  seed?: number;
  trials?: number;
  onWrong?: (message: string) => void;
}): Promise<FaultRow[]> {
  const roll = dice(seed);
  let lost = 0;
  for (let n = 0; n < trials; n++) {
    const trial = rolled(roll, printFaults[n % printFaults.length] ?? "");
    const { folder, remove } = freshFolder();
    const wrong = await tryFault(trial, folder).catch((error: unknown) => String(error));
    remove();
    if (!wrong) continue;
    lost += 1;
    onWrong(`print fault ${n} of seed ${seed}, ${JSON.stringify(trial)}: ${wrong}`);
  }
  const fault = "print port: no callback, refused, error, missing, paper out, restart, slow, twice";
  return [
    {
      fault,
      trials,
      survived: trials - lost,
      lost,
      expected: nothingLost,
      seed,
      acknowledged: trials,
    },
  ];
}
