import { useState } from "react";
import { useDesk } from "#renderer/data/live.ts";
import { useDraft } from "#renderer/record/use-draft.ts";
import { Field } from "#renderer/ui/form/Field.tsx";
import { Form } from "#renderer/ui/form/Form.tsx";
import { FormProblems } from "#renderer/ui/form/FormProblems.tsx";
import { PasswordInput } from "#renderer/ui/form/TextInputs.tsx";
import { PaneFooter } from "#renderer/ui/record/PaneFooter.tsx";
import { RecordHead } from "#renderer/ui/record/RecordHead.tsx";
import { RecordPane } from "#renderer/ui/record/RecordPane.tsx";
import type { Problem } from "#shared/lib/result.ts";
import { addPerson, passwordConfirmed } from "./new-person.ts";
import { blankPerson, missingOf, PersonFields, personInput } from "./PersonFields.tsx";

interface Props {
  onAdded: (id: string) => void;
  onCancel: () => void;
}

/** 添加员工. The password is kept by the host alone, so it is in no draft. */
export function NewPerson({ onAdded, onCancel }: Props) {
  const { store } = useDesk();
  const [id] = useState(() => crypto.randomUUID());
  const { values, set, discard, ready, savedText } = useDraft("staff.new", blankPerson);
  const [password, setPassword] = useState("");
  const [problems, setProblems] = useState<Problem[]>([]);
  const [busy, setBusy] = useState(false);
  if (!ready) return null;
  const add = async () => {
    if (busy) return;
    setBusy(true);
    const result = await addPerson(store, { id, ...personInput(values) }, password);
    setBusy(false);
    if (!result.ok) return setProblems(result.problems);
    await discard();
    onAdded(id);
  };
  const cancel = () => void discard().then(onCancel);
  return (
    <Form label="添加员工" problems={problems} onSave={() => void add()} onCancel={cancel}>
      <RecordPane
        label="添加员工"
        head={<RecordHead title="添加员工" />}
        footer={
          <PaneFooter
            busy={busy}
            missing={[...missingOf(values), ...(password === "" ? ["密码"] : [])]}
          >
            <span className="text-tertiary text-small">{savedText}</span>
          </PaneFooter>
        }
      >
        <div className="stack">
          <PersonFields values={values} set={set} />
          <div className="settings-narrow">
            <Field
              label="密码"
              name="password"
              hint="交给本人，请他登录后在「我的」里改掉"
              confirmed={passwordConfirmed(password)}
            >
              <PasswordInput value={password} onChange={setPassword} />
            </Field>
          </div>
          <FormProblems />
        </div>
      </RecordPane>
    </Form>
  );
}
