import { useState } from "react";
import { useSave } from "#renderer/record/use-save.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { Field, FieldGrid } from "#renderer/ui/form/Field.tsx";
import { Form } from "#renderer/ui/form/Form.tsx";
import { FormProblems } from "#renderer/ui/form/FormProblems.tsx";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { askOutsideHelp } from "#shared/domain/services/board/actions.ts";

interface Props {
  id: string;
  onLeave: () => void;
  onDone: () => void;
}

/** 请外协: nobody is free and it cannot wait; the head consents before anybody goes (R10 七.3). */
export function HelpForm({ id, onLeave, onDone }: Props) {
  const [values, setValues] = useState({ who: "", reason: "" });
  const { save, problems, saving } = useSave(askOutsideHelp);
  const run = async () => {
    if (await save({ id, ...values })) onDone();
  };
  return (
    <Form label="请外协" problems={problems} onSubmit={() => void run()} onCancel={onLeave}>
      <FormProblems title="还不能提交" />
      <div className="board-held-row">
        <FieldGrid columns={3}>
          <Field label="外协单位或人员" name="who">
            <TextInput
              value={values.who}
              onChange={(who) => setValues({ ...values, who })}
              maxLength={60}
            />
          </Field>
          <Field label="外协原因" name="reason" span={2}>
            <TextInput
              value={values.reason}
              onChange={(reason) => setValues({ ...values, reason })}
              maxLength={200}
            />
          </Field>
        </FieldGrid>
        <Action keys="Esc" onClick={onLeave}>
          取消
        </Action>
        <Action kind="main" busy={saving} onClick={() => void run()}>
          提交审批
        </Action>
      </div>
    </Form>
  );
}
