import { useEffect, useRef } from "react";
import { useAround } from "#renderer/data/live.ts";

const activities = ["pointerdown", "pointermove", "keydown", "wheel"] as const;
const MINUTE = 60_000;

/** Locks the desk when nobody has touched it for the minutes of the house rule. */
export function useIdleLock(lock: () => void): void {
  const minutes = useAround()?.rules.number("common.idleLock", "minutes");
  const latest = useRef(lock);
  useEffect(() => {
    latest.current = lock;
  });
  useEffect(() => {
    if (minutes === undefined) return;
    let touched = Date.now();
    const touch = () => {
      touched = Date.now();
    };
    const timer = setInterval(() => {
      if (Date.now() - touched >= minutes * MINUTE) latest.current();
    }, 5_000);
    for (const activity of activities) window.addEventListener(activity, touch, { passive: true });
    return () => {
      clearInterval(timer);
      for (const activity of activities) window.removeEventListener(activity, touch);
    };
  }, [minutes]);
}
