import { Refusal } from "#electron/bridge/refusal.ts";
import type { CallResult } from "#shared/bridge/contract.ts";
import { createAttempts } from "./attempts.ts";
import type { Credentials } from "./credentials.ts";
import type { HouseRules } from "./house-rules.ts";
import type { Pins } from "./pins.ts";
import type { Presence } from "./presence.ts";
import type { Person } from "./roster.ts";
import { createSecondUnlock } from "./second-unlock.ts";
import type { Throttle } from "./throttle.ts";

export interface EntrancePorts {
  credentials: Credentials;
  pins: Pins;
  throttle: Throttle;
  rules: () => HouseRules;
  now: () => number;
  presence: Presence;
  find: (personId: string) => Person | undefined;
}

/** The ways in: the password, and after it a PIN. */
export interface Entrance {
  signIn: (personId: string, password: string) => Promise<CallResult<"session.signIn">>;
  /** Signs in by PIN, which opens only where the password has before. */
  unlock: (personId: string, pin: string) => Promise<CallResult<"session.unlock">>;
  /** Sets a person's own PIN; the password must be given with it. */
  setPin: (
    personId: string,
    password: string,
    pin: string,
  ) => Promise<CallResult<"session.setPin">>;
  /** The digits of the PIN that would open for this person now; null where only the password does. */
  pinDigits: (personId: string) => number | null;
  /** Lets somebody in whose password is known to be right. */
  enter: (personId: string) => void;
}

export function createEntrance(ports: EntrancePorts): Entrance {
  const { credentials, pins, throttle, presence, find } = ports;
  const second = createSecondUnlock({ ...ports, digits: pins.digits });
  const attempts = createAttempts(throttle);
  const enter = (personId: string) => {
    presence.enter(personId);
    second.passwordGiven(personId);
  };
  const known = (personId: string) => {
    if (!find(personId)) throw new Refusal("notFound", "没有这位员工，或已停用");
  };
  const tryPassword = async (personId: string, password: string) => {
    known(personId);
    if (!credentials.has(personId)) {
      throw new Refusal("notFound", "这位员工还没有密码，请系统管理员先设置");
    }
    return attempts.once(personId, () => credentials.check(personId, password));
  };
  const signIn = async (personId: string, password: string) => {
    const { right: signedIn, ...rest } = await tryPassword(personId, password);
    if (signedIn) enter(personId);
    return { signedIn, ...rest };
  };
  const unlock = async (personId: string, pin: string) => {
    known(personId);
    if (second.digits(personId) === null) {
      throw new Refusal("forbidden", "现在不能用 PIN，请用密码登录");
    }
    const { right: signedIn, ...rest } = await attempts.once(personId, () => {
      second.pinTried(personId);
      return pins.check(personId, pin);
    });
    if (signedIn) {
      presence.enter(personId);
      second.pinRight(personId);
    }
    return { signedIn, ...rest };
  };
  const setPin = async (personId: string, password: string, pin: string) => {
    if (password === pin) throw new Refusal("invalid", "PIN 不能和密码一样");
    const { right: done, ...rest } = await tryPassword(personId, password);
    if (done) {
      await pins.set(personId, pin);
      second.passwordGiven(personId);
    }
    return { done, ...rest };
  };
  return {
    signIn: (personId, password) => attempts.inTurn(() => signIn(personId, password)),
    unlock: (personId, pin) => attempts.inTurn(() => unlock(personId, pin)),
    setPin: (personId, password, pin) => attempts.inTurn(() => setPin(personId, password, pin)),
    pinDigits: (personId) => (find(personId) ? second.digits(personId) : null),
    enter,
  };
}
