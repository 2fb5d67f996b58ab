import type { HouseRules } from "./house-rules.ts";

/** For whom a PIN will do now. It is known since the program started and never written down: a restart asks for passwords again. */
export interface SecondUnlock {
  /** The digits of the PIN that opens for this person now; null where only the password does. */
  digits: (personId: string) => number | null;
  passwordGiven: (personId: string) => void;
  pinTried: (personId: string) => void;
  pinRight: (personId: string) => void;
}

interface Ports {
  digits: (personId: string) => number | undefined;
  rules: () => HouseRules;
  now: () => number;
}

export function createSecondUnlock({ digits, rules, now }: Ports): SecondUnlock {
  const known = new Map<string, { since: number; tried: number }>();
  const change = (personId: string, tried: (before: number) => number) => {
    const of = known.get(personId);
    if (of) known.set(personId, { ...of, tried: tried(of.tried) });
  };
  return {
    digits: (personId) => {
      const of = known.get(personId);
      const { pinMs, pinTries } = rules();
      // a clock that was set back does not lengthen the time
      const lapsed = of === undefined || Math.abs(now() - of.since) >= pinMs;
      return lapsed || of.tried >= pinTries ? null : (digits(personId) ?? null);
    },
    passwordGiven: (personId) => void known.set(personId, { since: now(), tried: 0 }),
    pinTried: (personId) => change(personId, (before) => before + 1),
    pinRight: (personId) => change(personId, () => 0),
  };
}
