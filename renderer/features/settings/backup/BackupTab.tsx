import "./backup.css";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import { ProgressBar } from "#renderer/ui/panel/ProgressBar.tsx";
import type { BackupJob } from "#shared/bridge/backup.ts";
import { CodeSection } from "./CodeSection.tsx";
import { LookBack } from "./LookBack.tsx";
import { PlaceSection } from "./PlaceSection.tsx";
import { useBackupCalls, useBackupStatus } from "./use-backup-calls.ts";

/** 备份: the recovery code, the two places with what became of their backups, and 看当时. */
export function BackupTab() {
  const status = useBackupStatus();
  const calls = useBackupCalls();
  if (!status) return null;
  const isBusy = status.job?.state === "running";
  return (
    <div className="settings-sheet">
      <div className="settings-body">
        {status.job && <JobLine job={status.job} onCancel={() => void calls.cancel()} />}
        {calls.problem && <Notice title={calls.problem} />}
        <CodeSection status={status} />
        {(["first", "second"] as const).map((place) => (
          <PlaceSection
            key={place}
            place={place}
            status={status[place]}
            ready={status.codeMadeAt !== null && !isBusy}
            calls={calls}
          />
        ))}
        <LookBack />
      </div>
    </div>
  );
}

/** What runs now, or how the last work ended. */
export function JobLine({ job, onCancel }: { job: BackupJob; onCancel: () => void }) {
  if (job.state === "running")
    return (
      <ProgressBar
        text={job.text}
        {...(job.total > 0 ? { fraction: job.done / job.total } : {})}
        onCancel={onCancel}
      />
    );
  if (job.state === "cancelled") return <Notice tone="info" title="已取消，以前的备份都还在" />;
  return <Notice tone={job.state === "done" ? "ok" : "problem"} title={job.message} />;
}
