import type { Throttle } from "./throttle.ts";

interface Attempt {
  right: boolean;
  failures: number;
  waitSeconds: number;
}

/** Tries of a secret, password or PIN: slowed down by the tries before it, whatever was tried then. */
export interface Attempts {
  /** Counts the try before it is known to be wrong; while the person has to wait, nothing is checked. */
  once: (personId: string, check: () => Promise<boolean>) => Promise<Attempt>;
  /** One after the other: tries made at the same time would all pass the throttle. */
  inTurn: <T>(attempt: () => Promise<T>) => Promise<T>;
}

export function createAttempts(throttle: Throttle): Attempts {
  let last: Promise<unknown> = Promise.resolve();
  return {
    once: async (personId, check) => {
      const waitSeconds = throttle.waitSeconds(personId);
      if (waitSeconds > 0) {
        return { right: false, failures: throttle.failures(personId), waitSeconds };
      }
      await throttle.count(personId);
      const right = await check();
      if (right) await throttle.clear(personId);
      const failures = throttle.failures(personId);
      return { right, failures, waitSeconds: throttle.waitSeconds(personId) };
    },
    inTurn: (attempt) => {
      const tried = last.then(attempt);
      last = tried.catch(() => undefined);
      return tried;
    },
  };
}
