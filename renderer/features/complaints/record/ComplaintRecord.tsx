import { useState } from "react";
import { useLocation } from "wouter";
import { useAround, useRecord } from "#renderer/data/live.ts";
import { AttachmentsTab } from "#renderer/record/attachments/AttachmentsTab.tsx";
import { Beside } from "#renderer/record/Beside.tsx";
import { GradeOf } from "#renderer/record/GradeOf.tsx";
import { HistoryTab } from "#renderer/record/HistoryTab.tsx";
import { RecordTabs } from "#renderer/record/RecordTabs.tsx";
import { useKeys } from "#renderer/ui/keys/KeysProvider.tsx";
import type { Shortcut } from "#renderer/ui/keys/key-registry.ts";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { StateChip, type Tone } from "#renderer/ui/panel/Marks.tsx";
import { RecordHead } from "#renderer/ui/record/RecordHead.tsx";
import { RecordPane } from "#renderer/ui/record/RecordPane.tsx";
import { standingAttachments } from "#shared/domain/common/attachments/attachment.ts";
import type { Surroundings } from "#shared/domain/common/plan.ts";
import { complaintAttachments } from "#shared/domain/complaints/attachments.ts";
import {
  type Complaint,
  complaintTable,
  complaintTitle,
} from "#shared/domain/complaints/complaint.ts";
import { type ComplaintState, stateLabels } from "#shared/domain/complaints/labels.ts";
import { LettersTab } from "../letters/LettersTab.tsx";
import { useLetter } from "../letters/use-letters.ts";
import { complaintPapersOf } from "../print-data.ts";
import { traceWords } from "../trace-words.ts";
import { ComplaintFacts } from "./ComplaintFacts.tsx";
import { CourseBar } from "./CourseBar.tsx";
import { HabitList } from "./HabitList.tsx";
import { offersOf, type StepName } from "./offers.ts";
import { ProposalPanel } from "./ProposalPanel.tsx";
import { RecordActions } from "./RecordActions.tsx";
import { RecordChips } from "./RecordChips.tsx";
import { RecordNotices } from "./RecordNotices.tsx";
import { stepPanels } from "./step-panels.tsx";

/** One complaint in the right pane. */
export function ComplaintRecord({ id }: { id: string }) {
  const complaint = useRecord(complaintTable, id);
  const around = useAround();
  if (complaint === null)
    return <EmptyState icon="complaint" title={`没有编号为 ${id} 的投诉`} text="请核对编号。" />;
  if (!complaint || !around) return null;
  return <Open key={id} complaint={complaint} around={around} />;
}

interface Props {
  complaint: Complaint;
  around: Surroundings;
}

const tones: Partial<Record<ComplaintState, Tone>> = { invalid: "void", archived: "void" };

function Open({ complaint, around }: Props) {
  const [step, setStep] = useState<StepName>();
  const [, navigate] = useLocation();
  const offers = offersOf(complaint, around);
  const open = () => setStep(offers.main);
  const keys: Shortcut[] = [];
  if (!step) keys.push({ key: "Esc", label: "返回", run: () => navigate("/complaints") });
  if (!step && offers.main) keys.push({ key: "Enter", label: "办下一步", run: open });
  useKeys("pane", keys);
  const Panel = step && stepPanels[step];
  return (
    <RecordPane
      label="投诉"
      head={
        <RecordHead
          title={complaintTitle(complaint)}
          marks={
            <>
              <GradeOf grade={complaint.customer?.grade} />
              <StateChip tone={tones[complaint.state] ?? "info"}>
                {stateLabels[complaint.state]}
              </StateChip>
              {complaint.severity === "major" && <StateChip tone="over">重大</StateChip>}
            </>
          }
          actions={Panel ? undefined : <RecordActions offers={offers} onStep={setStep} />}
          number={complaint.id}
          chips={<RecordChips complaint={complaint} />}
        >
          {complaint.state !== "invalid" && <CourseBar complaint={complaint} />}
        </RecordHead>
      }
    >
      <Beside customer={complaint.customer} phone={complaint.phones[0]}>
        <RecordNotices complaint={complaint} around={around} />
        {Panel && (
          <Panel
            key={step}
            complaint={complaint}
            around={around}
            onDone={() => setStep(undefined)}
          />
        )}
        <ComplaintFacts complaint={complaint} />
        <ProposalPanel complaint={complaint} around={around} />
        <ComplaintTabs complaint={complaint} around={around} habits={step !== "archive"} />
      </Beside>
    </RecordPane>
  );
}

interface TabProps extends Props {
  /** The checklist stands in the panel while one archives. */
  habits: boolean;
}

function ComplaintTabs({ complaint, around, habits }: TabProps) {
  const reply = useLetter(complaint.id, "reply");
  const acknowledgement = useLetter(complaint.id, "acknowledge");
  return (
    <RecordTabs
      label="投诉的各部分"
      subject={`complaint:${complaint.id}`}
      record={complaint}
      words={traceWords}
      history={
        <div className="complaint-course">
          <HistoryTab steps={complaint.steps} />
          {habits && <HabitList complaint={complaint} rules={around.rules} />}
        </div>
      }
      own={[
        {
          id: "letters",
          label: "信函",
          content: <LettersTab complaint={complaint} around={around} />,
        },
        {
          id: "attachments",
          label: "附件",
          count: standingAttachments(complaint).length,
          content: (
            <AttachmentsTab
              record={complaint}
              actions={complaintAttachments}
              open={complaint.state !== "archived"}
            />
          ),
        },
      ]}
      printables={() => complaintPapersOf(complaint, around.rules, [reply, acknowledgement])}
    />
  );
}
