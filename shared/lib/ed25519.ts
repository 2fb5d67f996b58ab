import { ed25519 } from "@noble/curves/ed25519.js";

/** Checks a signature by its public key. It is handed in where tokens are verified. */
export type Verify = (signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array) => boolean;

/**
 * Ed25519 by RFC 8032. Not WebCrypto: that answers later, while an action runs at once, and the browser host takes browsers that are too
 * old for it.
 */
export const verifyEd25519: Verify = (signature, message, publicKey) => {
  try {
    return ed25519.verify(signature, message, publicKey, { zip215: false });
  } catch {
    // what is no signature or no key at all
    return false;
  }
};
