import { documentNumber } from "#shared/domain/common/numbers.ts";
import { readToken, type Token, tokenMark } from "./token.ts";

/** What a guard has put in: a number, a token, or a token that no desk writes. */
export type Scan =
  | { kind: "number"; number: string }
  | { kind: "token"; token: Token }
  | { kind: "broken"; text: string };

/** As a scanner types or a hand writes it, with an input method on or not: half width, capital letters, without spaces. */
const foldScan = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[‐-―−－]/g, "-")
    .replace(/\s/g, "")
    .toUpperCase();

/** Reads what was scanned or typed. A token counts from its mark, so that what stood in the field before does no harm. */
export function readScan(text: string): Scan | undefined {
  const folded = foldScan(text);
  const mark = folded.lastIndexOf(tokenMark);
  if (mark >= 0) {
    const token = folded.slice(mark);
    const read = readToken(token);
    return read ? { kind: "token", token: read } : { kind: "broken", text: token.slice(0, 400) };
  }
  const number = /CM-?([A-Z0-9]{1,4})-?(\d{8})-?(\d{4,})$/.exec(folded);
  const whole = number && `CM-${number[1]}-${number[2]}-${number[3]}`;
  return whole && documentNumber.safeParse(whole).success
    ? { kind: "number", number: whole }
    : undefined;
}

/** The number of the pass that a scan names. */
export const numberOf = (scan: Scan): string | undefined =>
  scan.kind === "number"
    ? scan.number
    : scan.kind === "token"
      ? scan.token.content.number
      : undefined;
