import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import { keyIdOf } from "#shared/domain/passes/gate/pass-key.ts";
import {
  encodeBody,
  encodeToken,
  signedMessage,
  type TokenContent,
} from "#shared/domain/passes/gate/token.ts";

const pkcs8 = "302e020100300506032b657004220420";
const spki = Buffer.from("302a300506032b6570032100", "hex");

/** A desk's key, the same in every run, with which a test signs tokens by Node's own cryptography. */
export function tokenDesk(seed = 7) {
  const der = Buffer.from(`${pkcs8}${Buffer.alloc(32, seed).toString("hex")}`, "hex");
  const privateKey = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
  const publicKey = createPublicKey(privateKey)
    .export({ type: "spki", format: "der" })
    .toString("hex")
    .slice(-64);
  const id = keyIdOf(publicKey);
  const keyId = Buffer.from(id, "hex");
  const signBytes = (body: Uint8Array) => sign(null, signedMessage(body), privateKey);
  return {
    id,
    keyId: Uint8Array.from(keyId),
    publicKey,
    signBytes,
    token: (content: TokenContent) => {
      const body = encodeBody(keyId, content);
      return encodeToken(body, signBytes(body));
    },
  };
}

const keys = new Map<string, KeyObject>();

function keyOf(raw: Uint8Array): KeyObject {
  const name = Buffer.from(raw).toString("hex");
  const key =
    keys.get(name) ??
    createPublicKey({ key: Buffer.concat([spki, raw]), format: "der", type: "spki" });
  keys.set(name, key);
  return key;
}

/** Node's own check of a signature: another hand than the program's, and fast enough for a million. */
export const verifyByNode = (
  signature: Uint8Array,
  message: Uint8Array,
  publicKey: Uint8Array,
): boolean => verify(null, message, keyOf(publicKey), signature);

export const sampleContent: TokenContent = {
  number: "CM-A-20261123-0007",
  from: 29_940_000,
  minutes: 1440,
  gate: "东门岗",
  digest: Uint8Array.from({ length: 16 }, (_, index) => index * 11),
  lines: 4,
  pieces: 11,
};
