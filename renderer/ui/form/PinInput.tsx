import "./pin-input.css";
import { useField } from "./form-context.ts";

interface Props {
  value: string;
  onChange: (digits: string) => void;
  digits: number;
  autoFocus?: boolean;
}

/** A secret of so many digits: a box for each, one input over them all. */
export function PinInput({ value, onChange, digits, autoFocus }: Props) {
  const field = useField();
  const boxes = Array.from({ length: digits }, (_, at) => at);
  return (
    <span className={field.invalid ? "pin pin-wrong" : "pin"}>
      {boxes.map((at) => (
        <i key={at} className={at === value.length ? "pin-next" : ""}>
          {at < value.length && "●"}
        </i>
      ))}
      <input
        {...field.attributes}
        type="password"
        inputMode="numeric"
        autoComplete="off"
        maxLength={digits}
        // biome-ignore lint/a11y/noAutofocus: the hands are on the keys
        autoFocus={autoFocus}
        value={value}
        onChange={(event) => onChange(event.target.value.replace(/\D/g, "").slice(0, digits))}
      />
    </span>
  );
}
