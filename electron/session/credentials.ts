import { join } from "node:path";
import { z } from "zod";
import { openJsonFile } from "#electron/platform/json-file.ts";
import { makeVerifier, matches, owaspLogN, verifierSchema } from "./verifier.ts";

/** What passwords are checked against. It lies in the desk folder, readable by this user alone, and never in the journal. */
export interface Credentials {
  has: (personId: string) => boolean;
  check: (personId: string, password: string) => Promise<boolean>;
  set: (personIds: string[], password: string) => Promise<void>;
  /** Forgets all passwords and sets the first; only for a desk that has no people. */
  begin: (personId: string, password: string) => Promise<void>;
}

export async function openCredentials(
  folder: string,
  random: (bytes: number) => Uint8Array,
  logN = owaspLogN,
): Promise<Credentials> {
  const file = await openJsonFile({
    file: join(folder, "session", "credentials.json"),
    schema: z.record(z.string(), verifierSchema),
    initial: {},
    mode: 0o600,
  });
  const verifierOf = (personId: string) =>
    Object.hasOwn(file.value, personId) ? file.value[personId] : undefined;
  return {
    has: (personId) => verifierOf(personId) !== undefined,
    check: async (personId, password) => {
      const verifier = verifierOf(personId);
      return verifier !== undefined && (await matches(verifier, password));
    },
    set: async (personIds, password) => {
      const verifier = await makeVerifier(password, random(16), logN);
      const added = Object.fromEntries(personIds.map((id) => [id, verifier]));
      await file.update((all) => ({ ...all, ...added }));
    },
    begin: async (personId, password) => {
      const verifier = await makeVerifier(password, random(16), logN);
      await file.update(() => ({ [personId]: verifier }));
    },
  };
}
