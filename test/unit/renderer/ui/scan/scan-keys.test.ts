import { describe, expect, it } from "vitest";
import {
  isEnter,
  nothingPressed,
  type PressedKey,
  press,
  scannedText,
} from "#renderer/ui/scan/scan-keys.ts";

const codeOf = (letter: string) =>
  letter === "-" ? "Minus" : /\d/.test(letter) ? `Digit${letter}` : `Key${letter}`;

const key = (code: string, change: Partial<PressedKey> = {}): PressedKey => ({
  code,
  key: "",
  isComposing: false,
  keyCode: 0,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...change,
});

const typed = (text: string, change: Partial<PressedKey> = {}) =>
  [...text].reduce((so, letter) => press(so, key(codeOf(letter), change)), nothingPressed);

const composing = { key: "Process", keyCode: 229 };

describe("the keys of a scan", () => {
  const number = "CM-A-20261123-0001";

  it("count once an input method was at work; else the field does", () => {
    expect(scannedText(typed(number, composing), "错没啊")).toBe(number);
    expect(scannedText(typed(number, { isComposing: true }), "")).toBe(number);
    expect(scannedText(typed("CM"), number)).toBe(number);
  });

  it("know the keypad and the way back, and leave Ctrl and shift alone", () => {
    const so = ["KeyC", "Numpad7", "NumpadSubtract", "ShiftLeft", "Backspace"].reduce(
      (before, code) => press(before, key(code, composing)),
      nothingPressed,
    );
    expect(so.text).toBe("C7");
    expect(press(so, key("KeyV", { ctrlKey: true }))).toBe(so);
  });

  it("end with Enter, also while it belongs to the input method", () => {
    expect(isEnter(key("Enter", composing))).toBe(true);
    expect(isEnter(key("NumpadEnter"))).toBe(true);
    expect(isEnter(key("KeyE"))).toBe(false);
  });
});
