import { useState } from "react";
import { Action } from "#renderer/ui/button/Action.tsx";
import { Field } from "#renderer/ui/form/Field.tsx";
import { Form } from "#renderer/ui/form/Form.tsx";
import { PinInput } from "#renderer/ui/form/PinInput.tsx";
import { Fuse } from "./Fuse.tsx";
import { type SignIn, wrongWords } from "./use-sign-in.ts";

interface Props {
  digits: number;
  signIn: SignIn;
  onPassword: () => void;
}

/** The PIN of the person chosen: its last digit signs in. */
export function PinForm({ digits, signIn, onPassword }: Props) {
  const [pin, setPin] = useState("");
  const { busy, left, problem } = signIn;
  const submit = (typed: string) => {
    if (left > 0 || busy || typed.length < digits) return;
    void signIn.signIn("PIN", typed).finally(() => setPin(""));
  };
  const type = (typed: string) => {
    setPin(typed);
    submit(typed);
  };
  const tells = pin === "" || left > 0;
  return (
    <Form label="登录" onSubmit={() => submit(pin)}>
      <Field
        label="密码"
        aside={`${digits} 位 PIN`}
        problem={problem ?? (tells ? wrongWords(signIn, "PIN") : undefined)}
      >
        <PinInput value={pin} onChange={type} digits={digits} autoFocus />
      </Field>
      <Fuse signIn={signIn} />
      <Action
        kind="main"
        size="large"
        disabled={left > 0 || pin.length < digits}
        busy={busy}
        onClick={() => submit(pin)}
      >
        登录
      </Action>
      <Action kind="link" onClick={onPassword}>
        改用完整密码
      </Action>
    </Form>
  );
}
