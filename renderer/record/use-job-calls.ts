import { useState } from "react";
import { BridgeRefusal, callDesk } from "#renderer/desk/client.ts";
import { usePrintJobs } from "#renderer/state/print-jobs.ts";
import type { Tone } from "#renderer/ui/panel/Marks.tsx";
import type { PrintJob } from "#shared/bridge/print-job.ts";

/** What the state of a job says by its colour. */
export const jobTones: Record<PrintJob["state"], Tone> = {
  queued: "info",
  sent: "soon",
  unconfirmed: "soon",
  printed: "ok",
  saved: "ok",
  failed: "over",
  cancelled: "void",
};

type JobCall = "printing.confirm" | "printing.retry" | "printing.cancel" | "printing.reveal";

/** What a person can do to jobs; afterwards every list of jobs is current. A refusal is said in `problem`. */
export function useJobCalls() {
  const refresh = usePrintJobs((state) => state.refresh);
  const [problem, setProblem] = useState<string>();
  const run = async (call: JobCall, ids: readonly string[]) => {
    setProblem(undefined);
    try {
      // a job that is sent again shows as under way while the host still works on it
      const done = Promise.all(ids.map((job) => callDesk(call, { job })));
      if (call === "printing.retry") void refresh();
      await done;
    } catch (error) {
      setProblem(error instanceof BridgeRefusal ? error.message : "程序没有回答");
    }
    await refresh();
  };
  return {
    problem,
    confirm: (ids: readonly string[]) => run("printing.confirm", ids),
    retry: (id: string) => run("printing.retry", [id]),
    cancel: (id: string) => run("printing.cancel", [id]),
    reveal: (id: string) => run("printing.reveal", [id]),
  };
}
