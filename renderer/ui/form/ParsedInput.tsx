import { Input } from "antd";
import { type ChangeEvent, type ReactNode, useEffect, useState } from "react";
import type { Result } from "#shared/lib/result.ts";
import { useField, useForm } from "./form-context.ts";
import { statusOf } from "./TextInputs.tsx";

export interface ParsedProps<T> {
  value: T | undefined;
  onChange: (value: T | undefined) => void;
  /** Reads what was typed; its first problem is shown under the field. */
  parse: (text: string) => Result<T>;
  /** How the value is written; `parse` must be able to read it back. */
  format: (value: T) => string;
  placeholder?: string;
  disabled?: boolean;
  autoFocus?: boolean;
  suffix?: ReactNode;
  prefix?: ReactNode;
  align?: "right";
}

interface Draft<T> {
  text: string;
  value: T | undefined;
  problem: string | undefined;
}

function read<T>(text: string, parse: ParsedProps<T>["parse"]): Draft<T> {
  if (text.trim() === "") return { text, value: undefined, problem: undefined };
  const result = parse(text);
  if (result.ok) return { text, value: result.value, problem: undefined };
  return { text, value: undefined, problem: result.problems[0]?.message ?? "看不懂" };
}

/**
 * A text that stands for something else: an amount, a number, a time. What was typed stays until it can be read; text that cannot
 * be read is never dropped: it keeps the form from saving and says why once the field is left.
 */
export function ParsedInput<T>(props: ParsedProps<T>) {
  const { value, onChange, parse, format, align, ...rest } = props;
  const field = useField();
  const { setUnreadable, attempts } = useForm();
  const [kept, setKept] = useState<Draft<T>>();
  // A draft belongs to the value it gave; when the form puts in another value, the draft is past.
  const draft = kept && kept.value === value ? kept : undefined;
  const problem = draft?.problem;
  const { id, report } = field;

  useEffect(() => {
    setUnreadable(id, problem !== undefined);
    if (problem === undefined) report(undefined);
    return () => setUnreadable(id, false);
  }, [id, problem, report, setUnreadable]);
  useEffect(() => {
    if (attempts > 0 && problem !== undefined) report(problem);
  }, [attempts, problem, report]);

  const type = (event: ChangeEvent<HTMLInputElement>) => {
    const next = read(event.target.value, parse);
    setKept(next);
    onChange(next.value);
  };
  const leave = () => {
    if (problem === undefined) setKept(undefined);
    else report(problem);
  };
  return (
    <Input
      {...rest}
      {...field.attributes}
      className={align === "right" ? "input-right" : ""}
      autoComplete="off"
      value={draft?.text ?? (value === undefined ? "" : format(value))}
      status={statusOf(field)}
      onChange={type}
      onFocus={(event) => event.target.select()}
      onBlur={leave}
    />
  );
}
