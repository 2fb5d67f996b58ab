import { type ComponentType, useState } from "react";
import { useDesk, useRecord } from "#renderer/data/live.ts";
import { RecordDeadline } from "#renderer/record/DeadlineChips.tsx";
import { RecordTabs } from "#renderer/record/RecordTabs.tsx";
import { StaffPicker } from "#renderer/record/StaffPicker.tsx";
import { StepPanel } from "#renderer/record/StepPanel.tsx";
import type { TraceWords } from "#renderer/record/TraceTab.tsx";
import { Action } from "#renderer/ui/button/Action.tsx";
import { DateInput } from "#renderer/ui/form/DateInputs.tsx";
import { Field } from "#renderer/ui/form/Field.tsx";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { StateChip } from "#renderer/ui/panel/Marks.tsx";
import { Facts } from "#renderer/ui/record/Facts.tsx";
import { RecordHead } from "#renderer/ui/record/RecordHead.tsx";
import { RecordPane } from "#renderer/ui/record/RecordPane.tsx";
import { mayDo } from "#shared/domain/common/permissions.ts";
import {
  dropImprovement,
  finishImprovement,
  moveImprovement,
} from "#shared/domain/complaints/improvements/actions.ts";
import {
  type Improvement,
  improvementStates,
  improvementTable,
  meetingLabels,
} from "#shared/domain/complaints/improvements/improvement.ts";
import { periodName, readPeriod } from "#shared/domain/complaints/statistics/period.ts";

interface PanelProps {
  item: Improvement;
  onDone: () => void;
}

const FinishPanel = ({ item, onDone }: PanelProps) => (
  <StepPanel action={finishImprovement} id={item.id} first={{ result: "" }} onDone={onDone}>
    {(values, set) => (
      <Field label="完成情况" name="result" span={6}>
        <TextInput value={values.result} onChange={(result) => set({ result })} maxLength={500} />
      </Field>
    )}
  </StepPanel>
);

const MovePanel = ({ item, onDone }: PanelProps) => (
  <StepPanel
    action={moveImprovement}
    id={item.id}
    first={{
      owner: item.owner as Improvement["owner"] | undefined,
      due: item.due as string | undefined,
      reason: "",
    }}
    onDone={onDone}
  >
    {(values, set) => (
      <>
        <Field label="责任人" name="owner" span={2}>
          <StaffPicker value={values.owner} onChange={(owner) => set({ owner })} />
        </Field>
        <Field label="完成日期" name="due" span={2}>
          <DateInput value={values.due} onChange={(due) => set({ due })} />
        </Field>
        <Field label="调整原因" name="reason" span={2}>
          <TextInput value={values.reason} onChange={(reason) => set({ reason })} maxLength={200} />
        </Field>
      </>
    )}
  </StepPanel>
);

const DropPanel = ({ item, onDone }: PanelProps) => (
  <StepPanel action={dropImprovement} id={item.id} first={{ reason: "" }} onDone={onDone}>
    {(values, set) => (
      <Field label="取消原因" name="reason" span={6}>
        <TextInput value={values.reason} onChange={(reason) => set({ reason })} maxLength={200} />
      </Field>
    )}
  </StepPanel>
);

const panels = { finish: FinishPanel, move: MovePanel, drop: DropPanel } satisfies Record<
  string,
  ComponentType<PanelProps>
>;

const words: TraceWords = {
  fields: { state: "状态", due: "完成日期", owner: "责任人", result: "完成情况" },
  values: improvementStates,
};

/** One improvement item, and what can be done with it. */
export function ImprovementRecord({ id }: { id: string }) {
  const item = useRecord(improvementTable, id);
  const { actor } = useDesk();
  const [panel, setPanel] = useState<keyof typeof panels>();
  if (item === null) return <EmptyState icon="stats" title="没有这个改进事项" />;
  if (!item) return null;
  const Panel = panel && panels[panel];
  const [deadline] = item.deadlines;
  const mayChange = item.state === "open" && !panel && mayDo(actor, finishImprovement.name);
  return (
    <RecordPane
      label="改进事项"
      head={
        <RecordHead
          title={item.title}
          marks={<StateChip tone="info">{improvementStates[item.state]}</StateChip>}
          actions={
            mayChange && (
              <>
                <Action kind="quiet" onClick={() => setPanel("drop")}>
                  取消事项
                </Action>
                <Action onClick={() => setPanel("move")}>调整</Action>
                <Action kind="main" onClick={() => setPanel("finish")}>
                  完成
                </Action>
              </>
            )
          }
          chips={deadline && <RecordDeadline deadline={deadline} small />}
        />
      }
    >
      <div className="stack">
        {Panel && <Panel item={item} onDone={() => setPanel(undefined)} />}
        <ItemFacts item={item} />
        <RecordTabs
          label="改进事项的各部分"
          subject={`${improvementTable.name}:${item.id}`}
          record={item}
          words={words}
        />
      </div>
    </RecordPane>
  );
}

function ItemFacts({ item }: { item: Improvement }) {
  const period = item.period === undefined ? undefined : readPeriod(item.period);
  return (
    <Facts
      facts={[
        { label: "责任部门", value: item.department },
        { label: "责任人", value: item.owner.name },
        { label: "完成日期", value: item.due },
        { label: "例会", value: `${meetingLabels[item.meeting.kind]} ${item.meeting.date}` },
        { label: "统计期间", value: period && periodName(period) },
        { label: "原因", value: item.cause, wide: true },
        { label: "改进措施", value: item.measure, wide: true },
        { label: "完成情况", value: item.result, wide: true },
      ]}
    />
  );
}
