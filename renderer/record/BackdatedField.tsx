import { Field } from "#renderer/ui/form/Field.tsx";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";

interface Props {
  value: string;
  onChange: (reason: string) => void;
}

/** 补登原因: shown where something is entered long after it came in. */
export const BackdatedField = ({ value, onChange }: Props) => (
  <Field
    label="补登原因"
    name="backdatedReason"
    span={6}
    hint="时限仍从受理时间算起，可能一登记就已超时"
  >
    <TextInput value={value} onChange={onChange} maxLength={200} />
  </Field>
);
