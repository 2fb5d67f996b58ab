import { SelectInput } from "#renderer/ui/form/Choices.tsx";
import { Field } from "#renderer/ui/form/Field.tsx";
import { NumberInput } from "#renderer/ui/form/NumberInputs.tsx";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { noApproval } from "#shared/domain/common/approvals/by-rule.ts";
import { ChainField } from "./ChainField.tsx";
import { type ParameterNow, rangeText } from "./rule-groups.ts";

interface Props {
  now: ParameterNow;
  value: number | string | undefined;
  onChange: (value: number | string | undefined) => void;
}

/** A parameter to be changed, by what it is: a choice, a time of day, a number. */
export function ParameterField({ now: { name, parameter }, value, onChange }: Props) {
  if (parameter.chain)
    return (
      <ChainField
        label={parameter.label}
        name={name}
        value={value === undefined ? undefined : String(value)}
        onChange={onChange}
        none={parameter.options?.[noApproval]}
      />
    );
  return (
    <Field label={parameter.label} name={name} hint={rangeText(parameter)}>
      <ParameterInput parameter={parameter} value={value} onChange={onChange} />
    </Field>
  );
}

type InputProps = Pick<ParameterNow, "parameter"> & Omit<Props, "now">;

function ParameterInput({ parameter, value, onChange }: InputProps) {
  const { options, clock, min, max, unit } = parameter;
  if (options)
    return (
      <SelectInput
        value={value === undefined ? undefined : String(value)}
        onChange={onChange}
        choices={Object.entries(options).map(([key, label]) => ({ value: key, label }))}
      />
    );
  if (clock) return <TextInput value={String(value ?? "")} onChange={onChange} maxLength={5} />;
  return (
    <NumberInput
      value={typeof value === "number" ? value : undefined}
      onChange={onChange}
      {...(min === undefined ? {} : { min })}
      {...(max === undefined ? {} : { max })}
      decimals={2}
      unit={unit}
    />
  );
}
