import { act, type ReactNode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { KeysProvider } from "#renderer/ui/keys/KeysProvider.tsx";
import { NowProvider } from "#renderer/ui/text/Now.tsx";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let last: Root | undefined;

/** Shows components in the page of happy-dom, with the keyboard and the clock that the app gives them. */
export async function render(children: ReactNode): Promise<(children: ReactNode) => Promise<void>> {
  await act(async () => last?.unmount());
  document.body.innerHTML = "<div id='root'></div>";
  const root = createRoot(document.getElementById("root") ?? document.body);
  last = root;
  const show = (shown: ReactNode) =>
    act(async () =>
      root.render(
        <KeysProvider>
          <NowProvider now="2026-11-23T10:26:00+08:00">{shown}</NowProvider>
        </KeysProvider>,
      ),
    );
  await show(children);
  return show;
}

export function find<T extends Element = HTMLElement>(selector: string): T {
  const element = document.querySelector<T>(selector);
  if (!element) throw new Error(`nothing matches ${selector}`);
  return element;
}

/** The control that a label names, as a person or a screen reader finds it. */
export function byLabel(text: string): HTMLInputElement {
  const label = [...document.querySelectorAll("label")].find((one) => one.textContent === text);
  const control = document.getElementById(label?.htmlFor ?? "");
  if (!(control instanceof HTMLElement)) throw new Error(`no control is labelled ${text}`);
  return control as HTMLInputElement;
}

interface Press extends KeyboardEventInit {
  keyCode?: number;
}

/** Presses a key where the focus is. */
export const press = (key: string, init: Press = {}) =>
  act(async () => {
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(
      new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...init }),
    );
  });

/** Types a text in place of what stands in a field. */
export const type = (control: HTMLInputElement, text: string) =>
  act(async () => {
    control.focus();
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(control, text);
    control.dispatchEvent(new Event("input", { bubbles: true }));
  });
