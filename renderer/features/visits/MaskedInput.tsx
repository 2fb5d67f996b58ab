import { Input } from "antd";
import { type ReactNode, useState } from "react";
import { useField } from "#renderer/ui/form/form-context.ts";
import { statusOf } from "#renderer/ui/form/TextInputs.tsx";

interface Props {
  value: string;
  onChange: (value: string) => void;
  /** How the value is written while nobody types, so that who stands at the desk cannot read it. */
  mask: (value: string) => string;
  /** Inside the field at the right. */
  suffix?: ReactNode;
}

/** A text that others should not read from the screen: written out only while somebody types it. */
export function MaskedInput({ value, onChange, mask, suffix }: Props) {
  const field = useField();
  const [isOpen, setOpen] = useState(false);
  return (
    <Input
      {...field.attributes}
      autoComplete="off"
      maxLength={30}
      suffix={suffix ?? <span />}
      value={isOpen || value === "" ? value : mask(value)}
      status={statusOf(field)}
      onFocus={() => setOpen(true)}
      onBlur={() => setOpen(false)}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
