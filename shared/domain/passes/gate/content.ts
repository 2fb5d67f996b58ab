import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { sameBytes } from "#shared/lib/bytes.ts";
import { canonical } from "#shared/lib/digest.ts";
import { epoch, type IsoTime, isoTime, type Offset } from "#shared/lib/time.ts";
import type { ExitPass } from "../pass.ts";
import { piecesOf } from "../pieces.ts";
import { digestBytes, type TokenContent } from "./token.ts";

const minute = 60_000;

type Written = Omit<ExitPass, "rev" | "state" | "steps">;

/** The digest of what is written on a pass: goods, carrier, customer, days, gate. */
function digestOf(pass: Written): Uint8Array {
  const { id, kind, customer, carrier, carrierDocument, leavesOn, returnBy, gate, lines } = pass;
  const goods = lines.map(({ no, item, model = "", serial = "", quantity }) => [
    no,
    item,
    model,
    serial,
    quantity,
  ]);
  const document = [carrierDocument.kind, carrierDocument.number];
  const all = [id, kind, customer.name, carrier, document, leavesOn, returnBy ?? "", gate, goods];
  return sha256(utf8ToBytes(canonical(all))).slice(0, digestBytes);
}

/** What the token of a pass says when it is valid from and until these times. */
export function tokenContentOf(
  pass: Written,
  valid: { from: IsoTime; until: IsoTime },
): TokenContent {
  const from = Math.floor(epoch(valid.from) / minute);
  return {
    number: pass.id,
    from,
    minutes: Math.floor(epoch(valid.until) / minute) - from,
    gate: pass.gate,
    digest: digestOf(pass),
    lines: pass.lines.length,
    pieces: piecesOf(pass.lines),
  };
}

/** When a token opens its gate. */
export const tokenTimes = ({ from, minutes }: TokenContent, offset: Offset) => ({
  from: isoTime(from * minute, offset),
  until: isoTime((from + minutes) * minute, offset),
});

/** True when both say the same. */
export const sameContent = (a: TokenContent, b: TokenContent): boolean =>
  a.number === b.number &&
  a.from === b.from &&
  a.minutes === b.minutes &&
  a.gate === b.gate &&
  a.lines === b.lines &&
  a.pieces === b.pieces &&
  sameBytes(a.digest, b.digest);
