import { join } from "node:path";
import { z } from "zod";
import { openJsonFile } from "#electron/platform/json-file.ts";
import { keyed, machineName } from "#electron/platform/machine-key.ts";
import { makeVerifier, matches, verifierSchema } from "./verifier.ts";

/** Less work than for a password, so that a PIN opens at once. What keeps it from being guessed is the key; no work would. */
const pinLogN = 14;

const pinSchema = z.object({
  digits: z.number().int(),
  /** Which machine's key the verifier was made with. */
  machine: z.string(),
  verifier: verifierSchema,
});

/**
 * What PINs are checked against. A PIN has so few digits that its verifier alone could be guessed through; each is therefore made with a
 * key of this machine that lies outside the desk folder. A folder that was copied elsewhere has no PIN at all.
 */
export interface Pins {
  /** How many digits this person's PIN has; nothing without a PIN of this machine. */
  digits: (personId: string) => number | undefined;
  check: (personId: string, pin: string) => Promise<boolean>;
  set: (personId: string, pin: string) => Promise<void>;
  remove: (personId: string) => Promise<void>;
}

interface PinPorts {
  folder: string;
  /** The secret of this machine; made when it is first asked for. */
  machineKey: () => Promise<Uint8Array>;
  random: (bytes: number) => Uint8Array;
  logN?: number | undefined;
}

export async function openPins({ folder, machineKey, random, logN }: PinPorts): Promise<Pins> {
  const file = await openJsonFile({
    file: join(folder, "session", "pins.json"),
    schema: z.record(z.string(), pinSchema),
    initial: {},
    mode: 0o600,
  });
  let machine = Object.keys(file.value).length > 0 ? machineName(await machineKey()) : "";
  const pinOf = (personId: string) => {
    const pin = Object.hasOwn(file.value, personId) ? file.value[personId] : undefined;
    return pin?.machine === machine ? pin : undefined;
  };
  return {
    digits: (personId) => pinOf(personId)?.digits,
    check: async (personId, pin) => {
      const kept = pinOf(personId);
      if (!kept) return false;
      return matches(kept.verifier, keyed(await machineKey(), "pin", personId, pin));
    },
    set: async (personId, pin) => {
      const key = await machineKey();
      machine = machineName(key);
      const secret = keyed(key, "pin", personId, pin);
      const verifier = await makeVerifier(secret, random(16), logN ?? pinLogN);
      await file.update((all) => ({
        ...all,
        [personId]: { digits: pin.length, machine, verifier },
      }));
    },
    remove: async (personId) => {
      if (!Object.hasOwn(file.value, personId)) return;
      await file.update(({ [personId]: _, ...others }) => others);
    },
  };
}
