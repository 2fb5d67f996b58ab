import { type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto";
import { z } from "zod";

/** What a secret is checked against: not the secret, and slow to try. */
export const verifierSchema = z.object({
  scrypt: z.object({ logN: z.number().int().min(1).max(20), r: z.literal(8), p: z.literal(1) }),
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
type Verifier = z.infer<typeof verifierSchema>;

/** OWASP's figures for scrypt: N = 2^17, r = 8, p = 1, which takes 128 MB and some tenths of a second. */
export const owaspLogN = 17;
const hashBytes = 32;

export async function makeVerifier(
  secret: string | Uint8Array,
  salt: Uint8Array,
  logN: number,
): Promise<Verifier> {
  const hash = await derive(secret, salt, logN);
  return {
    scrypt: { logN, r: 8, p: 1 },
    salt: Buffer.from(salt).toString("hex"),
    hash: hash.toString("hex"),
  };
}

export async function matches(verifier: Verifier, secret: string | Uint8Array): Promise<boolean> {
  const salt = Buffer.from(verifier.salt, "hex");
  const hash = await derive(secret, salt, verifier.scrypt.logN);
  return timingSafeEqual(hash, Buffer.from(verifier.hash, "hex"));
}

/** The same password typed with another input method can differ in its code points; NFKC makes it one. */
function derive(secret: string | Uint8Array, salt: Uint8Array, logN: number): Promise<Buffer> {
  const options: ScryptOptions = { N: 2 ** logN, r: 8, p: 1, maxmem: 2 ** (logN + 10) + 2 ** 25 };
  const bytes = typeof secret === "string" ? secret.normalize("NFKC") : secret;
  return new Promise((resolve, reject) => {
    scrypt(bytes, salt, hashBytes, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
