import "./backup.css";
import { useEffect, useState } from "react";
import { useAround } from "#renderer/data/live.ts";
import { callDesk, refusalText } from "#renderer/desk/client.ts";
import { useBackup } from "#renderer/state/backup.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { Field } from "#renderer/ui/form/Field.tsx";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import { CODE_GROUPS } from "#shared/backup/recovery-code.ts";

interface Props {
  onKept: () => void;
  onCancel?: () => void;
}

/** A new code: shown once, put on paper, and proved by one of its groups; until then it counts for nothing. */
export function NewCode({ onKept, onCancel }: Props) {
  const take = useBackup((backup) => backup.take);
  const [code, setCode] = useState<string>();
  const [group] = useState(() => 1 + Math.floor(Math.random() * CODE_GROUPS));
  const [typed, setTyped] = useState("");
  const [isHidden, setHidden] = useState(false);
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    callDesk("backup.newCode", {}).then(
      (made) => setCode(made.code),
      (error: unknown) => setProblem(refusalText(error)),
    );
  }, []);
  const keep = async () => {
    setProblem(undefined);
    try {
      take(await callDesk("backup.keepCode", { group, typed }));
      onKept();
    } catch (error) {
      setProblem(refusalText(error));
    }
  };
  if (!code) return problem ? <Notice title={problem} /> : null;
  if (!isHidden)
    return (
      <div className="new-code">
        <Code code={code} />
        <PrintCode />
        <div className="row">
          <Action kind="main" onClick={() => setHidden(true)}>
            已打印或抄好
          </Action>
          {onCancel && <Action onClick={onCancel}>以后再说</Action>}
        </div>
      </div>
    );
  return (
    <form
      className="new-code"
      aria-label="核对恢复码"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <Field
        label={`第 ${group} 组`}
        problem={problem}
        hint={`请看着纸，输入恢复码的第 ${group} 组，证明纸上有`}
      >
        <TextInput autoFocus value={typed} onChange={setTyped} maxLength={20} />
      </Field>
      <div className="row">
        <Action kind="main" submit disabled={typed.trim() === ""}>
          启用恢复码
        </Action>
        <Action onClick={() => setHidden(false)}>再看一眼</Action>
      </div>
    </form>
  );
}

function Code({ code }: { code: string }) {
  return (
    <ol className="code-groups" aria-label="恢复码">
      {code.split("-").map((text, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a group is its place
        <li key={at}>
          <small className="text-tertiary">第 {at + 1} 组</small>
          <b className="num">{text}</b>
        </li>
      ))}
    </ol>
  );
}

/** Prints the sheet; where that cannot be, the code is copied by hand. */
function PrintCode() {
  const around = useAround();
  const [said, setSaid] = useState<{ ok: boolean; text: string }>();
  const [busy, setBusy] = useState(false);
  const print = async () => {
    setBusy(true);
    const words = {
      organisation: around?.desk.organisation ?? "",
      deskCode: around?.desk.code ?? "",
    };
    await callDesk("backup.printCode", words).then(
      ({ printer }) => setSaid({ ok: true, text: `已送打印机「${printer}」，请看打出来没有` }),
      (error: unknown) => setSaid({ ok: false, text: refusalText(error) }),
    );
    setBusy(false);
  };
  return (
    <>
      <p className="text-secondary">
        打印出来，或用笔抄在纸上；离开这里就再也看不到了。这张纸不要和电脑、U 盘放在一起。
      </p>
      {said && <Notice tone={said.ok ? "ok" : "warning"} title={said.text} />}
      <div className="row">
        <Action icon="print" busy={busy} disabled={!around} onClick={() => void print()}>
          打印恢复码
        </Action>
      </div>
    </>
  );
}
