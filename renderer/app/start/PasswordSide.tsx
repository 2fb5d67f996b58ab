import { useState } from "react";
import { Action } from "#renderer/ui/button/Action.tsx";
import { Field } from "#renderer/ui/form/Field.tsx";
import { Form } from "#renderer/ui/form/Form.tsx";
import { PasswordInput } from "#renderer/ui/form/TextInputs.tsx";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { Avatar } from "#renderer/ui/panel/Marks.tsx";
import type { AppState } from "#shared/bridge/contract.ts";
import { Fuse } from "./Fuse.tsx";
import { rolesText } from "./PeopleSide.tsx";
import { PinForm } from "./PinForm.tsx";
import { type SignIn, useSignIn, wrongWords } from "./use-sign-in.ts";

type Person = AppState["people"][number];

interface Props {
  person: Person | undefined;
  onSignedIn: (state: AppState) => void;
}

/** The password of the person chosen, or the PIN where it will do. */
export function PasswordSide({ person, onSignedIn }: Props) {
  if (!person)
    return (
      <section className="lock-password" aria-label="登录">
        <EmptyState
          icon="key"
          title="请先选姓名"
          text="按姓名旁边的数字或字母选人；设了 PIN 的，接着输 PIN，输完就登录。"
        />
      </section>
    );
  return (
    <section className="lock-password" aria-label="登录">
      <Avatar name={person.name} size="large" />
      <h2>{person.name}</h2>
      <span className="text-secondary text-table">{rolesText(person)}</span>
      <Entry person={person} onSignedIn={onSignedIn} />
    </section>
  );
}

function Entry({ person, onSignedIn }: { person: Person } & Pick<Props, "onSignedIn">) {
  const [byPassword, setByPassword] = useState(false);
  const signIn = useSignIn(person.id, onSignedIn);
  if (person.pin === null || byPassword) return <PasswordForm signIn={signIn} />;
  return <PinForm digits={person.pin} signIn={signIn} onPassword={() => setByPassword(true)} />;
}

function PasswordForm({ signIn }: { signIn: SignIn }) {
  const [password, setPassword] = useState("");
  const { busy, left, problem } = signIn;
  const submit = () => {
    if (left > 0 || busy) return;
    void signIn.signIn("密码", password).finally(() => setPassword(""));
  };
  const tells = password === "" || left > 0;
  return (
    <Form label="登录" onSubmit={submit}>
      <Field label="密码" problem={problem ?? (tells ? wrongWords(signIn, "密码") : undefined)}>
        <PasswordInput autoFocus value={password} onChange={setPassword} />
      </Field>
      <Fuse signIn={signIn} />
      <Action
        kind="main"
        size="large"
        keys="Enter"
        disabled={left > 0}
        busy={busy}
        onClick={submit}
      >
        登录
      </Action>
    </Form>
  );
}
