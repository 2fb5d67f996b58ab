import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from "node:crypto";
import { join } from "node:path";
import { z } from "zod";
import { openJsonFile } from "#electron/platform/json-file.ts";
import { keyIdOf } from "#shared/domain/passes/gate/pass-key.ts";
import {
  encodeBody,
  encodeToken,
  signedMessage,
  type TokenContent,
} from "#shared/domain/passes/gate/token.ts";

/** Signs exit passes for this desk. The private half of its key lies in the desk folder and never leaves this process. */
export interface PassSigner {
  /** The public half, in lower-case hexadecimal. */
  publicKey: () => Promise<string>;
  /** Makes another key in place of this one. */
  renew: () => Promise<string>;
  sign: (content: TokenContent) => Promise<{ token: string; publicKey: string }>;
}

const keyFileSchema = z.object({ privateKey: z.string().min(1).nullable() });

const pemOf = (): string =>
  generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }).toString();

/** The last 32 bytes of the public key's DER form are the key itself (RFC 8410). */
const rawPublicKey = (pem: string): string =>
  createPublicKey(createPrivateKey(pem))
    .export({ type: "spki", format: "der" })
    .toString("hex")
    .slice(-64);

const isKey = (pem: string | null): pem is string => {
  try {
    return pem !== null && createPrivateKey(pem).asymmetricKeyType === "ed25519";
  } catch {
    // no key any more: another is made
    return false;
  }
};

/** Opens the key of a desk folder. One that is lost or damaged is replaced at its next use; what it has signed is still verified by its public half. */
export async function openPassSigner(folder: string): Promise<PassSigner> {
  const file = await openJsonFile({
    file: join(folder, "gate", "pass-key.json"),
    schema: keyFileSchema,
    initial: { privateKey: null },
    mode: 0o600,
  });
  const key = async (): Promise<string> => {
    const kept = file.value.privateKey;
    if (isKey(kept)) return kept;
    const { privateKey } = await file.update(({ privateKey: now }) => ({
      privateKey: isKey(now) ? now : pemOf(),
    }));
    return privateKey ?? "";
  };
  return {
    publicKey: async () => rawPublicKey(await key()),
    renew: async () => {
      await file.update(() => ({ privateKey: pemOf() }));
      return rawPublicKey(await key());
    },
    sign: async (content) => {
      const pem = await key();
      const publicKey = rawPublicKey(pem);
      const body = encodeBody(Buffer.from(keyIdOf(publicKey), "hex"), content);
      const signature = sign(null, signedMessage(body), createPrivateKey(pem));
      return { token: encodeToken(body, signature), publicKey };
    },
  };
}
