import { Input, type InputRef } from "antd";
import { type KeyboardEvent, type Ref, useRef } from "react";
import { useField } from "../form/form-context.ts";
import { statusOf } from "../form/TextInputs.tsx";
import { isEnter, nothingPressed, press, scannedText } from "./scan-keys.ts";

interface Props {
  value: string;
  onChange: (text: string) => void;
  /** Enter, with what was typed or scanned, whatever an input method has made of it. */
  onEnter: (text: string) => void;
  placeholder?: string;
  maxLength: number;
  handle?: Ref<InputRef>;
}

/** One line that people type or a keyboard scanner fills; stands inside a Field. */
export function ScanInput({ value, onChange, onEnter, placeholder, maxLength, handle }: Props) {
  const field = useField();
  const pressed = useRef(nothingPressed);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (!isEnter(event.nativeEvent)) {
      pressed.current = press(pressed.current, event.nativeEvent);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    const text = scannedText(pressed.current, event.currentTarget.value);
    pressed.current = nothingPressed;
    onEnter(text);
  };
  return (
    <Input
      {...field.attributes}
      ref={handle ?? null}
      data-own-enter
      autoComplete="off"
      spellCheck={false}
      value={value}
      placeholder={placeholder}
      maxLength={maxLength}
      status={statusOf(field)}
      onChange={(event) => onChange(event.target.value)}
      onFocus={() => {
        pressed.current = nothingPressed;
      }}
      onKeyDown={onKeyDown}
    />
  );
}
