import { useRecord } from "#renderer/data/live.ts";
import { RecordDeadline } from "#renderer/record/DeadlineChips.tsx";
import { PhoneText } from "#renderer/record/PhoneText.tsx";
import { RecordLink } from "#renderer/record/RecordLink.tsx";
import { RecordTabs } from "#renderer/record/RecordTabs.tsx";
import { StepPanel } from "#renderer/record/StepPanel.tsx";
import type { TraceWords } from "#renderer/record/TraceTab.tsx";
import { SegmentedInput } from "#renderer/ui/form/Choices.tsx";
import { choicesOf } from "#renderer/ui/form/choices-of.ts";
import { Field } from "#renderer/ui/form/Field.tsx";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { StateChip } from "#renderer/ui/panel/Marks.tsx";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import { Facts } from "#renderer/ui/record/Facts.tsx";
import { RecordHead } from "#renderer/ui/record/RecordHead.tsx";
import { RecordPane } from "#renderer/ui/record/RecordPane.tsx";
import { complaintTable } from "#shared/domain/complaints/complaint.ts";
import { enterCall } from "#shared/domain/complaints/follow-up/actions.ts";
import {
  type FollowUp,
  followUpTable,
  type Mood,
  moodLabels,
  moodOf,
  reasonLabels,
} from "#shared/domain/complaints/follow-up/follow-up.ts";

const outcomes = { reached: "已联系上", again: "没联系上，再打", givenUp: "不再联系" } as const;

interface CallValues {
  outcome: keyof typeof outcomes;
  mood: Mood | undefined;
  note: string;
}
const blank: CallValues = { outcome: "reached", mood: undefined, note: "" };

const words: TraceWords = {
  fields: { calls: "回访", closed: "结束" },
  values: {},
};

/** One customer to be called, with the call to be noted. */
export function FollowUpRecord({ id, onLeave }: { id: string; onLeave: () => void }) {
  const followUp = useRecord(followUpTable, id);
  if (followUp === null) return <EmptyState icon="phone" title="没有这项回访" />;
  if (!followUp) return null;
  const mood = moodOf(followUp);
  const [deadline] = followUp.deadlines;
  return (
    <RecordPane
      label="回访"
      head={
        <RecordHead
          title={followUp.title}
          marks={
            <StateChip tone={followUp.closed ? "void" : "info"}>
              {followUp.closed ? "已结束" : "待回访"}
            </StateChip>
          }
          number={followUp.id}
          chips={deadline && <RecordDeadline deadline={deadline} small />}
        />
      }
    >
      <div className="stack">
        {mood === "unhappy" && (
          <Notice
            tone="warning"
            title="客户不满意"
            action={<RecordLink table={complaintTable.name} id={followUp.id} />}
          >
            请打开这件投诉，需要时重新打开处理。
          </Notice>
        )}
        {!followUp.closed && <CallPanel key={followUp.calls.length} id={id} onLeave={onLeave} />}
        <FollowUpFacts followUp={followUp} />
        <RecordTabs
          label="回访的各部分"
          subject={`${followUpTable.name}:${followUp.id}`}
          record={followUp}
          words={words}
        />
      </div>
    </RecordPane>
  );
}

function CallPanel({ id, onLeave }: { id: string; onLeave: () => void }) {
  return (
    <StepPanel action={enterCall} id={id} first={blank} onDone={onLeave}>
      {(values, set) => (
        <>
          <Field label="回访结果" name="outcome" span={3}>
            <SegmentedInput
              value={values.outcome}
              choices={choicesOf(outcomes)}
              onChange={(outcome) => set({ outcome })}
            />
          </Field>
          {values.outcome === "reached" && (
            <Field label="满意程度" name="mood" span={3}>
              <SegmentedInput
                value={values.mood}
                choices={choicesOf(moodLabels)}
                onChange={(mood) => set({ mood })}
              />
            </Field>
          )}
          <Field
            label={values.outcome === "reached" ? "客户意见" : "联系情况"}
            name="note"
            span={6}
          >
            <TextInput value={values.note} onChange={(note) => set({ note })} maxLength={500} />
          </Field>
        </>
      )}
    </StepPanel>
  );
}

function FollowUpFacts({ followUp }: { followUp: FollowUp }) {
  const { draw, reasons } = followUp;
  return (
    <Facts
      facts={[
        { label: "投诉人", value: followUp.complainant },
        { label: "投诉单位", value: followUp.customer?.name },
        {
          label: "联系电话",
          value: followUp.phone && <PhoneText phone={followUp.phone} />,
        },
        { label: "投诉编号", value: <RecordLink table={complaintTable.name} id={followUp.id} /> },
        { label: "回访原因", value: reasons.map((reason) => reasonLabels[reason]).join("、") },
        ...(draw
          ? [{ label: "抽取", value: `从 ${draw.from} 件中抽取，种子 ${draw.seed}`, wide: true }]
          : []),
      ]}
    />
  );
}
