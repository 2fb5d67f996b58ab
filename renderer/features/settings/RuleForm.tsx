import { type ReactNode, useState } from "react";
import { useDesk } from "#renderer/data/live.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { Field } from "#renderer/ui/form/Field.tsx";
import { Form } from "#renderer/ui/form/Form.tsx";
import { FormProblems } from "#renderer/ui/form/FormProblems.tsx";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { PaneFooter } from "#renderer/ui/record/PaneFooter.tsx";
import { setRuleParameter } from "#shared/domain/desk/rule-parameter.ts";
import type { Problem } from "#shared/lib/result.ts";
import { ParameterField } from "./ParameterField.tsx";
import { isPerModel, PerModel } from "./PerModel.tsx";
import { type ParameterNow, type RuleNow, valueText } from "./rule-groups.ts";
import {
  type ParameterValue,
  type ParameterValues,
  settingProblems,
  settingsIn,
  valuesOf,
} from "./rule-values.ts";

interface Props {
  now: RuleNow;
  /** Puts fields and footer into the rule's pane. */
  pane: (content: ReactNode, footer: ReactNode) => ReactNode;
}

/** Sets what was changed, one entry for each parameter, all for the same reason. */
function useSetParameters({ rule, parameters }: RuleNow) {
  const { store } = useDesk();
  const [problems, setProblems] = useState<Problem[]>([]);
  const [busy, setBusy] = useState(false);
  const write = async (values: ParameterValues, reason: string) => {
    const found = settingProblems(parameters, values, reason);
    setProblems(found);
    if (found.length > 0 || busy) return;
    setBusy(true);
    for (const { name, value } of settingsIn(parameters, values)) {
      const input = { rule: rule.id, parameter: name, value, reason };
      const saved = await store.run(setRuleParameter, input);
      if (!saved.ok) found.push(...saved.problems.map(({ message }) => ({ field: name, message })));
    }
    setProblems(found);
    setBusy(false);
  };
  return { write, problems, busy };
}

/** The parameters of a rule, to be changed by the administrator, who says why. */
export function RuleForm({ now, pane }: Props) {
  const { rule, parameters } = now;
  const [values, setValues] = useState(() => valuesOf(parameters));
  const [reason, setReason] = useState("");
  const { write, problems, busy } = useSetParameters(now);
  const set = (name: string, value: ParameterValue) =>
    setValues((all) => ({ ...all, [name]: value }));
  const cancel = () => {
    setValues(valuesOf(parameters));
    setReason("");
  };
  return (
    <Form
      label={rule.title}
      focusFirst={false}
      problems={problems}
      onSave={() => void write(values, reason)}
      onCancel={cancel}
    >
      {pane(
        <>
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
                  onReset={() => set(one.name, one.parameter.default ?? undefined)}
                />
              </div>
            ))}
            <div className="settings-narrow">
              <Field label="修改原因" name="reason" hint="改了数才要写，记在修改记录里">
                <TextInput value={reason} onChange={setReason} maxLength={200} />
              </Field>
            </div>
          </div>
          <FormProblems />
          {isPerModel(rule) && <PerModel rule={rule} />}
        </>,
        <PaneFooter busy={busy} />,
      )}
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
