import { type ReactNode, useState } from "react";
import { useDesk } from "#renderer/data/live.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { Form } from "#renderer/ui/form/Form.tsx";
import { FormProblems } from "#renderer/ui/form/FormProblems.tsx";
import { StateChip } from "#renderer/ui/panel/Marks.tsx";
import { Facts } from "#renderer/ui/record/Facts.tsx";
import { PaneFooter } from "#renderer/ui/record/PaneFooter.tsx";
import { RecordHead } from "#renderer/ui/record/RecordHead.tsx";
import { RecordPane } from "#renderer/ui/record/RecordPane.tsx";
import { mayDo } from "#shared/domain/common/permissions.ts";
import { setRuleParameter } from "#shared/domain/desk/rule-parameter.ts";
import type { Problem } from "#shared/lib/result.ts";
import { citation } from "#shared/rule-packs/regulations.ts";
import { ParameterField } from "./ParameterField.tsx";
import { isPerModel, PerModel } from "./PerModel.tsx";
import { type ParameterNow, type RuleNow, valueText } from "./rule-groups.ts";

type Values = Record<string, number | string | undefined>;

/** One rule: what it says, where it is written, and its parameters, which an administrator may change. */
export function RulePane({ now }: { now: RuleNow }) {
  const { actor } = useDesk();
  const { rule, parameters, changed } = now;
  const head = (
    <RecordHead
      title={rule.title}
      marks={changed && <StateChip tone="soon">已修改</StateChip>}
      number={citation(rule)}
    />
  );
  const body = <p className="rule-statement">{rule.statement}</p>;
  if (parameters.length === 0 || !mayDo(actor, setRuleParameter.name))
    return (
      <RecordPane label={rule.title} head={head}>
        {body}
        <div className="rule-parameters">
          <Facts columns={1} facts={parameters.map(factOf)} />
        </div>
      </RecordPane>
    );
  return <RuleForm key={valuesKey(parameters)} now={now} head={head} body={body} />;
}

const valuesKey = (parameters: readonly ParameterNow[]) =>
  parameters.map(({ value }) => String(value)).join("|");

const factOf = ({ parameter, value, changed }: ParameterNow) => ({
  label: parameter.label,
  value: (
    <>
      {valueText(parameter, value ?? null)}{" "}
      {changed && (
        <span className="text-soon">已修改，默认 {valueText(parameter, parameter.default)}</span>
      )}
    </>
  ),
});

interface FormProps {
  now: RuleNow;
  head: ReactNode;
  body: ReactNode;
}

function RuleForm({ now: { rule, parameters }, head, body }: FormProps) {
  const { store } = useDesk();
  const initial: Values = Object.fromEntries(parameters.map(({ name, value }) => [name, value]));
  const [values, setValues] = useState(initial);
  const [problems, setProblems] = useState<Problem[]>([]);
  const [busy, setBusy] = useState(false);
  const set = (name: string, value: number | string | undefined | null) =>
    setValues((all) => ({ ...all, [name]: value ?? undefined }));
  const write = async (changes: { name: string; value: number | string | null }[]) => {
    setBusy(true);
    const found: Problem[] = [];
    for (const { name, value } of changes) {
      const saved = await store.run(setRuleParameter, { rule: rule.id, parameter: name, value });
      if (!saved.ok) found.push(...saved.problems.map(({ message }) => ({ field: name, message })));
    }
    setProblems(found);
    setBusy(false);
  };
  const save = () => {
    const changed = parameters.filter(({ name, value }) => values[name] !== value);
    void write(changed.map(({ name }) => ({ name, value: values[name] ?? null })));
  };
  return (
    <Form
      label={rule.title}
      focusFirst={false}
      problems={problems}
      onSave={save}
      onCancel={() => setValues(initial)}
    >
      <RecordPane label={rule.title} head={head} footer={<PaneFooter busy={busy} />}>
        {body}
        <div className="rule-parameters">
          {parameters.map((one) => (
            <div key={one.name} className="parameter">
              <ParameterField
                now={one}
                value={values[one.name]}
                onChange={(value) => set(one.name, value)}
              />
              <ParameterState
                now={one}
                onReset={() => void write([{ name: one.name, value: null }])}
              />
            </div>
          ))}
        </div>
        {isPerModel(rule) && <PerModel rule={rule} />}
        <FormProblems />
      </RecordPane>
    </Form>
  );
}

function ParameterState({ now, onReset }: { now: ParameterNow; onReset: () => void }) {
  const { parameter, value, changed } = now;
  if (value === undefined)
    return (
      <span className="parameter-state text-soon">未设定：制度里没有写这个数，设定之后才能算</span>
    );
  if (!changed) return <span className="parameter-state text-tertiary">默认</span>;
  return (
    <span className="parameter-state">
      <span className="text-soon">已修改，默认 {valueText(parameter, parameter.default)}</span>
      <Action kind="link" size="small" label={`${parameter.label}恢复默认`} onClick={onReset}>
        恢复默认
      </Action>
    </span>
  );
}
