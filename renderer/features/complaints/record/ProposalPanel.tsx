import { useState } from "react";
import { useList } from "#renderer/data/live.ts";
import { PossibleProposal } from "#renderer/record/proposals/PossibleProposal.tsx";
import { ProposalRow } from "#renderer/record/proposals/ProposalRow.tsx";
import { ProposeForm } from "#renderer/record/proposals/ProposeForm.tsx";
import { StaffPicker } from "#renderer/record/StaffPicker.tsx";
import { useSave } from "#renderer/record/use-save.ts";
import { Field, FieldGrid } from "#renderer/ui/form/Field.tsx";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import type { Surroundings } from "#shared/domain/common/plan.ts";
import { type Proposal, proposalsOf } from "#shared/domain/common/proposals/proposal.ts";
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
          <PossibleProposal
            key={each.key}
            title={each.title}
            whom={concernedLabels[each.concerned]}
            penalty={each}
            basis={each.basis}
            onChoose={() => setChosen(each.key)}
          />
        ))}
      </ul>
      {consequence && (
        <Provided
          key={consequence.key}
          complaint={complaint}
          consequence={consequence}
          onDone={() => setChosen(undefined)}
        />
      )}
    </section>
  );
}

interface FormProps {
  complaint: Complaint;
  consequence: Consequence;
  onDone: () => void;
}

function Provided({ complaint, consequence, onDone }: FormProps) {
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
    <ProposeForm problems={problems} saving={saving} onSubmit={() => void run()} onCancel={onDone}>
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
    </ProposeForm>
  );
}
