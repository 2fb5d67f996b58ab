import { useState } from "react";
import { Action } from "#renderer/ui/button/Action.tsx";
import { Field } from "#renderer/ui/form/Field.tsx";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { useKeys } from "#renderer/ui/keys/KeysProvider.tsx";
import {
  type GuardReason,
  guardReasons,
  refusalLabels,
} from "#shared/domain/passes/gate/labels.ts";

interface Props {
  onRefuse: (reason: GuardReason, note: string) => void;
  onCancel: () => void;
}

/** 拒绝: what only the guard can see. */
export function RefusePanel({ onRefuse, onCancel }: Props) {
  const [note, setNote] = useState("");
  const [problem, setProblem] = useState<string>();
  useKeys("pane", [{ key: "Esc", label: "不拒绝", run: onCancel }]);
  const refuse = (reason: GuardReason) => {
    if (reason === "other" && note.trim() === "") setProblem("其他原因请写明");
    else onRefuse(reason, note);
  };
  return (
    <section className="gate-card" aria-label="拒绝的原因">
      <header className="gate-card-head">拒绝的原因</header>
      <div className="gate-reasons">
        <Field label="说明" problem={problem}>
          <TextInput value={note} onChange={setNote} maxLength={100} autoFocus />
        </Field>
        {guardReasons.map((reason) => (
          <button
            key={reason}
            type="button"
            className="gate-button gate-button-no"
            onClick={() => refuse(reason)}
          >
            {refusalLabels[reason]}
          </button>
        ))}
        <span className="grow" />
        <Action kind="quiet" keys="Esc" onClick={onCancel}>
          返回
        </Action>
      </div>
    </section>
  );
}
