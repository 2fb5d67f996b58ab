const MINUTE = 60_000;

/** Who is at the desk, and whether anybody still is. */
export interface Presence {
  /** The id of the person signed in; nobody once the desk has been left alone for too long. */
  who: () => string | undefined;
  enter: (personId: string) => void;
  leave: () => void;
  /** A person has touched the desk. */
  touch: () => void;
  /** Since when, after how many minutes, the desk is locked because nobody touched it. */
  autoLocked: () => { at: string; minutes: number } | null;
}

/**
 * Keeps time by itself: a page that sleeps, or was made to forget its clock, holds nothing open. A machine's clock that was set back by
 * more than the limit ends the session as one that ran on does.
 */
export function createPresence(now: () => number, idleMs: () => number): Presence {
  let current: string | undefined;
  let touched = 0;
  let locked: { at: string; minutes: number } | null = null;
  const look = () => {
    const limit = idleMs();
    if (current === undefined || Math.abs(now() - touched) < limit) return;
    current = undefined;
    locked = { at: new Date(touched + limit).toISOString(), minutes: limit / MINUTE };
  };
  return {
    who: () => {
      look();
      return current;
    },
    enter: (personId) => {
      current = personId;
      touched = now();
      locked = null;
    },
    leave: () => {
      current = undefined;
      locked = null;
    },
    touch: () => {
      look();
      if (current !== undefined) touched = now();
    },
    autoLocked: () => {
      look();
      return locked;
    },
  };
}
