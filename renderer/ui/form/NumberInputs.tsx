import type { Result } from "#shared/lib/result.ts";
import { Icon } from "../icon/Icon.tsx";
import { ParsedInput } from "./ParsedInput.tsx";
import { readNumber } from "./read-number.ts";

interface NumberProps {
  value: number | undefined;
  onChange: (value: number | undefined) => void;
  min?: number;
  max?: number;
  decimals?: number;
  /** Behind the number: 人, 件. */
  unit?: string;
  /** Buttons for one less and one more. */
  stepper?: boolean;
  placeholder?: string;
  disabled?: boolean;
}

/** A number, typed or counted up and down. */
export function NumberInput(props: NumberProps) {
  const { value, onChange, min = 0, max = 999_999, decimals = 0, unit, stepper = false } = props;
  const within = (wanted: number) => Math.min(max, Math.max(min, wanted));
  return (
    <ParsedInput
      value={value}
      onChange={onChange}
      parse={(text) => readNumber(text, { min, max, decimals })}
      format={String}
      placeholder={props.placeholder ?? ""}
      disabled={props.disabled ?? false}
      suffix={
        <>
          {unit}
          {stepper && (
            <span className="stepper">
              <button
                type="button"
                tabIndex={-1}
                aria-label="减一"
                onClick={() => onChange(within((value ?? min) - 1))}
              >
                <Icon name="minus" size={16} />
              </button>
              <button
                type="button"
                tabIndex={-1}
                aria-label="加一"
                onClick={() => onChange(within((value ?? min) + 1))}
              >
                <Icon name="plus" size={16} />
              </button>
            </span>
          )}
        </>
      }
    />
  );
}

interface AmountProps {
  /** Whole cents. */
  value: number | undefined;
  onChange: (cents: number | undefined) => void;
  /** Reads yuan as typed into cents, writes cents as yuan: the desk's own rules of money. */
  parse: (text: string) => Result<number>;
  format: (cents: number) => string;
  placeholder?: string;
  disabled?: boolean;
}

/** An amount of money in yuan, right-aligned behind ¥. */
export function AmountInput(props: AmountProps) {
  return <ParsedInput {...props} align="right" prefix="¥" />;
}
