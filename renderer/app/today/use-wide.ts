import { useSyncExternalStore } from "react";

const wide = window.matchMedia("(min-width: 1700px)");

const subscribe = (listener: () => void) => {
  wide.addEventListener("change", listener);
  return () => wide.removeEventListener("change", listener);
};

/** True on a screen that has room for what is due tomorrow and later. */
export const useWide = (): boolean => useSyncExternalStore(subscribe, () => wide.matches);
