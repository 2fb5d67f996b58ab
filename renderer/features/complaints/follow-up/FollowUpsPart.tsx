import { useState } from "react";
import { useAround, useCounter, useList } from "#renderer/data/live.ts";
import { RecordDeadline } from "#renderer/record/DeadlineChips.tsx";
import { GradeOf } from "#renderer/record/GradeOf.tsx";
import { QueueList } from "#renderer/ui/list/QueueList.tsx";
import { ListPane, QueueRow } from "#renderer/ui/list/QueueRow.tsx";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { StateChip } from "#renderer/ui/panel/Marks.tsx";
import { FilterTabs } from "#renderer/ui/record/Tabs.tsx";
import {
  type FollowUp,
  moodLabels,
  moodOf,
  reasonLabels,
} from "#shared/domain/complaints/follow-up/follow-up.ts";
import { TwoPanes } from "../statistics/TwoPanes.tsx";
import type { usePeriod } from "../statistics/use-period.ts";
import { DrawFollowUps } from "./DrawFollowUps.tsx";
import { FollowUpRecord } from "./FollowUpRecord.tsx";

type View = "open" | "closed";
const none: FollowUp[] = [];

/** 回访: the customers to be called after a month's complaints, and what they said (R09 2.(8)). */
export function FollowUpsPart({ chosen }: { chosen: ReturnType<typeof usePeriod> }) {
  const around = useAround();
  const [view, setView] = useState<View>("open");
  const { records, hasMore, more } = useList<FollowUp>(`followUp.${view}`, {
    newestFirst: view === "closed",
  });
  const tabs = [
    { id: "open", label: "待回访", count: useCounter("followUp.open") },
    { id: "closed", label: "已回访", count: useCounter("followUp.closed") },
  ];
  if (!around) return null;
  return (
    <TwoPanes
      name="followUps"
      list={
        <ListPane
          head={
            <FilterTabs
              label="回访"
              tabs={tabs}
              current={view}
              onChange={(id) => setView(id as View)}
            />
          }
        >
          <QueueList
            label="回访"
            sections={[{ items: records ?? none }]}
            idOf={({ id }) => id}
            renderItem={(followUp) => <Row followUp={followUp} />}
            selected={chosen.id}
            onSelect={chosen.select}
            {...(hasMore ? { onNearEnd: more } : {})}
            empty={
              records && (
                <EmptyState
                  icon="phone"
                  title={view === "open" ? "没有待回访的客户" : "还没有回访过"}
                  text="每月汇总投诉后，在右边生成回访名单。"
                />
              )
            }
          />
        </ListPane>
      }
      record={
        chosen.id === undefined ? (
          <DrawFollowUps chosen={chosen} around={around} />
        ) : (
          <FollowUpRecord key={chosen.id} id={chosen.id} onLeave={() => chosen.select()} />
        )
      }
    />
  );
}

function Row({ followUp }: { followUp: FollowUp }) {
  const { closed, reasons, customer, complainant } = followUp;
  const [deadline] = followUp.deadlines;
  const mood = moodOf(followUp);
  return (
    <QueueRow
      title={customer?.name ?? complainant}
      mark={<GradeOf grade={customer?.grade} />}
      end={
        !closed && deadline ? (
          <RecordDeadline deadline={deadline} small explained={false} />
        ) : (
          <StateChip tone={mood === "unhappy" ? "over" : "ok"}>
            {mood ? moodLabels[mood] : "未联系上"}
          </StateChip>
        )
      }
      number={followUp.id}
      detail={reasons.map((reason) => reasonLabels[reason]).join("、")}
      endDetail={followUp.calls.length > 0 ? `${followUp.calls.length} 次` : ""}
    />
  );
}
