import { Input } from "antd";
import { Icon } from "../icon/Icon.tsx";

interface Props {
  /** Read aloud; shown as the hint too when no other is given. */
  label: string;
  hint?: string;
  value: string;
  onChange: (value: string) => void;
}

/** Narrows the list below it while one types. */
export function SearchInput({ label, hint, value, onChange }: Props) {
  return (
    <Input
      aria-label={label}
      placeholder={hint ?? label}
      prefix={<Icon name="search" size={16} />}
      autoComplete="off"
      allowClear
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
