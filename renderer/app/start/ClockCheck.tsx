import { useState } from "react";
import { useDesk } from "#renderer/data/live.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { useKeys } from "#renderer/ui/keys/KeysProvider.tsx";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import { Facts } from "#renderer/ui/record/Facts.tsx";
import { useNow } from "#renderer/ui/text/Now.tsx";
import { exactTimeText } from "#renderer/ui/text/time-text.ts";
import { confirmClock } from "#shared/domain/desk/clock-check.ts";
import { chinaOffset } from "#shared/domain/desk/organisation.ts";
import { epoch, isoTime } from "#shared/lib/time.ts";
import { StartCard } from "./StartCard.tsx";

interface Props {
  lastEntryAt: string | null;
  /** After the confirmation, and when the clock may have been put right: ask the host again. */
  onConfirmed: () => void;
}

/** The machine's clock is behind the newest entry, or more than a day ahead: a person looks at it before anything is saved. */
export function ClockCheck({ lastEntryAt, onConfirmed }: Props) {
  const { store } = useDesk();
  const now = useNow();
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const last = isoTime(lastEntryAt === null ? epoch(now) : epoch(lastEntryAt), chinaOffset);
  const behind = epoch(now) < epoch(last);
  const confirm = async () => {
    setBusy(true);
    const result = await store.run(confirmClock, { lastEntryAt: last }, { clockConfirmed: true });
    setBusy(false);
    if (result.ok) onConfirmed();
    else setProblem(result.problems[0]?.message);
  };
  useKeys("page", [{ key: "Enter", label: "时间正确，继续", run: () => void confirm() }]);
  return (
    <StartCard
      title="请看一眼电脑时间"
      actions={
        <>
          <Action onClick={onConfirmed}>时间已调好，再看一次</Action>
          <Action kind="main" keys="Enter" busy={busy} onClick={() => void confirm()}>
            时间正确，继续
          </Action>
        </>
      }
    >
      <p>
        {behind
          ? "电脑时间比上一条记录还早。时限和编号都按电脑时间算，时间不对就都不对。"
          : "电脑时间比上一条记录晚了一天以上。几天没有开前台是正常的；若电脑时间不对，请先调好。"}
      </p>
      <Facts
        columns={1}
        facts={[
          { label: "电脑时间", value: <b className="num">{exactTimeText(now)}</b> },
          { label: "上一条记录", value: <b className="num">{exactTimeText(last)}</b> },
        ]}
      />
      {problem && <Notice title={problem} />}
    </StartCard>
  );
}
