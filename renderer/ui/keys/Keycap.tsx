import "./keycap.css";
import type { KeyName } from "./key-registry.ts";

/** A key written beside its action. The action itself carries aria-keyshortcuts, so this is for the eye only. */
export function Keycap({ name }: { name: KeyName }) {
  return (
    <span className="keycap" aria-hidden="true">
      {name}
    </span>
  );
}

const spoken: Record<string, string> = { Esc: "Escape", "↑": "ArrowUp", "↓": "ArrowDown" };

/** The value of aria-keyshortcuts for a key name: "Ctrl S" becomes "Control+S". */
export const ariaKey = (name: KeyName): string => spoken[name] ?? name.replace("Ctrl ", "Control+");
