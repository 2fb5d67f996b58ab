import { useState } from "react";
import { useAround } from "#renderer/data/live.ts";
import { useSave } from "#renderer/record/use-save.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { ConfirmDanger } from "#renderer/ui/panel/ConfirmDanger.tsx";
import { submitPass } from "#shared/domain/passes/approve.ts";
import { voidPass } from "#shared/domain/passes/issue.ts";
import { approvalFor, stepsFrom } from "#shared/domain/passes/lifecycle.ts";
import type { ExitPass } from "#shared/domain/passes/pass.ts";
import { useIssue } from "./use-issue.ts";

interface Props {
  pass: ExitPass;
  onEdit: () => void;
}

/** What can be done with a pass now: the next step last and filled. */
export function PassActions({ pass, onEdit }: Props) {
  const around = useAround();
  const issue = useIssue(pass);
  const submit = useSave(submitPass);
  if (!around) return null;
  const { id, state } = pass;
  const mustAsk = state === "checked" && approvalFor(around.rules, pass.kind) !== undefined;
  const mayIssue = state === "approved" || (state === "checked" && !mustAsk);
  const problem = issue.problems[0] ?? submit.problems[0];
  const includes = (states: readonly string[]) => states.includes(state);
  return (
    <>
      {problem && <span className="text-over text-table">{problem.message}</span>}
      {includes(stepsFrom.void) && pass.returns.length === 0 && <VoidAction id={id} />}
      {includes(stepsFrom.change) && <Action onClick={onEdit}>修改</Action>}
      {mustAsk && (
        <Action kind="main" busy={submit.saving} onClick={() => void submit.save({ id })}>
          提交审批
        </Action>
      )}
      {mayIssue && (
        <Action kind="main" busy={issue.saving} onClick={() => void issue.issue()}>
          开具
        </Action>
      )}
    </>
  );
}

function VoidAction({ id }: { id: string }) {
  const { save, problems, saving } = useSave(voidPass);
  const [asking, setAsking] = useState(false);
  const confirm = async (reason: string) => {
    if (await save({ id, reason })) setAsking(false);
  };
  return (
    <>
      <Action kind="danger" onClick={() => setAsking(true)}>
        作废
      </Action>
      <ConfirmDanger
        open={asking}
        title={`作废 ${id}？`}
        text="作废后不能放行，也不能恢复；编号不再使用，记录和原因会保留。"
        actionLabel="作废"
        reasonLabel="作废原因"
        busy={saving}
        problem={problems[0]?.message}
        onConfirm={(reason) => void confirm(reason)}
        onCancel={() => setAsking(false)}
      />
    </>
  );
}
