import { useEffect } from "react";
import { usePrintJobs } from "#renderer/state/print-jobs.ts";
import type { PrintJob } from "#shared/bridge/print-job.ts";

const isOf = (job: PrintJob, number: string) =>
  job.number === number || (job.others?.includes(number) ?? false);

/** The print jobs that the host knows of, all or those of a document, kept current. */
export function useJobs(number?: string) {
  const { jobs, refresh } = usePrintJobs();
  useEffect(() => {
    void refresh();
  }, [refresh]);
  const shown = number === undefined ? jobs : jobs.filter((job) => isOf(job, number));
  return { jobs: shown, refresh };
}

/** What is known of a job, in words. A hand-over is not a print; only a person can say 已打印. */
export const jobStateLabels: Record<PrintJob["state"], string> = {
  queued: "排队",
  sent: "已送打印机",
  unconfirmed: "待确认",
  printed: "已打印",
  saved: "已存为 PDF",
  failed: "失败",
  cancelled: "已取消",
};
