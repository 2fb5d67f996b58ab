import { useState } from "react";
import { useSave } from "#renderer/record/use-save.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { Field } from "#renderer/ui/form/Field.tsx";
import { Form } from "#renderer/ui/form/Form.tsx";
import { FormProblems } from "#renderer/ui/form/FormProblems.tsx";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import { yen } from "#shared/domain/common/money.ts";
import { askOverCap } from "#shared/domain/visits/cost-actions.ts";

/** Said at once when the costs are beyond the cap: consent can be asked for right here. */
export function AskOverCap({ id, over }: { id: string; over: number }) {
  const { save, problems, saving } = useSave(askOverCap);
  const [reason, setReason] = useState("");
  const ask = () => void save({ id, reason });
  return (
    <>
      <Notice tone="warning" title={`费用超过上限 ${yen(over)}`}>
        要先经审批同意，才能结算。
      </Notice>
      <Form label="申请超支" problems={problems} onSubmit={ask} focusFirst={false}>
        <FormProblems title="还不能申请" />
        <div className="approval-answer">
          <Field label="超支原因" name="reason">
            <TextInput value={reason} onChange={setReason} maxLength={200} />
          </Field>
          <Action busy={saving} onClick={ask}>
            申请超支
          </Action>
        </div>
      </Form>
    </>
  );
}
