import { useEffect, useState } from "react";
import { callDesk, refusalText } from "#renderer/desk/client.ts";
import { useBackup } from "#renderer/state/backup.ts";
import type { BackupPlace, BackupStatus } from "#shared/bridge/backup.ts";

const whileRunning = 400;
const otherwise = 30_000;

/** The backups, asked for often while something runs. */
export function useBackupStatus(): BackupStatus | undefined {
  const { status, refresh } = useBackup();
  const isRunning = status?.job?.state === "running";
  useEffect(() => {
    const ask = () => refresh().catch(() => undefined);
    void ask();
    const timer = setInterval(() => void ask(), isRunning ? whileRunning : otherwise);
    return () => clearInterval(timer);
  }, [refresh, isRunning]);
  return status;
}

/** What is done with the backups, and what the host said against it. */
export function useBackupCalls() {
  const { take, refresh } = useBackup();
  const [problem, setProblem] = useState<string>();
  const attempt = async (call: () => Promise<BackupStatus | undefined>) => {
    setProblem(undefined);
    try {
      const status = await call();
      if (status) take(status);
      return true;
    } catch (error) {
      setProblem(refusalText(error));
      return false;
    }
  };
  return {
    problem,
    run: (place: BackupPlace) => attempt(() => callDesk("backup.run", { place })),
    verify: (place: BackupPlace) => attempt(() => callDesk("backup.verify", { place })),
    setPlace: (place: BackupPlace, folder: string) =>
      attempt(() => callDesk("backup.setPlace", { place, folder })),
    cancel: () =>
      attempt(async () => {
        await callDesk("backup.cancel", {});
        await refresh();
        return undefined;
      }),
  };
}
