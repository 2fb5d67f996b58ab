import { useState } from "react";
import { useSave } from "#renderer/record/use-save.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { Field } from "#renderer/ui/form/Field.tsx";
import { Form } from "#renderer/ui/form/Form.tsx";
import { FormProblems } from "#renderer/ui/form/FormProblems.tsx";
import { NumberInput } from "#renderer/ui/form/NumberInputs.tsx";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { returnItems } from "#shared/domain/passes/bring-back.ts";
import type { ExitPass } from "#shared/domain/passes/pass.ts";
import { pendingPieces, returnLines } from "#shared/domain/passes/returns.ts";

/** 归还: what comes back now, line by line; what is missing stays on the pending list. */
export function ReturnPanel({ pass }: { pass: ExitPass }) {
  const { save, problems, saving } = useSave(returnItems);
  const [from, setFrom] = useState(pass.carrier);
  const [counts, setCounts] = useState<Record<number, number | undefined>>({});
  const lines = returnLines(pass);
  const countOf = (no: number) => counts[no] ?? 0;
  const all = () => setCounts(Object.fromEntries(lines.map(({ no, pending }) => [no, pending])));
  const take = async () => {
    const back = lines.map(({ no }) => ({ no, quantity: countOf(no) }));
    if (await save({ id: pass.id, from, lines: back })) setCounts({});
  };
  return (
    <Form label="归还" problems={problems} onSubmit={() => void take()} focusFirst={false}>
      <section className="check-panel" aria-label="待归还">
        <div className="check-panel-head">
          <b>待归还</b>
          <span className="text-tertiary num">{`还有 ${pendingPieces(pass)} 件未还`}</span>
          <span className="grow" />
          <Action size="small" onClick={all}>
            全部归还
          </Action>
        </div>
        <FormProblems title="还不能登记归还" />
        {lines.map(({ no, item, model, serial, quantity, back, pending }, index) => (
          <fieldset key={no} className="return-line" aria-label={`第 ${no} 行`}>
            <span className="check-line-goods">
              <b>{item}</b>
              <span>{model}</span>
              <span className="num">{serial}</span>
              <span className="num text-tertiary">{`${quantity} 件，已还 ${back}`}</span>
            </span>
            <Field label={`第 ${no} 行归还数量`} name={`lines.${index}.quantity`} hideLabel>
              <NumberInput
                value={countOf(no)}
                onChange={(count) => setCounts({ ...counts, [no]: count })}
                max={9999}
                unit="件"
                disabled={pending === 0}
              />
            </Field>
          </fieldset>
        ))}
        <div className="check-panel-foot">
          <div className="grow return-from">
            <Field label="归还人" name="from">
              <TextInput value={from} onChange={setFrom} maxLength={40} />
            </Field>
          </div>
          <Action kind="main" busy={saving} onClick={() => void take()}>
            登记归还
          </Action>
        </div>
      </section>
    </Form>
  );
}
