import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from "react";
import {
  createKeyRegistry,
  type KeyLayer,
  type KeyRegistry,
  type LayeredShortcut,
  type Shortcut,
} from "./key-registry.ts";

const KeysContext = createContext<KeyRegistry | undefined>(undefined);

/** Holds the desk's only keyboard listener. */
export function KeysProvider({ children }: { children: ReactNode }) {
  const [registry] = useState(createKeyRegistry);
  useEffect(() => {
    window.addEventListener("keydown", registry.handle);
    return () => window.removeEventListener("keydown", registry.handle);
  }, [registry]);
  return <KeysContext value={registry}>{children}</KeysContext>;
}

/**
 * Puts keys in force while the component is shown. `layer` says what it lies on: the app, a page, a pane or form on the page,
 * or a dialog, under which no other key works, or a popover. Pass `undefined` instead of keys to put nothing in force.
 */
export function useKeys(layer: KeyLayer, shortcuts: readonly Shortcut[] | undefined): void {
  const registry = useContext(KeysContext);
  const latest = useRef<readonly Shortcut[]>([]);
  const active = shortcuts !== undefined;
  useEffect(() => {
    latest.current = shortcuts ?? [];
  });
  useEffect(() => {
    if (!registry || !active) return;
    return registry.add({ layer, shortcuts: () => latest.current });
  }, [registry, layer, active]);
}

/** The keys in force at this moment, for the page of keys (F1). */
export function useKeyList(): () => LayeredShortcut[] {
  const registry = useContext(KeysContext);
  return () => registry?.list() ?? [];
}
