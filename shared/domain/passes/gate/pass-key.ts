import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";
import { decode, encode } from "cborg";
import { z } from "zod";
import { defineTable, recordBase } from "#shared/domain/common/table.ts";
import { decodeBase32, encodeBase32 } from "#shared/lib/base32.ts";
import { sameBytes } from "#shared/lib/bytes.ts";
import { keyIdBytes } from "./token.ts";

export const publicKeySchema = z.string().regex(/^[0-9a-f]{64}$/);

/** A key with which a desk signs its passes, by its public half. The id begins the key's digest, as tokens name it. */
export const passKeySchema = recordBase.extend({
  publicKey: publicKeySchema,
  /** Whose key it is: 单位名称 and 前台代码. */
  organisation: z.string(),
  deskCode: z.string(),
  /** This desk's own: passes that it signs can be released here, others can only be verified. */
  own: z.boolean(),
  addedAt: z.string(),
  addedBy: z.string(),
  /** No longer trusted from here on, and why. */
  stopped: z.object({ at: z.string(), byName: z.string(), reason: z.string() }).optional(),
});
export type PassKey = z.infer<typeof passKeySchema>;

export const passKeyTable = defineTable<PassKey>({
  name: "passKey",
  schema: passKeySchema,
  lists: ({ addedAt }) => [{ list: "pass.keys", key: addedAt }],
});

const keyDigest = (publicKey: string): Uint8Array => sha256(hexToBytes(publicKey));

/** The id that tokens name a key by. */
export const keyIdOf = (publicKey: string): string =>
  bytesToHex(keyDigest(publicKey).slice(0, keyIdBytes));

/** What two people compare by telephone: "3F0A 91C2 …". */
export const fingerprintOf = (publicKey: string): string =>
  (bytesToHex(keyDigest(publicKey).slice(0, 10)).toUpperCase().match(/.{4}/g) ?? []).join(" ");

/** A desk's public key, with whose it is, as it is handed to another desk. */
export type KeyCard = Pick<PassKey, "publicKey" | "organisation" | "deskCode">;

const cardMark = "QK1";
const checkBytes = 4;

const cardCheck = (body: Uint8Array) => sha256(body).slice(0, checkBytes);

/** A key card as a text of capital letters and digits; what is mistyped in it is noticed. */
export function writeKeyCard({ publicKey, organisation, deskCode }: KeyCard): string {
  const body = encode([1, hexToBytes(publicKey), organisation, deskCode]);
  return `${cardMark}${encodeBase32(encode([body, cardCheck(body)]))}`;
}

const cardSchema = z.tuple([
  z.literal(1),
  z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.length === 32),
  z.string().min(1).max(60),
  z.string().regex(/^[A-Z0-9]{1,4}$/),
]);
const checkedSchema = z.tuple([z.instanceof(Uint8Array), z.instanceof(Uint8Array)]);

/** Reads a key card; undefined when it is none, or was not copied letter by letter. */
export function readKeyCard(text: string): KeyCard | undefined {
  const folded = text.normalize("NFKC").replace(/\s/g, "").toUpperCase();
  const bytes = folded.startsWith(cardMark) && decodeBase32(folded.slice(cardMark.length));
  if (!bytes) return undefined;
  try {
    const [body, check] = checkedSchema.parse(decode(bytes, { strict: true }));
    const [, key, organisation, deskCode] = cardSchema.parse(decode(body, { strict: true }));
    const card = { publicKey: bytesToHex(key), organisation, deskCode };
    return sameBytes(check, cardCheck(body)) && writeKeyCard(card) === folded ? card : undefined;
  } catch {
    // no CBOR, or of another shape
    return undefined;
  }
}
