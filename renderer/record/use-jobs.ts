import { useCallback, useEffect, useState } from "react";
import { callDesk } from "#renderer/desk/client.ts";
import type { PrintJob } from "#shared/bridge/print-job.ts";

const PAUSE = 700;
const running = (job: PrintJob) => job.state === "queued" || job.state === "sent";

/** The print jobs that the host knows of, asked again while one of them is under way. */
export function useJobs(number?: string) {
  const [jobs, setJobs] = useState<PrintJob[]>([]);
  const refresh = useCallback(async () => {
    const answer = await callDesk("printing.jobs", {}).catch(() => undefined);
    if (answer) setJobs(answer.jobs.filter((job) => number === undefined || job.number === number));
  }, [number]);
  useEffect(() => {
    void refresh();
  }, [refresh]);
  useEffect(() => {
    if (!jobs.some(running)) return;
    const timer = setTimeout(() => void refresh(), PAUSE);
    return () => clearTimeout(timer);
  }, [jobs, refresh]);
  return { jobs, refresh };
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
