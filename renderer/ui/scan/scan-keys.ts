import { isComposing } from "#renderer/ui/keys/composition.ts";

/** What a key press tells of itself. `code` names the key on the keyboard, whatever an input method makes of it. */
export type PressedKey = Pick<
  KeyboardEvent,
  "code" | "key" | "isComposing" | "keyCode" | "ctrlKey" | "altKey" | "metaKey"
>;

/** The keys pressed since the last scan, and whether an input method has had its hands on them. */
export interface Pressed {
  text: string;
  composed: boolean;
}

export const nothingPressed: Pressed = { text: "", composed: false };

const dashes = ["Minus", "NumpadSubtract"];

/** The letter, digit or dash of a key: all that numbers and tokens are made of. */
function letterOf({ code }: PressedKey): string {
  const letter = /^(?:Key([A-Z])|(?:Digit|Numpad)(\d))$/.exec(code);
  return letter?.[1] ?? letter?.[2] ?? (dashes.includes(code) ? "-" : "");
}

/** True for the key that ends a scan, also while an input method would take it for itself. */
export const isEnter = ({ code, key }: PressedKey): boolean =>
  code === "Enter" || code === "NumpadEnter" || key === "Enter";

/** Adds a key press to those before. */
export function press(before: Pressed, event: PressedKey): Pressed {
  if (event.ctrlKey || event.altKey || event.metaKey) return before;
  const composed = before.composed || isComposing(event);
  const text =
    event.code === "Backspace" ? before.text.slice(0, -1) : before.text + letterOf(event);
  return { text, composed };
}

/**
 * What was put in when Enter comes: what stands in the field, or, once an input method was at work, the keys themselves, of which it has
 * made something else or nothing yet.
 */
export const scannedText = (pressed: Pressed, inField: string): string =>
  pressed.composed ? pressed.text : inField;
