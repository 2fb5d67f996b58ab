import type { PrintJob } from "#shared/bridge/print-job.ts";
import { formSpecs } from "#shared/forms/specs.ts";

/** Everything a job prints, by number. */
export const numbersOf = (job: Pick<PrintJob, "number" | "others">): string[] => [
  job.number,
  ...(job.others ?? []),
];

/** "访客证 12 份". */
export function jobTitle(job: PrintJob): string {
  const count = numbersOf(job).length;
  return `${formSpecs[job.form].title}${count > 1 ? ` ${count} 份` : ""}`;
}

/** Whether a person must still say what became of it. */
export const isHandedOver = ({ state }: Pick<PrintJob, "state">): boolean =>
  state === "sent" || state === "unconfirmed";

/** Whether it waits for a person: to be confirmed, or because it went wrong. */
export const waitsForPerson = (job: Pick<PrintJob, "state">): boolean =>
  isHandedOver(job) || job.state === "failed";

/** What a person can do about a job in this state. */
export const advice: Partial<
  Record<PrintJob["state"], { tone: "warning" | "problem" | "info"; title: string; text: string }>
> = {
  sent: {
    tone: "warning",
    title: "已送打印机，不等于打出来了",
    text: "看到纸，点「已打印」。没有出纸，先看打印机有没有开、有没有纸，再用补打。",
  },
  unconfirmed: {
    tone: "warning",
    title: "不知道有没有出纸",
    text: "去看打印机：出了纸，点「已打印」；没有出，点「重新送打」，再打的会标明补打。",
  },
  failed: {
    tone: "problem",
    title: "没有送到打印机",
    text: "处理好以后点「重新送打」。",
  },
  cancelled: {
    tone: "info",
    title: "已取消，没有送打印机",
    text: "还要打，点「重新送打」。",
  },
};
