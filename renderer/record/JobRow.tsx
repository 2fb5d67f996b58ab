import { callDesk } from "#renderer/desk/client.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { StateChip, type Tone } from "#renderer/ui/panel/Marks.tsx";
import { Time } from "#renderer/ui/text/Text.tsx";
import type { PrintJob } from "#shared/bridge/print-job.ts";
import { chinaOffset } from "#shared/domain/desk/organisation.ts";
import { formSpecs } from "#shared/forms/specs.ts";
import { isoTime } from "#shared/lib/time.ts";
import { jobStateLabels } from "./use-jobs.ts";
import { usePeople } from "./use-people.ts";

const tones: Record<PrintJob["state"], Tone> = {
  queued: "info",
  sent: "soon",
  unconfirmed: "soon",
  printed: "ok",
  saved: "ok",
  failed: "over",
  cancelled: "void",
};

const handedOver = (job: PrintJob) => job.state === "sent" || job.state === "unconfirmed";

/** One print job: what is known of it, and what a person can do now. */
export function JobRow({ job, onChanged }: { job: PrintJob; onChanged: () => void }) {
  const { nameOf } = usePeople();
  const act = (call: "printing.confirm" | "printing.retry" | "printing.reveal") => async () => {
    await callDesk(call, { job: job.id }).catch(() => undefined);
    onChanged();
  };
  return (
    <div className="job-row">
      <div className="grow">
        <b>{formSpecs[job.form].title}</b> {job.copies.join("、")}
        <div className="text-tertiary text-small">
          <Time at={isoTime(Date.parse(job.at), chinaOffset)} /> {nameOf(job.by)} ·{" "}
          {job.printer ?? "PDF"}
          {job.pages !== null && ` · ${job.pages} 页`}
        </div>
        {job.problem && <div className="text-overdue text-small">{job.problem}</div>}
      </div>
      <StateChip tone={tones[job.state]}>{jobStateLabels[job.state]}</StateChip>
      {handedOver(job) && (
        <Action size="small" onClick={act("printing.confirm")}>
          已打印
        </Action>
      )}
      {(job.state === "failed" || job.state === "unconfirmed") && (
        <Action size="small" onClick={act("printing.retry")}>
          重新送打
        </Action>
      )}
      {job.files.length > 0 && (
        <Action size="small" kind="quiet" onClick={act("printing.reveal")}>
          打开所在文件夹
        </Action>
      )}
    </div>
  );
}
