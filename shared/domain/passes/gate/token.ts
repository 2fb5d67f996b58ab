import { utf8ToBytes } from "@noble/hashes/utils.js";
import { decode, encode } from "cborg";
import { z } from "zod";
import { documentNumber } from "#shared/domain/common/numbers.ts";
import { decodeBase32, encodeBase32 } from "#shared/lib/base32.ts";
import { joinBytes, sameBytes } from "#shared/lib/bytes.ts";

const format = 1;
/** The form of every text that is a token. Its last letter stands for the format and occurs in no base32 text. */
export const tokenMark = "QT1";
/** So that a signature made for something else can never be taken for one of a pass. */
const context = utf8ToBytes("qiantai exit pass 1\n");

const bytesOf = (length: number) =>
  z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.length === length);
const count = (max: number) => z.number().int().min(0).max(max);

export const digestBytes = 16;
export const keyIdBytes = 4;
const signatureBytes = 64;
/** Minutes since 1970, until the year 2242. */
const farthest = 143_000_000;

/** What the code of a pass says: enough to know it by, to open its gate in its time, and to count the goods. */
export const tokenContentSchema = z.object({
  number: documentNumber.max(40).startsWith("CM-"),
  /** When the pass opens its gate, in minutes since 1970, and for how many minutes. */
  from: count(farthest),
  minutes: count(1_000_000),
  gate: z.string().min(1).max(20),
  /** The beginning of the digest of everything else that is written on the pass. */
  digest: bytesOf(digestBytes),
  lines: count(200),
  pieces: count(2_000_000),
});
export type TokenContent = z.infer<typeof tokenContentSchema>;

/** A token as it was read; whether its signature is right is not said. */
export interface Token {
  text: string;
  keyId: Uint8Array;
  content: TokenContent;
  signature: Uint8Array;
  /** What the signature signs. */
  message: Uint8Array;
}

const bodySchema = z.tuple([
  z.literal(format),
  bytesOf(keyIdBytes),
  tokenContentSchema.shape.number,
  tokenContentSchema.shape.from,
  tokenContentSchema.shape.minutes,
  tokenContentSchema.shape.gate,
  tokenContentSchema.shape.digest,
  tokenContentSchema.shape.lines,
  tokenContentSchema.shape.pieces,
]);
const sealedSchema = z.tuple([z.custom<Uint8Array>(), bytesOf(signatureBytes)]);

/** The content as CBOR, the one way in which it may be written (RFC 8949 4.2). */
export const encodeBody = (keyId: Uint8Array, content: TokenContent): Uint8Array => {
  const { number, from, minutes, gate, digest, lines, pieces } = content;
  return encode([format, keyId, number, from, minutes, gate, digest, lines, pieces]);
};

/** What is signed of a body. */
export const signedMessage = (body: Uint8Array): Uint8Array => joinBytes(context, body);

/** Body and signature as a text of capital letters and digits. */
export const encodeToken = (body: Uint8Array, signature: Uint8Array): string =>
  `${tokenMark}${encodeBase32(encode([body, signature]))}`;

/** What the bytes say, if they are written in the one way: shortest heads, nothing indefinite, nothing behind. */
function decodeOneWay<T>(bytes: unknown, schema: z.ZodType<T>): T | undefined {
  if (!(bytes instanceof Uint8Array)) return undefined;
  try {
    const parsed = schema.safeParse(decode(bytes, { strict: true }));
    return parsed.success && sameBytes(encode(parsed.data), bytes) ? parsed.data : undefined;
  } catch {
    // the library throws for everything that is no CBOR
    return undefined;
  }
}

/** Reads the text of a token, as `foldScan` gives it; undefined for everything that no desk writes. */
export function readToken(text: string): Token | undefined {
  if (!text.startsWith(tokenMark)) return undefined;
  const sealed = decodeOneWay(decodeBase32(text.slice(tokenMark.length)), sealedSchema);
  const body = sealed && decodeOneWay(sealed[0], bodySchema);
  if (!body) return undefined;
  const [, keyId, number, from, minutes, gate, digest, lines, pieces] = body;
  return {
    text,
    keyId,
    content: { number, from, minutes, gate, digest, lines, pieces },
    signature: sealed[1],
    message: signedMessage(sealed[0]),
  };
}
