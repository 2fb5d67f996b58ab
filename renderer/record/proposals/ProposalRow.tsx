import "./proposals.css";
import { useState } from "react";
import { Link } from "wouter";
import { Action } from "#renderer/ui/button/Action.tsx";
import { Field } from "#renderer/ui/form/Field.tsx";
import { Form } from "#renderer/ui/form/Form.tsx";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { StateChip } from "#renderer/ui/panel/Marks.tsx";
import { Time } from "#renderer/ui/text/Text.tsx";
import {
  type Proposal,
  proposalAbout,
  proposalStateLabels,
  proposalWords,
} from "#shared/domain/common/proposals/proposal.ts";
import { withdrawProposal } from "#shared/domain/common/proposals/propose.ts";
import { pathTo } from "../matters.ts";
import { useSave } from "../use-save.ts";
import { WhyFigure } from "../WhyFigure.tsx";

interface Props {
  proposal: Proposal;
  /** Names the record that it came from, with a way there. */
  withSource?: boolean;
}

/** One proposal to awards and penalties: for whom, what, by which clause, and how it stands. */
export function ProposalRow({ proposal, withSource = false }: Props) {
  const [taking, setTaking] = useState(false);
  const { source, reason, basis, state, proposed, withdrawn } = proposal;
  const words = proposalWords(proposal);
  const path = pathTo(source.table, source.id);
  return (
    <li className="proposal-row">
      <span className="grow">
        <b>{proposalAbout(proposal)}</b> {words} <WhyFigure title={words} basis={basis} />
        <small className="text-tertiary">
          {withSource && path && (
            <>
              <Link href={path}>{`${source.title} ${source.id}`}</Link>·
            </>
          )}
          {proposed.byName} <Time at={proposed.at} />：{reason}
          {withdrawn && `；${withdrawn.byName} 撤回：${withdrawn.reason}`}
        </small>
        {taking && <TakeBack proposal={proposal} onDone={() => setTaking(false)} />}
      </span>
      <StateChip tone={state === "open" ? "info" : "void"}>{proposalStateLabels[state]}</StateChip>
      {state === "open" && !taking && (
        <Action size="small" label={`撤回 ${words}`} onClick={() => setTaking(true)}>
          撤回
        </Action>
      )}
    </li>
  );
}

function TakeBack({ proposal, onDone }: { proposal: Proposal; onDone: () => void }) {
  const { save, problems, saving } = useSave(withdrawProposal);
  const [reason, setReason] = useState("");
  const run = async () => {
    if (await save({ id: proposal.id, reason })) onDone();
  };
  return (
    <Form label="撤回奖惩建议" problems={problems} onSubmit={() => void run()} onCancel={onDone}>
      <Field label="撤回原因" name="reason">
        <TextInput value={reason} onChange={setReason} maxLength={200} />
      </Field>
      <div className="step-actions">
        <span className="grow" />
        <Action kind="quiet" keys="Esc" onClick={onDone}>
          取消
        </Action>
        <Action kind="main" keys="Enter" busy={saving} onClick={() => void run()}>
          撤回建议
        </Action>
      </div>
    </Form>
  );
}
