/** Chance that repeats: the same seed gives the same year, on every machine. */
export interface Chance {
  /** From 0 up to but not including 1. */
  next: () => number;
  /** A whole number from `min` to `max`, both included. */
  whole: (min: number, max: number) => number;
  pick: <T>(values: readonly T[]) => T;
  /** True so many times in a hundred. */
  percent: (share: number) => boolean;
  hex: (length: number) => string;
}

/** mulberry32: small, fast, good enough to make believable people and days. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  return {
    next,
    whole,
    pick: <T>(values: readonly T[]) => values[whole(0, values.length - 1)] as T,
    percent: (share) => next() * 100 < share,
    hex: (length) => {
      const words = Math.ceil(length / 8);
      const word = () => (next() * 4_294_967_296).toString(16).padStart(8, "0");
      return Array.from({ length: words }, word).join("").slice(0, length);
    },
  };
}
