import { type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto";
import { join } from "node:path";
import { z } from "zod";
import { openJsonFile } from "#electron/platform/json-file.ts";

const verifierSchema = z.object({
  scrypt: z.object({ logN: z.number().int().min(1).max(20), r: z.literal(8), p: z.literal(1) }),
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
type Verifier = z.infer<typeof verifierSchema>;

/** What passwords are checked against. It lies in the desk folder, readable by this user alone, and never in the journal. */
export interface Credentials {
  has: (personId: string) => boolean;
  check: (personId: string, password: string) => Promise<boolean>;
  set: (personIds: string[], password: string) => Promise<void>;
  /** Forgets all passwords and sets the first; only for a desk that has no people. */
  begin: (personId: string, password: string) => Promise<void>;
}

/** OWASP's figures for scrypt: N = 2^17, r = 8, p = 1, which takes 128 MB and some tenths of a second. */
const owaspLogN = 17;
const hashBytes = 32;

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

async function makeVerifier(password: string, salt: Uint8Array, logN: number): Promise<Verifier> {
  const hash = await derive(password, salt, logN);
  return {
    scrypt: { logN, r: 8, p: 1 },
    salt: Buffer.from(salt).toString("hex"),
    hash: hash.toString("hex"),
  };
}

async function matches(verifier: Verifier, password: string): Promise<boolean> {
  const salt = Buffer.from(verifier.salt, "hex");
  const hash = await derive(password, salt, verifier.scrypt.logN);
  return timingSafeEqual(hash, Buffer.from(verifier.hash, "hex"));
}

/** The same password typed with another input method can differ in its code points; NFKC makes it one. */
function derive(password: string, salt: Uint8Array, logN: number): Promise<Buffer> {
  const options: ScryptOptions = { N: 2 ** logN, r: 8, p: 1, maxmem: 2 ** (logN + 10) + 2 ** 25 };
  return new Promise((resolve, reject) => {
    scrypt(password.normalize("NFKC"), salt, hashBytes, options, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
