import { useState } from "react";
import { useList } from "#renderer/data/live.ts";
import { PossibleProposal } from "#renderer/record/proposals/PossibleProposal.tsx";
import { ProposalRow } from "#renderer/record/proposals/ProposalRow.tsx";
import { ProposeForm } from "#renderer/record/proposals/ProposeForm.tsx";
import { usePeople } from "#renderer/record/use-people.ts";
import { useSave } from "#renderer/record/use-save.ts";
import { Field } from "#renderer/ui/form/Field.tsx";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { type Proposal, proposalsOf } from "#shared/domain/common/proposals/proposal.ts";
import { type StaffSnapshot, staffSnapshotOf } from "#shared/domain/common/snapshots.ts";
import { serviceOrderTable } from "#shared/domain/services/order.ts";
import {
  proposeUnsigned,
  type UnsignedConsequence,
  unsignedConsequence,
  unsignedProposalId,
} from "#shared/domain/services/unsigned.ts";
import type { TaskProps } from "../task-props.ts";

/** 奖惩建议: what follows from a sheet that was not signed in time, for each engineer, and what has been proposed. */
export function UnsignedPanel({ order, around }: TaskProps) {
  const { records = [] } = useList<Proposal>(proposalsOf(serviceOrderTable.name, order.id));
  const { people } = usePeople();
  const [chosen, setChosen] = useState<string>();
  const consequence = unsignedConsequence(order, around);
  if (!consequence && records.length === 0) return null;
  const engineers = people.filter(({ id }) => order.engineers.some((each) => each.staffId === id));
  const isOpen = (staffId: string) =>
    records.some(
      ({ id, state }) =>
        state === "open" &&
        consequence &&
        id === unsignedProposalId(order.id, consequence.date, staffId),
    );
  const person = engineers.find(({ id }) => id === chosen);
  return (
    <section className="unsigned-panel" aria-label="奖惩建议">
      <h3>奖惩建议</h3>
      <ul>
        {records.map((proposal) => (
          <ProposalRow key={proposal.id} proposal={proposal} />
        ))}
        {consequence &&
          engineers
            .filter(({ id }) => !isOpen(id))
            .map(({ id, name }) => (
              <PossibleProposal
                key={id}
                title="服务记录单当天没有签收"
                whom={name}
                penalty={{ amountCents: consequence.amountCents }}
                basis={consequence.basis}
                onChoose={() => setChosen(id)}
              />
            ))}
      </ul>
      {consequence && person && (
        <Unsigned
          key={person.id}
          order={order.id}
          consequence={consequence}
          person={staffSnapshotOf(person)}
          onDone={() => setChosen(undefined)}
        />
      )}
    </section>
  );
}

interface FormProps {
  order: string;
  consequence: UnsignedConsequence;
  person: StaffSnapshot;
  onDone: () => void;
}

function Unsigned({ order, consequence, person, onDone }: FormProps) {
  const { save, problems, saving } = useSave(proposeUnsigned);
  const [reason, setReason] = useState("");
  const run = async () => {
    if (await save({ id: order, date: consequence.date, person, reason })) onDone();
  };
  return (
    <ProposeForm problems={problems} saving={saving} onSubmit={() => void run()} onCancel={onDone}>
      <Field label={`${person.name}：理由`} name="reason">
        <TextInput value={reason} onChange={setReason} maxLength={500} />
      </Field>
    </ProposeForm>
  );
}
