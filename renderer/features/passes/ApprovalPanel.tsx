import { useState } from "react";
import { useSave } from "#renderer/record/use-save.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { Field } from "#renderer/ui/form/Field.tsx";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import { type Actor, roleLabels } from "#shared/domain/common/staff-roles.ts";
import { approvePass, mayApprove } from "#shared/domain/passes/approve.ts";
import { type Decision, decisionLabels } from "#shared/domain/passes/labels.ts";
import type { ExitPass } from "#shared/domain/passes/pass.ts";

const kinds = { refuse: "danger", sendBack: "plain", agree: "main" } as const;
const order: Decision[] = ["refuse", "sendBack", "agree"];

/** 审批: whoever may decide sees the three answers; others see who is being waited for. */
export function ApprovalPanel({ pass, actor }: { pass: ExitPass; actor: Actor }) {
  const { save, problems, saving } = useSave(approvePass);
  const [opinion, setOpinion] = useState("");
  if (!pass.approval) return null;
  if (!mayApprove(actor, pass))
    return (
      <Notice tone="info" title={`等待${roleLabels[pass.approval.role]}审批`}>
        {pass.approval.asked.byName}已提交；申请人和提交人不能审批自己的申请。
      </Notice>
    );
  const ofOpinion = problems.find(({ field }) => field === "opinion");
  const other = problems.find(({ field }) => field !== "opinion");
  const decide = (decision: Decision) => void save({ id: pass.id, decision, opinion });
  return (
    <section className="check-panel" aria-label="审批">
      <div className="check-panel-head">
        <b>审批</b>
        <span className="text-tertiary">{pass.approval.asked.byName}提交</span>
      </div>
      {other && <Notice title={other.message} />}
      <Field label="意见" problem={ofOpinion?.message}>
        <TextInput value={opinion} onChange={setOpinion} maxLength={200} />
      </Field>
      <div className="check-panel-foot">
        <span className="grow" />
        {order.map((decision) => (
          <Action
            key={decision}
            kind={kinds[decision]}
            busy={saving}
            onClick={() => decide(decision)}
          >
            {decisionLabels[decision]}
          </Action>
        ))}
      </div>
    </section>
  );
}
