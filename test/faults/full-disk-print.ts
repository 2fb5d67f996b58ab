import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openPrintQueue } from "#electron/printing/queue.ts";
import { noPaper, plainRenderer } from "#test/helpers/host.ts";
import { person, ports, request } from "#test/helpers/print-queue.ts";
import { afterRestart, type Handed, wrongIn } from "./print-faults.ts";
import { type Dice, type DiskTrial, onDisk, refusalLimit } from "./small-disk.ts";

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Makes a note of every copy that the printer takes; at the one asked for the disk becomes full, before or after it. */
function printer(book: Handed[], at: number, fill: () => void, isBefore: boolean) {
  const print = async ({ document }: { document: { sheets: readonly Sheet[] } }) => {
    const [sheet] = document.sheets;
    const isHere = book.length + 1 === at;
    if (isHere && isBefore) fill();
    book.push({ copy: sheet?.copy ?? "", nth: sheet?.print.nth ?? 0, outcome: "taken" });
    if (isHere && !isBefore) fill();
  };
  return { ...noPaper, list: async () => [{ name: "front", isDefault: true }], print };
}

interface Sheet {
  copy?: string;
  print: { nth: number };
}

/** Files of a print that are not whole PDFs. */
function halfFiles(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true }).map(String);
  return names.filter((name) => {
    if (name.endsWith(".tmp")) return true;
    return name.endsWith(".pdf") && !readFileSync(join(folder, name)).includes("%%EOF");
  });
}

/** The disk becomes full in the middle of a print: while its pages are drawn, or at one of its copies. */
export async function duringPrint(roll: Dice): Promise<DiskTrial> {
  const { dataRoot, disk, remove } = onDisk("desk", 16);
  const folder = join(dataRoot, "desk");
  const trial: DiskTrial = { acknowledged: 1, lost: 0, wrong: [] };
  const asked = request();
  const book: Handed[] = [];
  // 0 is before the job is taken down, 1 while it is drawn, then copy by copy
  const moment = roll(2 + asked.copies.length);
  const fill = () => disk.fill();
  const queue = await openPrintQueue(
    ports({
      folder,
      patience: 0.005,
      printer: printer(book, moment - 1, fill, roll(2) === 0),
      pageRenderer: {
        ...plainRenderer,
        render: async (...given) => {
          if (moment === 1) fill();
          return plainRenderer.render(...given);
        },
      },
    }),
  );
  if (moment === 0) fill();
  const begun = performance.now();
  const taken = await queue.submit(asked, person).catch(() => undefined);
  const took = performance.now() - begun;
  if (!taken && took > refusalLimit) trial.wrong.push(`refused after ${Math.round(took)} ms`);
  disk.free();
  await Promise.race([queue.idle(), pause(10_000)]);
  const [job] = queue.jobs();
  const wrong = taken ? wrongIn(job, book) : job && "refused, but there is a job";
  if (wrong) trial.wrong.push(wrong);
  const half = halfFiles(folder);
  if (half.length > 0) trial.wrong.push(`half a file: ${half.join(", ")}`);
  await queue.close();
  const later = taken && (await afterRestart(asked, folder, book));
  if (later) trial.wrong.push(later);
  if (taken && !job) trial.lost += 1;
  remove();
  return trial;
}
