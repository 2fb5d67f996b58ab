import { Action } from "#renderer/ui/button/Action.tsx";
import { StateChip } from "#renderer/ui/panel/Marks.tsx";
import { Time } from "#renderer/ui/text/Text.tsx";
import type { PrintJob } from "#shared/bridge/print-job.ts";
import { chinaOffset } from "#shared/domain/desk/organisation.ts";
import { formSpecs } from "#shared/forms/specs.ts";
import { isoTime } from "#shared/lib/time.ts";
import { jobTones, useJobCalls } from "./use-job-calls.ts";
import { jobStateLabels } from "./use-jobs.ts";
import { usePeople } from "./use-people.ts";

/** One print job: what is known of it, and what a person can do now. */
export function JobRow({ job }: { job: PrintJob }) {
  const { nameOf } = usePeople();
  const calls = useJobCalls();
  const problem = calls.problem ?? job.problem;
  return (
    <div className="job-row">
      <div className="grow">
        <b>{formSpecs[job.form].title}</b> {job.copies.join("、")}
        <div className="text-tertiary text-small">
          <Time at={isoTime(Date.parse(job.at), chinaOffset)} /> {nameOf(job.by)} ·{" "}
          {job.printer ?? "PDF"}
          {job.pages !== null && ` · ${job.pages} 页`}
        </div>
        {problem && <div className="text-overdue text-small">{problem}</div>}
      </div>
      <StateChip tone={jobTones[job.state]}>{jobStateLabels[job.state]}</StateChip>
      <JobActions job={job} calls={calls} size="small" />
    </div>
  );
}

interface ActionsProps {
  job: PrintJob;
  calls: ReturnType<typeof useJobCalls>;
  size: "small" | "middle";
}

/** The buttons that fit what is known of a job. */
export function JobActions({ job, calls, size }: ActionsProps) {
  const { id, state } = job;
  const isOut = state === "sent" || state === "unconfirmed";
  const mayRetry = state === "failed" || state === "unconfirmed" || state === "cancelled";
  return (
    <>
      {job.files.length > 0 && (
        <Action size={size} kind="quiet" onClick={() => void calls.reveal(id)}>
          打开所在文件夹
        </Action>
      )}
      {state === "queued" && (
        <Action size={size} onClick={() => void calls.cancel(id)}>
          取消打印
        </Action>
      )}
      {mayRetry && (
        <Action
          size={size}
          kind={state === "unconfirmed" ? "plain" : "main"}
          onClick={() => void calls.retry(id)}
        >
          重新送打
        </Action>
      )}
      {isOut && (
        <Action size={size} kind="main" onClick={() => void calls.confirm([id])}>
          已打印
        </Action>
      )}
    </>
  );
}
