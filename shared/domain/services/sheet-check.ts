import type { ServiceOrder } from "./order.ts";
import { isAsSigned, sheetDigest, verifySheet } from "./sheet.ts";
import type { Sheet, SheetContent } from "./sheet-schema.ts";

/** What somebody has of a sheet that is to be checked: its number, and the digest or its beginning. */
export interface SheetClaim {
  number: string;
  digest: string;
}

/** So many digits of a digest must be given; fewer could fit by chance. */
export const LEAST_DIGITS = 16;
const ALL_DIGITS = 64;

const MARK = "QTS1";

/** What the code beside the signatures says: letters, digits and dashes, which a scanner types whatever input method is on. */
export const sheetCode = ({ number, version, digest }: SheetClaim & { version: number }): string =>
  `${MARK}-${number}-${version}-${digest.toUpperCase()}`;

/** A code as it was scanned; undefined when it is something else. */
export function readSheetCode(text: string): SheetClaim | undefined {
  const found = new RegExp(`^${MARK}-(.+)-\\d+-([0-9A-F]{${ALL_DIGITS}})$`, "i").exec(text.trim());
  const [, number, digest] = found ?? [];
  if (number === undefined || digest === undefined) return undefined;
  return { number: number.toUpperCase(), digest: digest.toLowerCase() };
}

/** A digest as people type it off the paper, in groups, without their spaces. */
export const typedDigest = (text: string): string => text.replace(/\s+/g, "").toLowerCase();

/** Why a typed digest cannot be compared. */
export function digestProblem(typed: string): string | undefined {
  if (!/^[0-9a-f]*$/.test(typed)) return "摘要只有数字和字母 a–f，请对照单子再输入";
  if (typed.length < LEAST_DIGITS)
    return `请至少输入摘要的前 ${LEAST_DIGITS} 位，现在 ${typed.length} 位`;
  return typed.length > ALL_DIGITS
    ? `摘要只有 ${ALL_DIGITS} 位，现在 ${typed.length} 位`
    : undefined;
}

/**
 * How a paper stands to what was signed: it is the version in force, that version before its last signature, an older version, none that
 * was signed; or the record itself is no longer what was signed, or nobody has signed, or there is no such number.
 */
export type SheetVerdict =
  | "current"
  | "beforeLast"
  | "older"
  | "differs"
  | "altered"
  | "unsigned"
  | "unknown";

export interface SheetCheck {
  verdict: SheetVerdict;
  /** The version that it is, or, where it is none, the signed one in force. */
  sheet?: Sheet & { content: SheetContent };
}

type SignedSheet = Sheet & { content: SheetContent };

const hasContent = (sheet: Sheet): sheet is SignedSheet => sheet.content !== undefined;

/** The digests that a version had while one signature was still missing: it may have been printed then. */
function earlierDigests({ content, signatures, refusal }: SignedSheet): string[] {
  const { customer, engineer } = signatures;
  const before = [customer && { customer }, engineer && { engineer }, refusal && {}];
  return before.flatMap((each) =>
    each
      ? [
          sheetDigest(content, { signatures: each, refusal }),
          sheetDigest(content, { signatures: each }),
        ]
      : [],
  );
}

/** Compares what is printed on a sheet with what was signed. The digest may be its beginning; `digestProblem` says whether it is enough. */
export function checkSheet(order: ServiceOrder | null | undefined, digest: string): SheetCheck {
  if (!order) return { verdict: "unknown" };
  const { sheet: now, sheets } = order;
  const versions = [now, ...sheets.toReversed()].filter(hasContent);
  if (versions.length === 0) return { verdict: "unsigned" };
  const fits = (each: string | undefined) => each?.startsWith(digest) ?? false;
  const same = versions.find((version) => fits(version.digest));
  const found = same ?? versions.find((version) => earlierDigests(version).some(fits));
  const shown = found ?? versions[0];
  const withSheet = (verdict: SheetVerdict) => ({ verdict, ...(shown ? { sheet: shown } : {}) });
  if (!found) return withSheet("differs");
  const isWhole = found === now ? verifySheet(order) === "intact" : isAsSigned(found);
  if (!isWhole) return withSheet("altered");
  if (found !== now) return withSheet("older");
  return withSheet(same ? "current" : "beforeLast");
}
