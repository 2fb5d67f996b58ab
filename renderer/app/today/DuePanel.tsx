import { useState } from "react";
import { useLocation } from "wouter";
import { useDesk } from "#renderer/data/live.ts";
import { GradeOf } from "#renderer/record/GradeOf.tsx";
import { Action } from "#renderer/ui/button/Action.tsx";
import { DayLegend, DayLine, type DayPoint } from "#renderer/ui/deadline/DayLine.tsx";
import type { DeadlineTone } from "#renderer/ui/deadline/DeadlineChip.tsx";
import { DeadlineRow } from "#renderer/ui/deadline/DeadlineRow.tsx";
import { Keycap } from "#renderer/ui/keys/Keycap.tsx";
import { useKeys } from "#renderer/ui/keys/KeysProvider.tsx";
import { QueueList, type QueueSection } from "#renderer/ui/list/QueueList.tsx";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { Panel } from "#renderer/ui/panel/Panel.tsx";
import { FilterTabs } from "#renderer/ui/record/Tabs.tsx";
import { useNow } from "#renderer/ui/text/Now.tsx";
import { Time } from "#renderer/ui/text/Text.tsx";
import { timeText } from "#renderer/ui/text/time-text.ts";
import type { Urgency } from "#shared/domain/common/deadlines.ts";
import { dayWindow } from "./day-window.ts";
import { type DueBands, type DueLine, dueBands, kindCounts, ofKind } from "./due-lines.ts";
import { useWide } from "./use-wide.ts";

const tones: Record<Urgency, Exclude<DeadlineTone, "void">> = {
  overdue: "over",
  soon: "soon",
  inTime: "ok",
  met: "ok",
};

const listLabel = "时限";
const mostKinds = 6;
const everything = "all";

interface Props {
  lines: readonly DueLine[];
  /** There is more than has been read. */
  hasMore: boolean;
  onMore: () => void;
  guests: readonly DayPoint[];
}

/** 时限: the day as a line, and below it what is due, overdue first. */
export function DuePanel({ lines, hasMore, onMore, guests }: Props) {
  const { actor } = useDesk();
  const now = useNow();
  const [filter, setFilter] = useState(everything);
  const kinds = kindCounts(lines, mostKinds);
  const shown = ofKind(lines, filter === everything ? undefined : filter, kinds);
  const mine = lines.filter((line) => line.person.split("、").includes(actor.name)).length;
  const total = `${lines.length}${hasMore ? "+" : ""}`;
  const tabs = [
    { id: everything, label: "全部", count: lines.length },
    ...kinds.map(({ kind, count }) => ({ id: kind, label: kind, count })),
  ];
  return (
    <Panel
      title={listLabel}
      count={`${total} 件${mine > 0 ? `·我负责 ${mine} 件` : ""}`}
      actions={
        kinds.length > 1 && (
          <FilterTabs label="种类" tabs={tabs} current={filter} onChange={setFilter} />
        )
      }
      fill
    >
      <DayLine {...dayWindow(now)} now={now} points={[...shown.map(pointOf(now)), ...guests]} />
      <DueQueue bands={dueBands(shown, now)} total={total} onMore={hasMore ? onMore : undefined} />
    </Panel>
  );
}

const pointOf =
  (now: string) =>
  ({ at, urgency, kind, who }: DueLine): DayPoint => ({
    at,
    tone: tones[urgency],
    label: `${timeText(at, now, true)} ${kind} ${who}`,
  });

interface QueueProps {
  bands: DueBands;
  total: string;
  onMore: (() => void) | undefined;
}

function sectionsOf({ overdue, today, later }: DueBands, withLater: boolean) {
  const sections: QueueSection<DueLine>[] = [
    { heading: "已超时", tone: "over", items: overdue },
    { heading: "今天", items: today },
    { heading: "明天以后", items: withLater ? later : [] },
  ];
  return sections.filter(({ items }) => items.length > 0);
}

const focusList = () =>
  document.querySelector<HTMLElement>(`[role=listbox][aria-label="${listLabel}"]`)?.focus();

function DueQueue({ bands, total, onMore }: QueueProps) {
  const [, navigate] = useLocation();
  const wide = useWide();
  const [all, setAll] = useState(false);
  const { overdue, today, later } = bands;
  const nothingNow = overdue.length + today.length === 0;
  const withLater = wide || all || nothingNow;
  const sections = sectionsOf(bands, withLater);
  const lines = [...overdue, ...today, ...later];
  const open = (id: string) => {
    const line = lines.find((one) => one.id === id);
    if (line) navigate(line.path);
  };
  useKeys("page", [{ key: "↓", label: "到时限列表", run: focusList }]);
  return (
    <>
      <QueueList
        label={listLabel}
        rowHeight={40}
        sections={sections}
        idOf={(line) => line.id}
        renderItem={renderLine}
        onOpen={open}
        {...(onMore && withLater ? { onNearEnd: onMore } : {})}
        empty={
          <EmptyState
            icon="today"
            title="没有到期的事"
            text="投诉、服务和出门条的时限，从登记那一刻起都排在这里。"
          />
        }
      />
      <footer className="panel-foot">
        <DayLegend />
        <span className="grow" />
        {!withLater && later.length > 0 && <span>明天以后还有 {later.length} 件</span>}
        <span className="row today-keys" aria-hidden="true">
          <Keycap name="↑" />
          <Keycap name="↓" /> 选择 <Keycap name="Enter" /> 打开
        </span>
        {!wide && !nothingNow && later.length > 0 && (
          <Action kind="link" size="small" onClick={() => setAll(!all)}>
            {all ? "只看今天" : `全部 ${total} 件`}
          </Action>
        )}
      </footer>
    </>
  );
}

function renderLine(line: DueLine) {
  return (
    <DeadlineRow
      tone={tones[line.urgency]}
      left={line.left}
      icon={line.icon}
      kind={line.kind}
      who={line.who}
      mark={<GradeOf grade={line.grade} />}
      what={line.what}
      number={line.number}
      person={line.person}
      due={<Time at={line.at} midnightEndsDay />}
      used={line.used}
    />
  );
}
