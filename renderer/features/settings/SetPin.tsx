import { useState } from "react";
import { callDesk, refusalText } from "#renderer/desk/client.ts";
import { useHost } from "#renderer/state/host.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { Field } from "#renderer/ui/form/Field.tsx";
import { Form } from "#renderer/ui/form/Form.tsx";
import { FormProblems } from "#renderer/ui/form/FormProblems.tsx";
import { PasswordInput } from "#renderer/ui/form/TextInputs.tsx";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import { checkPin } from "#shared/domain/common/pin.ts";
import type { Problem } from "#shared/lib/result.ts";

const empty = { current: "", pin: "", again: "" };
type Typed = typeof empty;

function problemsIn({ current, pin, again }: Typed): Problem[] {
  const wanting: Problem[] =
    current === "" ? [{ field: "current", message: "请先填写自己的密码" }] : [];
  const checked = checkPin(pin);
  if (!checked.ok) return [...wanting, ...checked.problems];
  if (pin === again) return wanting;
  return [...wanting, { field: "again", message: "两次输入的 PIN 不一样，请再输一遍" }];
}

/** Asks the host, which knows the password; gives what stands in the way. */
async function setOwnPin({ current, pin }: Typed): Promise<Problem[]> {
  try {
    const { done, failures, waitSeconds } = await callDesk("session.setPin", {
      password: current,
      pin,
    });
    if (done) return [];
    const wait = waitSeconds > 0 ? `，请等 ${waitSeconds} 秒再试` : "";
    return [{ field: "current", message: `密码不对。这是第 ${failures} 次${wait}` }];
  } catch (error) {
    return [{ field: "pin", message: refusalText(error) }];
  }
}

/** 我的 PIN: a second, shorter way in on this machine, set with the password. */
export function SetPin() {
  const ownPin = useHost((host) => host.state?.ownPin ?? null);
  const refresh = useHost((host) => host.refresh);
  const [typed, setTyped] = useState(empty);
  const [problems, setProblems] = useState<Problem[]>([]);
  const [state, setState] = useState<"open" | "busy" | "done">("open");
  const set = (change: Partial<Typed>) => setTyped((all) => ({ ...all, ...change }));
  const save = async () => {
    if (state === "busy") return;
    setState("busy");
    const before = problemsIn(typed);
    const found = before.length > 0 ? before : await setOwnPin(typed);
    setProblems(found);
    setState(found.length === 0 ? "done" : "open");
    if (found.length > 0) return;
    setTyped(empty);
    await refresh();
  };
  const remove = async () => {
    await callDesk("session.removePin", {}).then(refresh, (error: unknown) =>
      setProblems([{ message: refusalText(error) }]),
    );
    setState("open");
  };
  return (
    <Form label="设置 PIN" focusFirst={false} problems={problems} onSubmit={() => void save()}>
      <div className="stack settings-narrow">
        <p className="text-secondary">
          4 至 8 位数字。在这台电脑上用密码登录过以后，锁定了可以用 PIN 登录：选人，输
          PIN，最后一位输完就登录。
        </p>
        {ownPin !== null && (
          <Notice
            tone="ok"
            title={state === "done" ? `PIN 已设好，${ownPin} 位` : `已有 PIN，${ownPin} 位`}
            action={
              <Action size="small" onClick={() => void remove()}>
                取消 PIN
              </Action>
            }
          />
        )}
        <Field label="当前密码" name="current">
          <PasswordInput value={typed.current} onChange={(current) => set({ current })} />
        </Field>
        <Field label="新 PIN" name="pin">
          <PasswordInput value={typed.pin} onChange={(pin) => set({ pin })} />
        </Field>
        <Field label="确认 PIN" name="again">
          <PasswordInput value={typed.again} onChange={(again) => set({ again })} />
        </Field>
        <FormProblems title="没有办成" />
        <div className="row">
          <Action kind="main" keys="Enter" busy={state === "busy"} onClick={() => void save()}>
            设定 PIN
          </Action>
        </div>
      </div>
    </Form>
  );
}
