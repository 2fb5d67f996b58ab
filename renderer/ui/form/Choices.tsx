import "./field.css";
import { Checkbox, Select } from "antd";
import type { KeyboardEvent, ReactNode } from "react";
import { Icon } from "../icon/Icon.tsx";
import type { IconName } from "../icon/icon-paths.ts";
import { useField } from "./form-context.ts";
import { namedList } from "./named-list.tsx";
import { statusOf } from "./TextInputs.tsx";

export interface Choice<T extends string> {
  value: T;
  label: string;
  /** Small text behind the label in the list: a person's role. */
  note?: string;
  disabled?: boolean;
}

interface SelectProps<T extends string> {
  value: T | undefined;
  onChange: (value: T | undefined) => void;
  choices: readonly Choice<T>[];
  placeholder?: string;
  clearable?: boolean;
  disabled?: boolean;
  /** What the list says when there is nothing in it: where choices come from. */
  nothing?: string;
}

const labelWithNote = (option: { label?: ReactNode; data: { note?: string | undefined } }) => (
  <span className="choice">
    {option.label}
    {option.data.note && <small>{option.data.note}</small>}
  </span>
);

const toOptions = <T extends string>(choices: readonly Choice<T>[]) =>
  choices.map(({ value, label, note = "", disabled = false }) => ({
    value,
    label,
    note,
    disabled,
  }));

/** What an open list says instead of an empty box. */
function Nothing({ choices, text }: { choices: readonly unknown[]; text: string | undefined }) {
  const empty = text ?? "还没有可选的";
  return (
    <p className="select-nothing">{choices.length === 0 ? empty : "没有相符的，换个字试试"}</p>
  );
}

/** One of a list; typing narrows the list. */
export function SelectInput<T extends string>(props: SelectProps<T>) {
  const field = useField();
  const chosen = props.choices.find((choice) => choice.value === props.value);
  return (
    <div data-filled={props.value !== undefined} className="select-input">
      <Select
        {...field.attributes}
        showSearch={{ optionFilterProp: "label" }}
        value={props.value ?? null}
        options={toOptions(props.choices)}
        popupRender={namedList}
        notFoundContent={<Nothing choices={props.choices} text={props.nothing} />}
        optionRender={labelWithNote}
        labelRender={() => (chosen ? labelWithNote({ label: chosen.label, data: chosen }) : null)}
        placeholder={props.placeholder}
        allowClear={props.clearable ?? false}
        disabled={props.disabled ?? false}
        status={statusOf(field)}
        onChange={(value) => props.onChange(value ?? undefined)}
      />
    </div>
  );
}

interface ManyProps<T extends string> {
  value: readonly T[];
  onChange: (value: T[]) => void;
  choices: readonly Choice<T>[];
  placeholder?: string;
  /** New words may be typed, not only chosen. */
  free?: boolean;
  disabled?: boolean;
  /** What the list says when there is nothing in it: where choices come from. */
  nothing?: string;
}

/** Tab leaves the field. antd would first take or drop the line that happens to be active in the open list. */
const leaveByTab = (event: KeyboardEvent) => {
  const { target } = event;
  if (event.key === "Tab" && target instanceof HTMLInputElement && target.value === "")
    event.stopPropagation();
};

/** Several of a list, or tags typed freely. */
export function TagsInput<T extends string>(props: ManyProps<T>) {
  const field = useField();
  return (
    <div
      data-filled={props.value.length > 0}
      className="select-input"
      role="presentation"
      onKeyDownCapture={leaveByTab}
    >
      <Select<T[]>
        {...field.attributes}
        mode={props.free ? "tags" : "multiple"}
        optionFilterProp="label"
        value={[...props.value]}
        options={toOptions(props.choices)}
        popupRender={namedList}
        notFoundContent={
          props.free ? (
            <p className="select-nothing">输入后按回车</p>
          ) : (
            <Nothing choices={props.choices} text={props.nothing} />
          )
        }
        placeholder={props.placeholder}
        disabled={props.disabled ?? false}
        status={statusOf(field)}
        onChange={(value) => props.onChange(value)}
      />
    </div>
  );
}

interface SegmentedProps<T extends string> {
  value: T | undefined;
  onChange: (value: T) => void;
  choices: readonly (Choice<T> & { icon?: IconName; lead?: string })[];
  disabled?: boolean;
}

/** One of a few, all in sight: real radio buttons, so arrow keys choose. */
export function SegmentedInput<T extends string>(props: SegmentedProps<T>) {
  const { id, labelId, attributes } = useField();
  return (
    <div {...attributes} className="segmented" role="radiogroup" aria-labelledby={labelId}>
      {props.choices.map((choice) => (
        <label key={choice.value} className={choice.value === props.value ? "segment-on" : ""}>
          <input
            type="radio"
            className="sr-only"
            name={id}
            value={choice.value}
            checked={choice.value === props.value}
            disabled={props.disabled || choice.disabled}
            onChange={() => props.onChange(choice.value)}
          />
          {choice.icon && <Icon name={choice.icon} size={16} />}
          {choice.lead && <b>{choice.lead}</b>}
          {choice.label}
        </label>
      ))}
    </div>
  );
}

interface CheckProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
  children: ReactNode;
}

/** Yes or no; its label stands behind it, so it needs no Field. */
export function CheckInput({ checked, onChange, disabled = false, children }: CheckProps) {
  return (
    <Checkbox
      checked={checked}
      disabled={disabled}
      onChange={(event) => onChange(event.target.checked)}
    >
      {children}
    </Checkbox>
  );
}
