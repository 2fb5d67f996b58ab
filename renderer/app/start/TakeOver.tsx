import { useState } from "react";
import { DeskStore } from "#renderer/data/desk-store.ts";
import { callDesk, refusalText } from "#renderer/desk/client.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { SelectInput } from "#renderer/ui/form/Choices.tsx";
import { Field } from "#renderer/ui/form/Field.tsx";
import { PasswordInput } from "#renderer/ui/form/TextInputs.tsx";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import { ProgressBar } from "#renderer/ui/panel/ProgressBar.tsx";
import type { AppState } from "#shared/bridge/contract.ts";
import { takeOverDesk } from "#shared/domain/desk/take-over.ts";
import { StartCard } from "./StartCard.tsx";

interface Props {
  state: AppState;
  reason: NonNullable<AppState["takeOver"]>;
  onTaken: (state: AppState) => void;
}

/** Signs the administrator in, and writes into the journal that this machine goes on. Throws with the sentence for people. */
async function takeOver(
  { reason }: Pick<Props, "reason">,
  personId: string,
  password: string,
  tell: (done: number, total: number) => void,
): Promise<AppState> {
  const { signedIn, waitSeconds } = await callDesk("session.takeOver", { personId, password });
  if (!signedIn)
    throw new Error(
      waitSeconds > 0 ? `密码不对，请等 ${waitSeconds} 秒再试` : "密码不对，请再输一遍",
    );
  const { desk, person } = await callDesk("app.state", {});
  if (!person) throw new Error("请再登录一次");
  const store = new DeskStore(desk.id, person);
  try {
    const level = await store.bringLevel(tell);
    if (level.kind === "conflict") throw new Error("两份数据对不上，不能接管");
    const saved = await store.run(takeOverDesk, { reason }, { clockConfirmed: true });
    if (!saved.ok) throw new Error(saved.problems[0]?.message);
  } finally {
    store.close();
  }
  return callDesk("app.state", {});
}

const words = {
  otherMachine: "这份数据是另一台电脑上的前台。",
  restored: "这份数据是从备份恢复的。",
} as const;

/** 接管: the data come from elsewhere. What it means to go on here, and an administrator's password for it. */
export function TakeOver({ state, reason, onTaken }: Props) {
  const admins = state.people.filter(({ roles }) => roles.includes("admin"));
  const [person, setPerson] = useState(admins[0]?.id ?? "");
  const [password, setPassword] = useState("");
  const [problem, setProblem] = useState<string>();
  const [progress, setProgress] = useState<{ done: number; total: number }>();
  const take = async () => {
    setProblem(undefined);
    setProgress({ done: 0, total: 0 });
    try {
      const tell = (done: number, total: number) => setProgress({ done, total });
      onTaken(await takeOver({ reason }, person, password, tell));
    } catch (error) {
      setProblem(
        error instanceof Error && error.constructor === Error ? error.message : refusalText(error),
      );
      setProgress(undefined);
    }
  };
  return (
    <StartCard title="接管这张前台">
      <form
        aria-label="接管"
        onSubmit={(event) => {
          event.preventDefault();
          void take();
        }}
      >
        <p>{words[reason]}接管以后由这台电脑接着记，日志里会写明是谁接管的。</p>
        <Notice tone="warning" title="原来那台电脑不能再用这份数据登记">
          两台都接着记，就会有两份对不上的历史，以后合不起来。请先确认原来那台已经停用。
        </Notice>
        <Field label="系统管理员">
          <SelectInput
            value={person}
            onChange={(id) => setPerson(id ?? "")}
            choices={admins.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Field>
        <Field label="密码" problem={problem}>
          <PasswordInput value={password} onChange={setPassword} autoFocus />
        </Field>
        {progress && (
          <ProgressBar
            text="正在恢复数据库"
            {...(progress.total > 0 ? { fraction: progress.done / progress.total } : {})}
          />
        )}
        <footer className="row">
          <span className="grow" />
          <Action
            kind="main"
            submit
            busy={progress !== undefined}
            disabled={password === "" || person === ""}
          >
            接管
          </Action>
        </footer>
      </form>
    </StartCard>
  );
}
