import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";
import { foldText } from "#shared/domain/common/text.ts";
import type { Verify } from "#shared/lib/ed25519.ts";
import { epoch, type IsoTime, offsetOf } from "#shared/lib/time.ts";
import type { ExitPass } from "../pass.ts";
import { sameContent, tokenContentOf, tokenTimes } from "./content.ts";
import { type RefusalReason, refusalSentences } from "./labels.ts";
import type { PassKey } from "./pass-key.ts";
import type { Scan } from "./scan.ts";
import type { Token, TokenContent } from "./token.ts";

/** Why a pass that is right is not released here: another gate is named, this machine is none, another desk has signed. */
export type OnlyVerified = "otherGate" | "noGate" | "foreign";

/** What a gate makes of a scan. */
export type Verdict =
  | { kind: "open"; pass: ExitPass; signed: boolean }
  | { kind: "verified"; why: OnlyVerified; pass?: ExitPass; content?: TokenContent; key?: PassKey }
  | { kind: "refused"; reason: RefusalReason; words: string; pass?: ExitPass };

/** What there is to judge by: all of it is handed in. */
export interface Evidence {
  scan: Scan;
  /** The pass of the scanned number, where it is on file here. */
  pass: ExitPass | undefined;
  /** The key that the token names, where it is known here. */
  key: PassKey | undefined;
  /** Which gate this machine is; empty when it is none. */
  gate: string;
  now: IsoTime;
  verify: Verify;
}

const refused = (reason: RefusalReason, pass?: ExitPass, words?: string): Verdict => ({
  kind: "refused",
  reason,
  words: words ?? refusalSentences[reason],
  ...(pass ? { pass } : {}),
});

/** True when the token is signed by this key, to the bit. */
export const isSignedBy = (
  { keyId, message, signature }: Token,
  key: Pick<PassKey, "id" | "publicKey">,
  verify: Verify,
): boolean => bytesToHex(keyId) === key.id && verify(signature, message, hexToBytes(key.publicKey));

/** The key of a scan's token, by its id; empty for anything else. */
export const keyIdOfScan = (scan: Scan | undefined): string =>
  scan?.kind === "token" ? bytesToHex(scan.token.keyId) : "";

function outOfTime(valid: { from: IsoTime; until: IsoTime }, now: IsoTime) {
  if (epoch(now) >= epoch(valid.until)) return "expired";
  return epoch(now) < epoch(valid.from) ? "notYet" : undefined;
}

/** What another desk has signed: it can only be verified. */
function judgeForeign(content: TokenContent, key: PassKey, now: IsoTime): Verdict {
  const late = outOfTime(tokenTimes(content, offsetOf(now)), now);
  return late ? refused(late) : { kind: "verified", why: "foreign", content, key };
}

/** Why a pass on file is not to be released, whatever the gate. */
function standing({ state, valid }: ExitPass, now: IsoTime): RefusalReason | undefined {
  switch (state) {
    case "released":
      return "used";
    case "returned":
      return "back";
    case "void":
      return "void";
    case "issued":
      return valid ? outOfTime(valid, now) : "notIssued";
    default:
      return "notIssued";
  }
}

function judgeOwn({ scan, pass, gate, now }: Evidence): Verdict {
  if (!pass) return refused("unknown");
  if (scan.kind === "token" && !fits(scan.token, pass)) return refused("altered", pass);
  const reason = standing(pass, now);
  if (reason) return refused(reason, pass);
  const here = foldText(gate);
  if (here === "") return { kind: "verified", why: "noGate", pass };
  if (here !== foldText(pass.gate)) return { kind: "verified", why: "otherGate", pass };
  return { kind: "open", pass, signed: scan.kind === "token" };
}

/** True when the token says what stands on the pass. */
const fits = ({ content }: Token, pass: ExitPass): boolean =>
  pass.valid !== undefined && sameContent(content, tokenContentOf(pass, pass.valid));

/** Judges a scan: signature, standing, time, gate, in this order. Goods are counted afterwards. */
export function judge(evidence: Evidence): Verdict {
  const { scan, key, now, verify } = evidence;
  if (scan.kind === "broken") return refused("altered");
  if (scan.kind === "number") return judgeOwn(evidence);
  if (!key) return refused("unknownKey");
  if (!isSignedBy(scan.token, key, verify)) return refused("altered", evidence.pass);
  if (key.stopped) return refused("stoppedKey", evidence.pass);
  return key.own ? judgeOwn(evidence) : judgeForeign(scan.token.content, key, now);
}
