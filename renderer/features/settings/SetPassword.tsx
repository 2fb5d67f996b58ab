import { useState } from "react";
import { Action } from "#renderer/ui/button/Action.tsx";
import { Field } from "#renderer/ui/form/Field.tsx";
import { Form } from "#renderer/ui/form/Form.tsx";
import { PasswordInput } from "#renderer/ui/form/TextInputs.tsx";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import type { Problem } from "#shared/lib/result.ts";
import { givePassword, passwordConfirmed, passwordProblems } from "./new-person.ts";

/** A new password for somebody; their old one ends at once. */
export function SetPassword({ personId }: { personId: string }) {
  const [password, setPassword] = useState("");
  const [again, setAgain] = useState("");
  const [problems, setProblems] = useState<Problem[]>([]);
  const [state, setState] = useState<"open" | "busy" | "done">("open");
  const save = async () => {
    const wrong = passwordProblems(password, again);
    setProblems(wrong);
    if (wrong.length > 0 || state === "busy") return;
    setState("busy");
    const result = await givePassword(personId, password);
    setState(result.ok ? "done" : "open");
    if (!result.ok) return setProblems(result.problems);
    setPassword("");
    setAgain("");
  };
  return (
    <Form label="设置密码" focusFirst={false} problems={problems} onSubmit={() => void save()}>
      <div className="stack settings-narrow">
        <Field label="新密码" name="password" confirmed={passwordConfirmed(password)}>
          <PasswordInput value={password} onChange={setPassword} />
        </Field>
        <Field label="确认密码" name="again">
          <PasswordInput value={again} onChange={setAgain} />
        </Field>
        {state === "done" && <Notice tone="ok" title="密码已换，下次登录用新密码" />}
        <div className="row">
          <Action kind="main" keys="Enter" busy={state === "busy"} onClick={() => void save()}>
            换密码
          </Action>
        </div>
      </div>
    </Form>
  );
}
