import { useEffect, useRef } from "react";
import { useAround } from "#renderer/data/live.ts";
import { callDesk } from "#renderer/desk/client.ts";

const activities = ["pointerdown", "pointermove", "keydown", "wheel"] as const;
const MINUTE = 60_000;
/** The host is told of a person at most so often. */
const TELL = 5_000;

/** When a person last touched the desk. */
let touched = Date.now();

/** Tells the host that somebody is here. It keeps the time by itself: without a word from here it locks. */
export function usePresence(open: boolean): void {
  useEffect(() => {
    if (!open) return;
    touched = Date.now();
    let told = Date.now();
    const touch = (event: Event) => {
      if (!event.isTrusted) return;
      touched = Date.now();
      if (touched - told < TELL) return;
      told = touched;
      // a desk that is locked by now says so, and the screen follows
      callDesk("session.touch", {}).catch(() => undefined);
    };
    for (const activity of activities) window.addEventListener(activity, touch, { passive: true });
    return () => {
      for (const activity of activities) window.removeEventListener(activity, touch);
    };
  }, [open]);
}

/** Says that nobody has touched the desk for the minutes of the house rule; looked at again as soon as a sleeping page wakes. */
export function useIdleLock(idle: () => void): void {
  const minutes = useAround()?.rules.number("common.idleLock", "minutes");
  const latest = useRef(idle);
  useEffect(() => {
    latest.current = idle;
  });
  useEffect(() => {
    if (minutes === undefined) return;
    const look = () => {
      if (Date.now() - touched >= minutes * MINUTE) latest.current();
    };
    const timer = setInterval(look, 5_000);
    document.addEventListener("visibilitychange", look);
    window.addEventListener("focus", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
      window.removeEventListener("focus", look);
    };
  }, [minutes]);
}
