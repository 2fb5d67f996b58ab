import { useState } from "react";
import { useDesk } from "#renderer/data/live.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { Field } from "#renderer/ui/form/Field.tsx";
import { Form } from "#renderer/ui/form/Form.tsx";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import { ProgressBar } from "#renderer/ui/panel/ProgressBar.tsx";
import { type Anchor, type AnchorFinding, readAnchor } from "#shared/journal/anchor.ts";
import type { Problem } from "#shared/lib/result.ts";

type Checked =
  | { kind: "idle" }
  | { kind: "running"; done: number; total: number }
  | { kind: "done"; anchor: Anchor; finding: AnchorFinding }
  | { kind: "failed" };

/** 校验日志: whether the journal is still the one of which somebody has written down a sequence and a mark. */
export function AnchorCheck() {
  const { store } = useDesk();
  const [typed, setTyped] = useState({ seq: "", mark: "" });
  const [problems, setProblems] = useState<Problem[]>([]);
  const [state, setState] = useState<Checked>({ kind: "idle" });
  const set = (change: Partial<typeof typed>) => setTyped((all) => ({ ...all, ...change }));
  const run = async () => {
    if (state.kind === "running") return;
    const anchor = readAnchor(typed.seq, typed.mark);
    setProblems(anchor.ok ? [] : anchor.problems);
    if (!anchor.ok) return;
    setState({ kind: "running", done: 0, total: anchor.value.seq });
    try {
      const finding = await store.checkAnchor(anchor.value, (done, total) =>
        setState({ kind: "running", done, total }),
      );
      setState({ kind: "done", anchor: anchor.value, finding });
    } catch {
      setState({ kind: "failed" });
    }
  };
  return (
    <section className="settings-part" aria-label="校验日志">
      <h2>校验日志</h2>
      <p className="text-secondary">
        把上面「日志」一行抄在纸上，由别人保管。以后照纸上的填，可以知道到那一条为止，日志有没有被改过、删过。
      </p>
      <Form label="校验日志" focusFirst={false} problems={problems} onSubmit={() => void run()}>
        <div className="stack settings-narrow">
          <Field label="第几条" name="seq">
            <TextInput value={typed.seq} maxLength={10} onChange={(seq) => set({ seq })} />
          </Field>
          <Field label="校验码" name="mark" hint="16 位，字母大小写、中间的空格都没有关系">
            <TextInput value={typed.mark} maxLength={40} onChange={(mark) => set({ mark })} />
          </Field>
          {state.kind === "running" && (
            <ProgressBar
              text={`正在校验 ${state.done} / ${state.total} 条`}
              fraction={state.done / state.total}
            />
          )}
          {state.kind === "done" && <Finding anchor={state.anchor} finding={state.finding} />}
          {state.kind === "failed" && <Notice title="校验没有做完，请再试一次" />}
          <div className="row">
            <Action
              icon="shield"
              keys="Enter"
              busy={state.kind === "running"}
              onClick={() => void run()}
            >
              校验日志
            </Action>
          </div>
        </div>
      </Form>
    </section>
  );
}

function Finding({ anchor: { seq }, finding }: { anchor: Anchor; finding: AnchorFinding }) {
  switch (finding.kind) {
    case "same":
      return (
        <Notice tone="ok" title={`到第 ${seq} 条为止，日志与纸上的一致`}>
          第 {seq} 条以后的，要用以后抄下的来校验。
        </Notice>
      );
    case "shorter":
      return (
        <Notice title={`日志只到第 ${finding.seq} 条，纸上抄的是第 ${seq} 条`}>
          后面的不见了。请不要再登记，先查备份。
        </Notice>
      );
    case "different":
      return (
        <Notice title={`第 ${seq} 条与纸上的不一致`}>
          请先看纸上的有没有填错、是不是这一台前台的。都没有错，就是日志被换过。
        </Notice>
      );
    case "broken":
      return <Notice title={`日志前后接不上：${finding.message}`}>有人改过或删过日志文件。</Notice>;
  }
}
