import { useState } from "react";
import { useCounter, useDesk, useList } from "#renderer/data/live.ts";
import { RecordDeadline } from "#renderer/record/DeadlineChips.tsx";
import { Action } from "#renderer/ui/button/Action.tsx";
import { QueueList } from "#renderer/ui/list/QueueList.tsx";
import { ListPane, QueueRow } from "#renderer/ui/list/QueueRow.tsx";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { StateChip } from "#renderer/ui/panel/Marks.tsx";
import { FilterTabs } from "#renderer/ui/record/Tabs.tsx";
import { mayDo } from "#shared/domain/common/permissions.ts";
import { addImprovement } from "#shared/domain/complaints/improvements/actions.ts";
import {
  type Improvement,
  improvementStates,
  meetingLabels,
} from "#shared/domain/complaints/improvements/improvement.ts";
import { TwoPanes } from "../statistics/TwoPanes.tsx";
import type { usePeriod } from "../statistics/use-period.ts";
import { ImprovementRecord } from "./ImprovementRecord.tsx";
import { NewImprovement } from "./NewImprovement.tsx";

type Chosen = ReturnType<typeof usePeriod>;
type View = "open" | "closed";
const none: Improvement[] = [];

/** 改进事项: what the meetings proposed, with owner and date (R03 五). */
export function ImprovementsPart({ chosen }: { chosen: Chosen }) {
  const { actor } = useDesk();
  const [view, setView] = useState<View>("open");
  const { records, hasMore, more } = useList<Improvement>(`improvement.${view}`, {
    newestFirst: view === "closed",
  });
  const tabs = [
    { id: "open", label: "进行中", count: useCounter("improvement.open") },
    { id: "closed", label: "已结束", count: useCounter("improvement.closed") },
  ];
  const mayAdd = mayDo(actor, addImprovement.name);
  return (
    <TwoPanes
      name="improvements"
      list={
        <ListPane
          head={
            <FilterTabs
              label="改进事项"
              tabs={tabs}
              current={view}
              onChange={(id) => setView(id as View)}
            />
          }
          footer={
            mayAdd && (
              <Action kind="link" size="small" onClick={() => chosen.select()}>
                登记改进事项
              </Action>
            )
          }
        >
          <QueueList
            label="改进事项"
            sections={[{ items: records ?? none }]}
            idOf={({ id }) => id}
            renderItem={(item) => <Row item={item} />}
            selected={chosen.id}
            onSelect={chosen.select}
            {...(hasMore ? { onNearEnd: more } : {})}
            empty={
              records && (
                <EmptyState
                  icon="stats"
                  title="这里没有改进事项"
                  text="例会根据投诉统计提出的改进，落实到人和日期，登记在右边。"
                />
              )
            }
          />
        </ListPane>
      }
      record={
        chosen.id === undefined ? (
          <NewImprovement chosen={chosen} mayAdd={mayAdd} />
        ) : (
          <ImprovementRecord key={chosen.id} id={chosen.id} />
        )
      }
    />
  );
}

function Row({ item }: { item: Improvement }) {
  const [deadline] = item.deadlines;
  return (
    <QueueRow
      title={item.title}
      end={
        item.state === "open" && deadline ? (
          <RecordDeadline deadline={deadline} small explained={false} />
        ) : (
          <StateChip>{improvementStates[item.state]}</StateChip>
        )
      }
      detail={`${item.department} ${item.owner.name}`}
      endDetail={`${meetingLabels[item.meeting.kind]} ${item.meeting.date}`}
    />
  );
}
