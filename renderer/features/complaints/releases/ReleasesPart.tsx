import { useAround, useList } from "#renderer/data/live.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { QueueList } from "#renderer/ui/list/QueueList.tsx";
import { ListPane, QueueRow } from "#renderer/ui/list/QueueRow.tsx";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { StateChip } from "#renderer/ui/panel/Marks.tsx";
import { Time } from "#renderer/ui/text/Text.tsx";
import {
  openReleaseRequest,
  releaseState,
  releaseStates,
  type StatisticsRelease,
} from "#shared/domain/complaints/statistics/release.ts";
import { TwoPanes } from "../statistics/TwoPanes.tsx";
import type { usePeriod } from "../statistics/use-period.ts";
import { ReleaseRecord } from "./ReleaseRecord.tsx";

const none: StatisticsRelease[] = [];

/** 发放: the reports that go to other departments, who allowed them, and what was corrected since (R05 10–13). */
export function ReleasesPart({ chosen }: { chosen: ReturnType<typeof usePeriod> }) {
  const around = useAround();
  const { records, hasMore, more } = useList<StatisticsRelease>("statisticsRelease.all", {
    newestFirst: true,
  });
  if (!around) return null;
  return (
    <TwoPanes
      name="releases"
      list={
        <ListPane>
          <QueueList
            label="报表发放"
            sections={[{ items: records ?? none }]}
            idOf={({ id }) => id}
            renderItem={(release) => <Row release={release} />}
            selected={chosen.id}
            onSelect={chosen.select}
            {...(hasMore ? { onNearEnd: more } : {})}
            empty={
              records && (
                <EmptyState
                  icon="stamp"
                  title="还没有发放过报表"
                  text="报表给其他部门要先审批，在「报表」里申请。"
                  action={
                    <Action kind="main" onClick={() => chosen.go({ part: "reports" })}>
                      去报表
                    </Action>
                  }
                />
              )
            }
          />
        </ListPane>
      }
      record={
        chosen.id === undefined ? (
          <EmptyState icon="stamp" title="从左边选一份报表" text="这里显示审批、发放名单和更正。" />
        ) : (
          <ReleaseRecord key={chosen.id} id={chosen.id} around={around} />
        )
      }
    />
  );
}

function Row({ release }: { release: StatisticsRelease }) {
  const state = releaseState(release);
  const correcting = state === "issued" && openReleaseRequest(release) !== undefined;
  return (
    <QueueRow
      title={release.title}
      end={
        <StateChip tone={state === "issued" ? "ok" : "info"}>
          {correcting ? "更正待批准" : releaseStates[state]}
        </StateChip>
      }
      detail={release.recipients.join("、")}
      endDetail={<Time at={release.asked.at} />}
    />
  );
}
