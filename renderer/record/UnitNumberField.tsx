import { Field } from "#renderer/ui/form/Field.tsx";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";

interface Props {
  value: string;
  onChange: (unitNumber: string) => void;
}

/** 单元号码: where in the building. Shown where a pack's customers sit in numbered units. */
export function UnitNumberField({ value, onChange }: Props) {
  return (
    <Field label="单元号码" name="unitNumber" span={1}>
      <TextInput value={value} onChange={onChange} placeholder="如 A-1203" maxLength={30} />
    </Field>
  );
}
