import { useChecks } from "#renderer/state/checks.ts";
import { Action, IconAction } from "#renderer/ui/button/Action.tsx";
import { Notice } from "#renderer/ui/panel/Notice.tsx";

/** True while a report of damage waits to be read. */
const useUnread = (): boolean =>
  useChecks(({ status }) => status?.reports.some(({ seen }) => !seen) ?? false);

const said = "数据有过损坏，请看检查报告";

/** In the top bar: that something was damaged and what became of it, until somebody has looked. */
export function RepairMark({ onOpen }: { onOpen: () => void }) {
  if (!useUnread()) return null;
  return (
    <span className="top-place">
      <IconAction icon="alert" label={said} onClick={onOpen} />
    </span>
  );
}

/** On 今日: the same in full; no dialog, since the desk goes on working. */
export function RepairNotice({ onOpen }: { onOpen: () => void }) {
  if (!useUnread()) return null;
  return (
    <section className="today-backup" aria-label="数据检查提醒">
      <Notice
        tone="warning"
        title={said}
        action={
          <Action size="small" onClick={onOpen}>
            看检查报告
          </Action>
        }
      >
        发现了什么、怎么修好的，都写在报告里。
      </Notice>
    </section>
  );
}
