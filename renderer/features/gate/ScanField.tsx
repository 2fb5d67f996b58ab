import {
  type KeyboardEvent,
  type Ref,
  type RefObject,
  useEffect,
  useImperativeHandle,
  useRef,
} from "react";
import { Icon } from "#renderer/ui/icon/Icon.tsx";
import { Keycap } from "#renderer/ui/keys/Keycap.tsx";
import { isEnter, nothingPressed, press, scannedText } from "#renderer/ui/scan/scan-keys.ts";

export interface ScanHandle {
  focus: () => void;
}

interface Props {
  /** Which gate this is. */
  gate: string;
  /** Something was refused. */
  isBad: boolean;
  onScan: (text: string) => void;
  /** A key pressed while nothing has been typed since the last scan. True when it meant something. */
  onIdleKey: (event: KeyboardEvent) => boolean;
  handle: Ref<ScanHandle>;
}

const typing = "input, textarea";

/** What an input method still puts into the field after the scan was taken from its keys. */
const isLeftOver = (event: Event): boolean =>
  event instanceof InputEvent && /Composition/.test(event.inputType);

/** Whatever is typed anywhere on this screen is meant for the field. */
function useEverythingTyped(field: RefObject<HTMLInputElement | null>) {
  useEffect(() => {
    const redirect = (event: globalThis.KeyboardEvent) => {
      const isLetter = event.key.length === 1 && event.key !== " ";
      if (event.ctrlKey || event.altKey || event.metaKey || !isLetter) return;
      if (event.target instanceof Element && event.target.closest(typing)) return;
      field.current?.focus();
    };
    const back = () => field.current?.focus();
    window.addEventListener("keydown", redirect, true);
    window.addEventListener("focus", back);
    return () => {
      window.removeEventListener("keydown", redirect, true);
      window.removeEventListener("focus", back);
    };
  }, [field]);
}

/** 扫码或输入编号: the one field of the gate. It keeps the focus, and takes a scan while an input method is on. */
export function ScanField({ gate, isBad, onScan, onIdleKey, handle }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const pressed = useRef(nothingPressed);
  const isFresh = useRef(true);
  const taken = useRef("");
  useEverythingTyped(field);
  useImperativeHandle(handle, () => ({ focus: () => field.current?.focus() }), []);
  const take = (input: HTMLInputElement) => {
    const text = scannedText(pressed.current, input.value);
    // ends what an input method has begun, before the field is cleared
    input.blur();
    input.value = text;
    taken.current = text;
    input.focus();
    input.select();
    pressed.current = nothingPressed;
    isFresh.current = true;
    onScan(text);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const { nativeEvent, currentTarget } = event;
    const isTyped = !isFresh.current || pressed.current.text !== "";
    if (!isTyped && onIdleKey(event)) return event.preventDefault();
    if (!isEnter(nativeEvent)) {
      pressed.current = press(pressed.current, nativeEvent);
      return undefined;
    }
    event.preventDefault();
    if (scannedText(pressed.current, currentTarget.value).trim() !== "") take(currentTarget);
    return undefined;
  };
  return (
    <label className={isBad ? "gate-scan gate-scan-bad" : "gate-scan"}>
      <Icon name="scan" size={28} />
      <input
        aria-label="扫码或输入编号"
        ref={field}
        // biome-ignore lint/a11y/noAutofocus: the screen has one field, and a scanner types into it
        autoFocus
        autoComplete="off"
        spellCheck={false}
        maxLength={2000}
        placeholder="扫码或输入编号"
        onKeyDown={onKeyDown}
        onInput={({ currentTarget, nativeEvent }) => {
          if (pressed.current.text === "" && isLeftOver(nativeEvent))
            currentTarget.value = taken.current;
          else isFresh.current = false;
        }}
        onBlur={({ relatedTarget }) => {
          if (relatedTarget === null) setTimeout(() => field.current?.focus());
        }}
      />
      <Hint gate={gate} />
    </label>
  );
}

/** Which gate this is, or that it is none. */
function Hint({ gate }: Pick<Props, "gate">) {
  return (
    <span className="gate-hint">
      <Icon name="shield" size={18} />
      {gate === "" ? "只验真：没有设定门岗" : gate}
      <Keycap name="F8" />
    </span>
  );
}
