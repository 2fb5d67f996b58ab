import { isComposing } from "./composition.ts";

/** A key as it is written beside an action: "F2", "Ctrl K", "Esc", "Enter", "↑". */
export type KeyName = string;

export interface Shortcut {
  key: KeyName;
  label: string;
  run: () => void;
  /** The key is known but does nothing now; it falls through to no lower layer. */
  disabled?: boolean;
  /** Works over a dialog too: the page of keys. */
  always?: boolean;
}

/** A key in force, and what it lies on. */
export type LayeredShortcut = Shortcut & { layer: KeyLayer };

/** Who is asked first: what lies on top. Under a dialog no key works; a popover only adds its own. */
export type KeyLayer = "app" | "page" | "pane" | "dialog" | "popover";

const order: KeyLayer[] = ["app", "page", "pane", "dialog", "popover"];

interface Scope {
  layer: KeyLayer;
  shortcuts: () => readonly Shortcut[];
}

type KeyEvent = Pick<
  KeyboardEvent,
  | "key"
  | "ctrlKey"
  | "metaKey"
  | "altKey"
  | "shiftKey"
  | "isComposing"
  | "keyCode"
  | "defaultPrevented"
  | "target"
  | "preventDefault"
>;

const names: Record<string, KeyName> = {
  Escape: "Esc",
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
};

/** The name of a pressed key, undefined for keys with Alt or Shift, which the desk does not use. */
export function keyName(
  event: Pick<KeyEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">,
) {
  if (event.altKey || event.shiftKey) return undefined;
  const bare = names[event.key] ?? (event.key.length === 1 ? event.key.toUpperCase() : event.key);
  return event.ctrlKey || event.metaKey ? `Ctrl ${bare}` : bare;
}

const typing = "input, textarea, select, [contenteditable=true]";
const answersEnter = `${typing}, button, a[href], summary, [role=tab]`;

/** Keys that a field or a button needs for itself stay with it; function keys, Ctrl and Esc work everywhere. */
function belongsToTarget(name: KeyName, target: EventTarget | null): boolean {
  if (/^(F\d+|Esc)$/.test(name) || name.startsWith("Ctrl ")) return false;
  if (!(target instanceof Element)) return false;
  return target.closest(name === "Enter" ? answersEnter : typing) !== null;
}

export interface KeyRegistry {
  /** Adds a scope; the returned function takes it away again. */
  add: (scope: Scope) => () => void;
  handle: (event: KeyEvent) => void;
  /** Every key in force, the topmost meaning first, for the page of keys. */
  list: () => LayeredShortcut[];
}

/** The one place where a key finds its action: the topmost layer first, in a layer the latest scope first. */
export function createKeyRegistry(): KeyRegistry {
  const scopes: Scope[] = [];
  const topFirst = () =>
    [...scopes].reverse().sort((a, b) => order.indexOf(b.layer) - order.indexOf(a.layer));
  const find = (name: KeyName) => {
    let underDialog = false;
    for (const scope of topFirst()) {
      const found = scope.shortcuts().find((shortcut) => shortcut.key === name);
      if (found && (!underDialog || found.always)) return found;
      underDialog ||= scope.layer === "dialog";
    }
    return undefined;
  };
  return {
    add(scope) {
      scopes.push(scope);
      return () => void scopes.splice(scopes.indexOf(scope), 1);
    },
    handle(event) {
      if (event.defaultPrevented || isComposing(event)) return;
      const name = keyName(event);
      if (name === undefined || belongsToTarget(name, event.target)) return;
      const shortcut = find(name);
      if (!shortcut) return;
      event.preventDefault();
      if (!shortcut.disabled) shortcut.run();
    },
    list() {
      const all = topFirst().flatMap(({ layer, shortcuts }) =>
        shortcuts().map((shortcut) => ({ ...shortcut, layer })),
      );
      return all.filter((one, at) => all.findIndex((other) => other.key === one.key) === at);
    },
  };
}
