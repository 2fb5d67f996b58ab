import { create } from "zustand";
import { callDesk } from "#renderer/desk/client.ts";
import type { PrintJob } from "#shared/bridge/print-job.ts";

const PAUSE = 500;

interface JobsState {
  /** Newest first; empty before the first answer. */
  jobs: readonly PrintJob[];
  /** Asks the host now, and again for as long as a job is under way: the host cannot call the page. */
  refresh: () => Promise<void>;
}

let waiting: ReturnType<typeof setTimeout> | undefined;

/** The print jobs of this machine, as the host knows them. No records live here. */
export const usePrintJobs = create<JobsState>((set, get) => ({
  jobs: [],
  refresh: async () => {
    clearTimeout(waiting);
    const answer = await callDesk("printing.jobs", {}).catch(() => undefined);
    if (!answer) return;
    set({ jobs: answer.jobs });
    if (answer.jobs.some(({ state }) => state === "queued"))
      waiting = setTimeout(() => void get().refresh(), PAUSE);
  },
}));
