import "./field.css";
import { Input } from "antd";
import type { ReactNode } from "react";
import { useField } from "./form-context.ts";

export interface TextProps {
  value: string | undefined;
  onChange: (value: string) => void;
  placeholder?: string;
  maxLength?: number;
  disabled?: boolean;
  readOnly?: boolean;
  autoFocus?: boolean;
  /** Inside the field at the right. */
  suffix?: ReactNode;
  /** Inside the field at the left. */
  prefix?: ReactNode;
}

/** The colour of the border: a problem before a warning. */
export const statusOf = (field: { invalid: boolean; warned: boolean }) =>
  field.invalid ? "error" : field.warned ? "warning" : "";

/** One line of text. */
export function TextInput({ value, onChange, suffix, ...rest }: TextProps) {
  const field = useField();
  return (
    <Input
      {...rest}
      {...field.attributes}
      autoComplete="off"
      value={value ?? ""}
      status={statusOf(field)}
      suffix={suffix ?? (field.prefilled ? <small>{field.prefilled}</small> : undefined)}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

/** A password, with an eye to look at it. */
export function PasswordInput({ value, onChange, placeholder, disabled, autoFocus }: TextProps) {
  const field = useField();
  return (
    <Input.Password
      {...field.attributes}
      autoComplete="new-password"
      value={value ?? ""}
      placeholder={placeholder}
      disabled={disabled}
      autoFocus={autoFocus}
      status={statusOf(field)}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

interface AreaProps extends Omit<TextProps, "suffix" | "prefix"> {
  rows?: number;
}

/** Several lines of text; Enter begins a new one. */
export function TextArea({ value, onChange, rows = 3, ...rest }: AreaProps) {
  const field = useField();
  return (
    <Input.TextArea
      {...rest}
      {...field.attributes}
      rows={rows}
      value={value ?? ""}
      status={statusOf(field)}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
