import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import canonicalize from "canonicalize";

/** The one way to write a value as bytes: canonical JSON (RFC 8785). Throws for what JSON cannot hold (NaN, half a surrogate pair). */
export function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error("a value that JSON cannot hold");
  return text;
}

/** True when a value can be written canonically: no NaN, no half a surrogate pair, nothing circular. */
export function isStorable(value: unknown): boolean {
  try {
    return canonicalize(value) !== undefined;
  } catch {
    return false;
  }
}

/** SHA-256 of a text's UTF-8 bytes, in lower-case hexadecimal. */
export const sha256Hex = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));
