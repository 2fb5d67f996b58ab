import { ruleBookOf } from "#shared/rule-packs/index.ts";
import type { SetParameters } from "./roster.ts";

/** What the administrator has laid down that the host heeds. */
export interface HouseRules {
  /** After so long without a person the desk locks. */
  idleMs: number;
  /** So long after a password a PIN will do. */
  pinMs: number;
  /** With so many wrong PINs the password is asked for again. */
  pinTries: number;
  /** The most bytes of one attachment. */
  attachmentBytes: number;
}

const minute = 60_000;

function readRules(values: SetParameters): HouseRules {
  const overrides = Object.entries(values).map(([id, value]) => ({ id, value }));
  const rules = ruleBookOf([], overrides);
  return {
    idleMs: rules.number("common.idleLock", "minutes") * minute,
    pinMs: rules.number("common.pinUnlock", "hours") * 60 * minute,
    pinTries: rules.number("common.pinUnlock", "tries"),
    attachmentBytes: rules.number("common.attachments", "megabytes") * 1_000_000,
  };
}

/** The rules of the house; read again only after a value was set, since every call asks for them. */
export function houseRules(parameters: () => SetParameters): () => HouseRules {
  let from: SetParameters | undefined;
  let rules: HouseRules | undefined;
  return () => {
    const now = parameters();
    if (rules && from === now) return rules;
    from = now;
    rules = readRules(now);
    return rules;
  };
}
