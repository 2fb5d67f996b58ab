import { useState } from "react";
import { useList } from "#renderer/data/live.ts";
import { ProposalRow } from "#renderer/record/proposals/ProposalRow.tsx";
import { StaffPicker } from "#renderer/record/StaffPicker.tsx";
import { useSave } from "#renderer/record/use-save.ts";
import { WhyFigure } from "#renderer/record/WhyFigure.tsx";
import { Action } from "#renderer/ui/button/Action.tsx";
import { Field, FieldGrid } from "#renderer/ui/form/Field.tsx";
import { Form } from "#renderer/ui/form/Form.tsx";
import { FormProblems } from "#renderer/ui/form/FormProblems.tsx";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import type { Surroundings } from "#shared/domain/common/plan.ts";
import {
  type Proposal,
  proposalsOf,
  proposalWords,
} from "#shared/domain/common/proposals/proposal.ts";
import type { StaffSnapshot } from "#shared/domain/common/snapshots.ts";
import { type Complaint, complaintTable } from "#shared/domain/complaints/complaint.ts";
import {
  type Consequence,
  concernedLabels,
  consequencesOf,
} from "#shared/domain/complaints/consequences/consequence.ts";
import { proposeConsequence } from "#shared/domain/complaints/consequences/propose.ts";

interface Props {
  complaint: Complaint;
  around: Surroundings;
}

/** 奖惩建议: what the rules provide for a valid complaint, each to be proposed by a person, and what has been proposed. */
export function ProposalPanel({ complaint, around }: Props) {
  const { records = [] } = useList<Proposal>(proposalsOf(complaintTable.name, complaint.id));
  const [chosen, setChosen] = useState<string>();
  const possible = consequencesOf(complaint, around);
  if (possible.length === 0 && records.length === 0) return null;
  const consequence = possible.find(({ key }) => key === chosen);
  return (
    <section className="complaint-proposals" aria-label="奖惩建议">
      <h3>奖惩建议</h3>
      <ul>
        {records.map((proposal) => (
          <ProposalRow key={proposal.id} proposal={proposal} />
        ))}
        {possible.map((each) => (
          <Possible key={each.key} consequence={each} onChoose={() => setChosen(each.key)} />
        ))}
      </ul>
      {consequence && (
        <ProposeForm
          key={consequence.key}
          complaint={complaint}
          consequence={consequence}
          onDone={() => setChosen(undefined)}
        />
      )}
    </section>
  );
}

function Possible({ consequence, onChoose }: { consequence: Consequence; onChoose: () => void }) {
  const { title, concerned, basis } = consequence;
  const words = proposalWords({ kind: "penalty", ...consequence });
  return (
    <li className="proposal-row">
      <span className="grow">
        {title}：{concernedLabels[concerned]} {words} <WhyFigure title={words} basis={basis} />
      </span>
      <Action
        size="small"
        label={`提出建议 ${concernedLabels[concerned]} ${words}`}
        onClick={onChoose}
      >
        提出建议
      </Action>
    </li>
  );
}

interface FormProps {
  complaint: Complaint;
  consequence: Consequence;
  onDone: () => void;
}

function ProposeForm({ complaint, consequence, onDone }: FormProps) {
  const { save, problems, saving } = useSave(proposeConsequence);
  const isForPerson = consequence.concerned !== "department";
  const accused =
    consequence.concerned === "employee" ? complaint.investigation?.accused : undefined;
  const [person, setPerson] = useState<StaffSnapshot | undefined>(accused);
  const [reason, setReason] = useState("");
  const run = async () => {
    const input = { id: complaint.id, key: consequence.key, person, reason };
    if (await save(input)) onDone();
  };
  return (
    <Form label="提出奖惩建议" problems={problems} onSubmit={() => void run()} onCancel={onDone}>
      <FormProblems title="还不能提出" />
      <FieldGrid columns={6}>
        {isForPerson && (
          <Field label={concernedLabels[consequence.concerned]} name="person" span={2}>
            <StaffPicker value={person} onChange={setPerson} />
          </Field>
        )}
        <Field label="理由" name="reason" span={isForPerson ? 4 : 6}>
          <TextInput value={reason} onChange={setReason} maxLength={500} />
        </Field>
      </FieldGrid>
      <div className="step-actions">
        <span className="text-tertiary text-small grow">只是建议，由有权的人另行审议决定</span>
        <Action kind="quiet" keys="Esc" onClick={onDone}>
          取消
        </Action>
        <Action kind="main" keys="Enter" busy={saving} onClick={() => void run()}>
          提出建议
        </Action>
      </div>
    </Form>
  );
}
