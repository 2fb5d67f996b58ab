import { useEffect, useState } from "react";
import { callDesk, refusalText } from "#renderer/desk/client.ts";
import { JobLine } from "#renderer/features/settings/backup/BackupTab.tsx";
import { FolderField } from "#renderer/features/settings/backup/FolderField.tsx";
import { Action } from "#renderer/ui/button/Action.tsx";
import { Field } from "#renderer/ui/form/Field.tsx";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import { useNow } from "#renderer/ui/text/Now.tsx";
import { timeText } from "#renderer/ui/text/time-text.ts";
import type { BackupJob, FoundBackup, Mount } from "#shared/bridge/backup.ts";
import type { AppState } from "#shared/bridge/contract.ts";
import { chinaOffset } from "#shared/domain/desk/organisation.ts";
import { isoTime } from "#shared/lib/time.ts";
import { StartCard } from "./StartCard.tsx";

interface Props {
  onRestored: (state: AppState) => void;
  onCancel: () => void;
}

/** Follows a restore that runs, until it has ended. */
function useRestoreJob(isRunning: boolean, onDone: () => void): BackupJob | undefined {
  const [job, setJob] = useState<BackupJob>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for as long as it runs
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(async () => {
      const asked = await callDesk("restore.job", {}).catch(() => undefined);
      if (!asked?.job) return;
      setJob(asked.job);
      if (asked.job.state !== "running") {
        clearInterval(timer);
        onDone();
      }
    }, 300);
    return () => clearInterval(timer);
  }, [isRunning]);
  return job;
}

/** 从备份恢复: where the backup is, the code from paper, then everything is checked before anything is written. */
export function Restore({ onRestored, onCancel }: Props) {
  const [mounts, setMounts] = useState<Mount[]>([]);
  const [folder, setFolder] = useState("");
  const [backup, setBackup] = useState<FoundBackup>();
  const [code, setCode] = useState("");
  const [problem, setProblem] = useState<{ field: "folder" | "code"; text: string }>();
  const [isRunning, setRunning] = useState(false);
  const job = useRestoreJob(isRunning, () => {
    setRunning(false);
    void callDesk("app.state", {}).then((state) => state.phase !== "new" && onRestored(state));
  });
  useEffect(() => {
    callDesk("restore.drives", {}).then(
      (found) => setMounts(found.mounts),
      () => undefined,
    );
  }, []);
  const attempt = async (field: "folder" | "code", call: () => Promise<void>) => {
    setProblem(undefined);
    await call().catch((error: unknown) => setProblem({ field, text: refusalText(error) }));
  };
  const find = () =>
    attempt("folder", async () => {
      const [newest] = (await callDesk("restore.find", { folder })).backups;
      if (newest) setBackup(newest);
      else setProblem({ field: "folder", text: "这个位置没有前台通的备份" });
    });
  const begin = () =>
    attempt("code", async () => {
      await callDesk("restore.begin", { set: backup?.set ?? "", code });
      setRunning(true);
    });
  const under = (field: "folder" | "code") => (problem?.field === field ? problem.text : undefined);
  return (
    <StartCard title="从备份恢复">
      <form
        aria-label="从备份恢复"
        onSubmit={(event) => {
          event.preventDefault();
          void (backup ? begin() : find());
        }}
      >
        {backup ? (
          <>
            <Found backup={backup} />
            <Field
              label="恢复码"
              problem={under("code")}
              hint="8 组，照纸上输入；空格、横线、大小写都不要紧"
            >
              <TextInput autoFocus value={code} onChange={setCode} maxLength={200} />
            </Field>
          </>
        ) : (
          <FolderField
            autoFocus
            label="备份所在的位置"
            value={folder}
            onChange={setFolder}
            mounts={mounts}
            problem={under("folder")}
          />
        )}
        {job && <JobLine job={job} onCancel={() => void callDesk("restore.cancel", {})} />}
        <footer className="row">
          <Action kind="quiet" disabled={isRunning} onClick={onCancel}>
            返回
          </Action>
          <span className="grow" />
          <Action kind="main" submit busy={isRunning} disabled={(backup ? code : folder) === ""}>
            {backup ? "开始恢复" : "查找备份"}
          </Action>
        </footer>
      </form>
    </StartCard>
  );
}

function Found({ backup }: { backup: FoundBackup }) {
  const now = useNow();
  const made = timeText(isoTime(Date.parse(backup.madeAt), chinaOffset), now);
  return (
    <Notice tone="ok" title={`找到备份：${made}，日志到第 ${backup.seq} 条`}>
      {backup.set}
    </Notice>
  );
}
