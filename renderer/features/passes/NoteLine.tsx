import { useState } from "react";
import { useSave } from "#renderer/record/use-save.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { Field } from "#renderer/ui/form/Field.tsx";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { notePass } from "#shared/domain/passes/bring-back.ts";

/** Adds a remark to the history of a pass. */
export function NoteLine({ id }: { id: string }) {
  const { save, problems, saving } = useSave(notePass);
  const [text, setText] = useState("");
  const add = async () => {
    if (await save({ id, text })) setText("");
  };
  return (
    <div className="note-line">
      <Field label="备注" hideLabel problem={problems[0]?.message}>
        <TextInput value={text} onChange={setText} placeholder="补充一条备注" maxLength={500} />
      </Field>
      <Action busy={saving} onClick={() => void add()}>
        添加备注
      </Action>
    </div>
  );
}
