import { useEffect, useState } from "react";
import { callDesk } from "#renderer/desk/client.ts";
import { refusalText } from "#renderer/features/settings/new-person.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { Field } from "#renderer/ui/form/Field.tsx";
import { Form } from "#renderer/ui/form/Form.tsx";
import { PasswordInput } from "#renderer/ui/form/TextInputs.tsx";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { Avatar } from "#renderer/ui/panel/Marks.tsx";
import type { AppState } from "#shared/bridge/contract.ts";
import { rememberPerson } from "./last-person.ts";
import { rolesText } from "./PeopleSide.tsx";

interface Props {
  person: AppState["people"][number] | undefined;
  onSignedIn: (state: AppState) => void;
}

/** The password of the person chosen. */
export function PasswordSide({ person, onSignedIn }: Props) {
  if (!person)
    return (
      <section className="lock-password" aria-label="登录">
        <EmptyState icon="key" title="请先选姓名" text="点自己的姓名，或按旁边的数字键。" />
      </section>
    );
  return (
    <section className="lock-password" aria-label="登录">
      <Avatar name={person.name} size="large" />
      <h2>{person.name}</h2>
      <span className="text-secondary text-table">{rolesText(person)}</span>
      <PasswordForm personId={person.id} onSignedIn={onSignedIn} />
    </section>
  );
}

interface Refused {
  failures: number;
  /** How long the host refuses the next try, and when it began to. */
  seconds: number;
  since: number;
}

function useSignIn(personId: string, onSignedIn: Props["onSignedIn"]) {
  const [refused, setRefused] = useState<Refused>();
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const signIn = async (password: string) => {
    setBusy(true);
    setProblem(undefined);
    try {
      const result = await callDesk("session.signIn", { personId, password });
      if (result.signedIn) {
        rememberPerson(personId);
        onSignedIn(await callDesk("app.state", {}));
        return;
      }
      const { failures, waitSeconds: seconds } = result;
      setRefused({ failures, seconds, since: Date.now() });
    } catch (error) {
      setProblem(refusalText(error));
    }
    setBusy(false);
  };
  return { signIn, refused, problem, busy };
}

/** Seconds left of a wait, counted down. */
function useLeft(refused: Refused | undefined): number {
  const [now, setNow] = useState(Date.now);
  const end = refused ? refused.since + refused.seconds * 1000 : 0;
  useEffect(() => {
    setNow(Date.now());
    if (end <= Date.now()) return;
    const timer = setInterval(() => {
      setNow(Date.now());
      if (Date.now() >= end) clearInterval(timer);
    }, 250);
    return () => clearInterval(timer);
  }, [end]);
  return Math.max(0, Math.ceil((end - now) / 1000));
}

function wrongWords(refused: Refused, left: number): string {
  const words = `密码不对。这是第 ${refused.failures} 次`;
  return left > 0 ? `${words}，请等 ${left} 秒再输` : `${words}，请再输一遍`;
}

function PasswordForm({ personId, onSignedIn }: { personId: string } & Pick<Props, "onSignedIn">) {
  const [password, setPassword] = useState("");
  const { signIn, refused, problem, busy } = useSignIn(personId, onSignedIn);
  const left = useLeft(refused);
  const stopped = left > 0 || busy;
  const submit = () => {
    if (stopped) return;
    void signIn(password).finally(() => setPassword(""));
  };
  const tells = password === "" || left > 0;
  const wrong = refused && tells ? wrongWords(refused, left) : undefined;
  return (
    <Form label="登录" onSubmit={submit}>
      <Field label="密码" problem={problem ?? wrong}>
        <PasswordInput autoFocus value={password} onChange={setPassword} />
      </Field>
      {left > 0 && refused && (
        <div className="lock-fuse" aria-hidden="true">
          <i style={{ width: `${(left / refused.seconds) * 100}%` }} />
        </div>
      )}
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
