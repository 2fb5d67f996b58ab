import { useRecord } from "#renderer/data/live.ts";
import { blankCall, CallFields, type CallValues } from "#renderer/record/CallFields.tsx";
import { RecordDeadline } from "#renderer/record/DeadlineChips.tsx";
import { PhoneText } from "#renderer/record/PhoneText.tsx";
import { RecordLink } from "#renderer/record/RecordLink.tsx";
import { RecordTabs } from "#renderer/record/RecordTabs.tsx";
import { StepPanel } from "#renderer/record/StepPanel.tsx";
import type { TraceWords } from "#renderer/record/TraceTab.tsx";
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

const first: CallValues<Mood> = blankCall;

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
    <StepPanel action={enterCall} id={id} first={first} onDone={onLeave}>
      {(values, set) => <CallFields values={values} set={set} moods={moodLabels} />}
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
