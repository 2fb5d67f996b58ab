import { useState } from "react";
import { Field } from "#renderer/ui/form/Field.tsx";
import { Form } from "#renderer/ui/form/Form.tsx";
import { FormProblems } from "#renderer/ui/form/FormProblems.tsx";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import type { Decision } from "#shared/domain/common/approvals/request.ts";
import { useSave } from "../use-save.ts";
import type { ApprovalProps } from "./approval-props.ts";
import { DecisionButtons } from "./DecisionButtons.tsx";

/** The answer of the person at the desk. */
export function AnswerForm<I, P>({ action, id }: Pick<ApprovalProps<I, P>, "action" | "id">) {
  const { save, problems, saving } = useSave(action);
  const [opinion, setOpinion] = useState("");
  const answer = (decision: Decision) => void save({ id, decision, opinion });
  return (
    <Form label="审批" problems={problems} onSubmit={() => answer("agreed")} focusFirst={false}>
      <FormProblems title="还不能审批" />
      <div className="approval-answer">
        <Field label="意见" name="opinion">
          <TextInput
            value={opinion}
            onChange={setOpinion}
            placeholder="退回、不同意要写明原因"
            maxLength={200}
          />
        </Field>
        <DecisionButtons saving={saving} onAnswer={answer} />
      </div>
    </Form>
  );
}
