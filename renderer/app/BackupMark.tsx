import { backupWarnings } from "#renderer/features/settings/backup/backup-words.ts";
import { useBackupStatus } from "#renderer/features/settings/backup/use-backup-calls.ts";
import { useHost } from "#renderer/state/host.ts";
import { Action, IconAction } from "#renderer/ui/button/Action.tsx";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import { useNow } from "#renderer/ui/text/Now.tsx";

/** What is wrong with the backups of one's own desk; the sample has none. */
function useWarnings(): string[] {
  const status = useBackupStatus();
  const now = useNow();
  const isSample = useHost(({ state }) => state?.desk.sample ?? true);
  return status && !isSample ? backupWarnings(status, now) : [];
}

/** In the top bar: that something about the backups is not in order, and the way there. */
export function BackupMark({ onOpen }: { onOpen: () => void }) {
  const warnings = useWarnings();
  if (warnings.length === 0) return null;
  return (
    <span className="top-place">
      <IconAction icon="shield" label={`备份：${warnings.join("；")}`} onClick={onOpen} />
      <em aria-hidden="true">!</em>
    </span>
  );
}

/** On 今日: the same in full; no dialog, since the desk goes on working. */
export function BackupNotice({ onOpen }: { onOpen: (() => void) | undefined }) {
  const [first, ...others] = useWarnings();
  if (first === undefined) return null;
  return (
    <section className="today-backup" aria-label="备份提醒">
      <Notice
        tone="warning"
        title={first}
        action={
          onOpen && (
            <Action size="small" onClick={onOpen}>
              去设置备份
            </Action>
          )
        }
      >
        {others.join("；")}
      </Notice>
    </section>
  );
}
