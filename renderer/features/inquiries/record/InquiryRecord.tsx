import { useState } from "react";
import { useAround, useRecord } from "#renderer/data/live.ts";
import { Beside } from "#renderer/record/Beside.tsx";
import { RecordDeadline } from "#renderer/record/DeadlineChips.tsx";
import { GradeOf } from "#renderer/record/GradeOf.tsx";
import { RecordTabs } from "#renderer/record/RecordTabs.tsx";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { StateChip, type Tone } from "#renderer/ui/panel/Marks.tsx";
import { RecordHead } from "#renderer/ui/record/RecordHead.tsx";
import { RecordPane } from "#renderer/ui/record/RecordPane.tsx";
import type { Surroundings } from "#shared/domain/common/plan.ts";
import { type Inquiry, inquiryTitle } from "#shared/domain/inquiries/inquiry.ts";
import { inquiryTable, runningDeadlines } from "#shared/domain/inquiries/inquiry-table.ts";
import { stateLabels } from "#shared/domain/inquiries/labels.ts";
import { isOpen } from "#shared/domain/inquiries/lifecycle.ts";
import { traceWords } from "../trace-words.ts";
import { InquiryActions, type PanelStep } from "./InquiryActions.tsx";
import { InquiryFacts } from "./InquiryFacts.tsx";
import { stepPanels } from "./step-panels.tsx";

/** One call in the right pane. */
export function InquiryRecord({ id }: { id: string }) {
  const inquiry = useRecord(inquiryTable, id);
  const around = useAround();
  if (inquiry === null)
    return <EmptyState icon="phone" title={`没有编号为 ${id} 的登记`} text="请核对编号。" />;
  if (!inquiry || !around) return null;
  return <Open key={id} inquiry={inquiry} around={around} />;
}

const toneOf = ({ state }: Inquiry): Tone => (isOpen(state) ? "info" : "void");

interface Props {
  inquiry: Inquiry;
  around: Surroundings;
}

function Open({ inquiry, around }: Props) {
  const [step, setStep] = useState<PanelStep>();
  const Panel = step && stepPanels[step];
  const running = runningDeadlines(inquiry);
  const met = inquiry.deadlines.filter((deadline) => deadline.met);
  return (
    <RecordPane
      label="来电来访"
      head={
        <RecordHead
          title={inquiryTitle(inquiry)}
          marks={
            <>
              <GradeOf grade={inquiry.customer?.grade} />
              <StateChip tone={toneOf(inquiry)}>{stateLabels[inquiry.state]}</StateChip>
            </>
          }
          actions={
            Panel ? undefined : (
              <InquiryActions inquiry={inquiry} around={around} onStep={setStep} />
            )
          }
          number={inquiry.id}
          chips={[...running, ...met].map((deadline) => (
            <RecordDeadline
              key={deadline.key}
              deadline={deadline}
              explained={deadline.met === undefined}
            />
          ))}
        />
      }
    >
      <Beside customer={inquiry.customer} phone={inquiry.phone}>
        {Panel && <Panel key={step} inquiry={inquiry} onDone={() => setStep(undefined)} />}
        <InquiryFacts inquiry={inquiry} />
        <RecordTabs
          label="来电来访的各部分"
          subject={`${inquiryTable.name}:${inquiry.id}`}
          record={inquiry}
          words={traceWords}
        />
      </Beside>
    </RecordPane>
  );
}
