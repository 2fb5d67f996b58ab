import { useState } from "react";
import { useDraft } from "#renderer/record/use-draft.ts";
import { useSave } from "#renderer/record/use-save.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { CheckInput } from "#renderer/ui/form/Choices.tsx";
import { Field } from "#renderer/ui/form/Field.tsx";
import { Form } from "#renderer/ui/form/Form.tsx";
import { FormProblems } from "#renderer/ui/form/FormProblems.tsx";
import { useForm } from "#renderer/ui/form/form-context.ts";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { checkPass } from "#shared/domain/passes/issue.ts";
import type { Paper } from "#shared/domain/passes/labels.ts";
import type { ExitPass, PassLine } from "#shared/domain/passes/pass.ts";
import { PaperTicks } from "./PapersField.tsx";

interface Found {
  checked: boolean;
  difference: string;
}

interface CheckValues {
  papers: Paper[];
  found: Record<string, Found>;
}

const unseen: Found = { checked: false, difference: "" };

const initialOf = ({ papers, lines }: ExitPass): CheckValues => ({
  papers,
  found: Object.fromEntries(
    lines.map(({ no, checked = false, difference = "" }) => [no, { checked, difference }]),
  ),
});

/** 核对: the goods against the list, line by line; a line is ticked or its difference named. */
export function CheckPanel({ pass }: { pass: ExitPass }) {
  const [initial] = useState(() => initialOf(pass));
  const { values, set, discard, ready } = useDraft(`pass.check.${pass.id}.${pass.rev}`, initial);
  const { save, problems, saving } = useSave(checkPass);
  if (!ready) return null;
  const foundOf = (no: number) => values.found[no] ?? unseen;
  const change = (no: number, found: Found) => set({ found: { ...values.found, [no]: found } });
  const tickAll = () =>
    set({
      found: Object.fromEntries(pass.lines.map(({ no }) => [no, { ...unseen, checked: true }])),
    });
  const check = async () => {
    const lines = pass.lines.map(({ no }) => ({ no, ...foundOf(no) }));
    if (await save({ id: pass.id, papers: values.papers, lines })) await discard();
  };
  const done = pass.lines.filter(({ no }) => foundOf(no).checked).length;
  return (
    <Form label="核对" problems={problems} onSubmit={() => void check()} focusFirst={false}>
      <section className="check-panel" aria-label="现场核对">
        <div className="check-panel-head">
          <b>现场核对</b>
          <span className="text-tertiary num">{`${done} / ${pass.lines.length} 行相符`}</span>
          <span className="grow" />
          <Action size="small" onClick={tickAll}>
            全部相符
          </Action>
        </div>
        <div className="papers-ticks">
          <PaperTicks
            kind={pass.kind}
            papers={values.papers}
            onChange={(papers) => set({ papers })}
          />
        </div>
        <FormProblems title="还不能核对" />
        {pass.lines.map((line, index) => (
          <CheckRow
            key={line.no}
            line={line}
            index={index}
            found={foundOf(line.no)}
            onChange={(found) => change(line.no, found)}
          />
        ))}
        <CheckFooter busy={saving} />
      </section>
    </Form>
  );
}

function CheckFooter({ busy }: { busy: boolean }) {
  const { submit } = useForm();
  return (
    <div className="check-panel-foot">
      <span className="text-tertiary text-small grow">
        型号、数量与现场一致才打勾；不一致写明差异，改好清单再核对。
      </span>
      {submit && (
        <Action kind="main" busy={busy} onClick={submit}>
          核对
        </Action>
      )}
    </div>
  );
}

interface RowProps {
  line: PassLine;
  index: number;
  found: Found;
  onChange: (found: Found) => void;
}

function CheckRow({ line, index, found, onChange }: RowProps) {
  const { no, item, model, serial, quantity } = line;
  return (
    <fieldset className="check-line" aria-label={`第 ${no} 行`}>
      <CheckInput checked={found.checked} onChange={(checked) => onChange({ ...found, checked })}>
        <span className="check-line-goods">
          <b>{item}</b>
          <span>{model}</span>
          <span className="num">{serial}</span>
          <b className="num">{quantity} 件</b>
        </span>
      </CheckInput>
      <Field label={`第 ${no} 行差异`} name={`lines.${index}.checked`} hideLabel>
        <TextInput
          value={found.checked ? "" : found.difference}
          onChange={(difference) => onChange({ ...found, difference })}
          disabled={found.checked}
          placeholder={found.checked ? "" : "不一致时写明差异"}
          maxLength={100}
        />
      </Field>
    </fieldset>
  );
}
