import { useState } from "react";
import { useList } from "#renderer/data/live.ts";
import { ProposalRow } from "#renderer/record/proposals/ProposalRow.tsx";
import { usePeople } from "#renderer/record/use-people.ts";
import { useSave } from "#renderer/record/use-save.ts";
import { WhyFigure } from "#renderer/record/WhyFigure.tsx";
import { Action } from "#renderer/ui/button/Action.tsx";
import { Field } from "#renderer/ui/form/Field.tsx";
import { Form } from "#renderer/ui/form/Form.tsx";
import { FormProblems } from "#renderer/ui/form/FormProblems.tsx";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import {
  type Proposal,
  proposalsOf,
  proposalWords,
} from "#shared/domain/common/proposals/proposal.ts";
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
              <Possible
                key={id}
                name={name}
                consequence={consequence}
                onChoose={() => setChosen(id)}
              />
            ))}
      </ul>
      {consequence && person && (
        <ProposeForm
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

interface PossibleProps {
  name: string;
  consequence: UnsignedConsequence;
  onChoose: () => void;
}

function Possible({ name, consequence, onChoose }: PossibleProps) {
  const words = proposalWords({ kind: "penalty", amountCents: consequence.amountCents });
  return (
    <li className="proposal-row">
      <span className="grow">
        服务记录单当天没有签收：{name} {words} <WhyFigure title={words} basis={consequence.basis} />
      </span>
      <Action size="small" label={`提出建议 ${name} ${words}`} onClick={onChoose}>
        提出建议
      </Action>
    </li>
  );
}

interface FormProps {
  order: string;
  consequence: UnsignedConsequence;
  person: StaffSnapshot;
  onDone: () => void;
}

function ProposeForm({ order, consequence, person, onDone }: FormProps) {
  const { save, problems, saving } = useSave(proposeUnsigned);
  const [reason, setReason] = useState("");
  const run = async () => {
    if (await save({ id: order, date: consequence.date, person, reason })) onDone();
  };
  return (
    <Form label="提出奖惩建议" problems={problems} onSubmit={() => void run()} onCancel={onDone}>
      <FormProblems title="还不能提出" />
      <Field label={`${person.name}：理由`} name="reason">
        <TextInput value={reason} onChange={setReason} maxLength={500} />
      </Field>
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
