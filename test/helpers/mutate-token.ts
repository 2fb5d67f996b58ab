import { decode } from "cborg";
import {
  encodeBody,
  encodeToken,
  type TokenContent,
  tokenMark,
} from "#shared/domain/passes/gate/token.ts";
import { decodeBase32, encodeBase32 } from "#shared/lib/base32.ts";
import { rewritings } from "./cbor-rewritings.ts";
import { tokenDesk } from "./token-desk.ts";

/** Whole numbers that look random and are the same in every run (mulberry32). */
export function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}
type Dice = ReturnType<typeof dice>;

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const gates = ["东门岗", "西门岗", "一号门岗", "货运门岗", "东门崗", "x"];

/** A content that may stand on a pass. */
export const contentOf = (roll: Dice): TokenContent => ({
  number: `CM-${letters[roll(26)]}-202611${10 + roll(20)}-${String(roll(10_000)).padStart(4, "0")}`,
  from: 29_940_000 + roll(1_000_000),
  minutes: [1440, 570, 60][roll(3)] ?? 1440,
  gate: gates[roll(gates.length)] ?? "",
  digest: Uint8Array.from({ length: 16 }, () => roll(256)),
  lines: 1 + roll(20),
  pieces: 1 + roll(400),
});

/** What a forger has at hand: two tokens of the desk, taken apart, and a key of their own. */
export interface Loot {
  content: TokenContent;
  text: string;
  bytes: Uint8Array;
  body: Uint8Array;
  signature: Uint8Array;
  other: { body: Uint8Array; signature: Uint8Array };
  /** The same content in all other ways of writing, of the body and of the whole. */
  rewritten: { bodies: readonly Uint8Array[]; wholes: readonly Uint8Array[] };
}

const desk = tokenDesk();
const forger = tokenDesk(9);

function takenApart(text: string) {
  const bytes = decodeBase32(text.slice(tokenMark.length)) ?? new Uint8Array();
  const [body, signature] = decode(bytes) as [Uint8Array, Uint8Array];
  return { bytes, body, signature };
}

/** A token of the desk, and another one to mix it with. */
export function lootOf(roll: Dice): Loot {
  const content = contentOf(roll);
  const text = desk.token(content);
  const parts = takenApart(text);
  const others = (bytes: Uint8Array) => [...rewritings(bytes)].map(({ bytes: other }) => other);
  return {
    content,
    text,
    ...parts,
    other: takenApart(desk.token(contentOf(roll))),
    rewritten: { bodies: others(parts.body), wholes: others(parts.bytes) },
  };
}

const textOf = (bytes: Uint8Array) => `${tokenMark}${encodeBase32(bytes)}`;

function flipped(bytes: Uint8Array, roll: Dice): Uint8Array {
  const changed = bytes.slice();
  for (let times = 1 + roll(3); times > 0; times--) {
    const at = roll(changed.length);
    changed[at] = (changed[at] ?? 0) ^ (1 << roll(8));
  }
  return changed;
}

function withNoise(bytes: Uint8Array, at: number, roll: Dice): Uint8Array {
  const noise = Array.from({ length: 1 + roll(8) }, () => roll(256));
  return Uint8Array.from([...bytes.slice(0, at), ...noise, ...bytes.slice(at)]);
}

/** One field of the content set to something else that it might be. */
function changedField(content: TokenContent, roll: Dice): TokenContent {
  const wish = contentOf(roll);
  const fields = Object.keys(content) as (keyof TokenContent)[];
  const field = fields[roll(fields.length)] ?? "number";
  return { ...content, [field]: wish[field] };
}

function changedText(text: string, roll: Dice): string {
  const at = tokenMark.length + roll(text.length - tokenMark.length);
  const letter = letters[roll(32)] ?? "A";
  const swapped = text.slice(0, at) + text.slice(at + 1, at + 2) + text.slice(at, at + 1);
  return (
    [
      text.slice(0, at) + letter + text.slice(at + 1),
      text.slice(0, at) + text.slice(at + 1),
      text.slice(0, at) + letter + text.slice(at),
      swapped + text.slice(at + 2),
    ][roll(4)] ?? text
  );
}

function rewritten({ bytes, signature, rewritten: { bodies, wholes } }: Loot, roll: Dice): string {
  if (roll(2) === 0) return textOf(wholes[roll(wholes.length)] ?? bytes);
  return encodeToken(bodies[roll(bodies.length)] ?? bytes, signature);
}

/** The ways to make another token of one that was taken. */
export const mutations: Record<string, (loot: Loot, roll: Dice) => string> = {
  "bits flipped": ({ bytes }, roll) => textOf(flipped(bytes, roll)),
  "bits of the body flipped": ({ body, signature }, roll) =>
    encodeToken(flipped(body, roll), signature),
  "bits of the signature flipped": ({ body, signature }, roll) =>
    encodeToken(body, flipped(signature, roll)),
  "cut off": ({ bytes }, roll) => textOf(bytes.slice(0, roll(bytes.length))),
  "something put in": ({ bytes }, roll) => textOf(withNoise(bytes, roll(bytes.length), roll)),
  "something behind": ({ bytes }, roll) => textOf(withNoise(bytes, bytes.length, roll)),
  "a field changed": ({ content, signature }, roll) =>
    encodeToken(encodeBody(desk.keyId, changedField(content, roll)), signature),
  "another content": ({ signature }, roll) =>
    encodeToken(encodeBody(desk.keyId, contentOf(roll)), signature),
  "the signature of another": ({ body, other }) => encodeToken(body, other.signature),
  "signed by another key": ({ content }, roll) => {
    const body = encodeBody(desk.keyId, changedField(content, roll));
    return encodeToken(body, forger.signBytes(body));
  },
  "written in another way": rewritten,
  "letters changed": ({ text }, roll) => changedText(text, roll),
};
