import { countDifference, uncounted } from "#shared/domain/passes/gate/count.ts";
import type { OnlyVerified, Verdict } from "#shared/domain/passes/gate/judge.ts";
import type { RefusalReason } from "#shared/domain/passes/gate/labels.ts";
import type { PassKey } from "#shared/domain/passes/gate/pass-key.ts";
import type { Counted } from "#shared/domain/passes/gate/refusal.ts";
import type { TokenContent } from "#shared/domain/passes/gate/token.ts";
import type { ExitPass } from "#shared/domain/passes/pass.ts";
import type { IsoTime } from "#shared/lib/time.ts";

/** Why this person at this machine can only verify. */
export type WhyVerified = OnlyVerified | "role";

/** What the gate shows after a scan. */
export type View =
  | { kind: "idle"; problem?: string }
  | { kind: "open"; text: string; pass: ExitPass; signed: boolean }
  | {
      kind: "verified";
      why: WhyVerified;
      pass?: ExitPass;
      content?: TokenContent;
      key?: PassKey;
    }
  | {
      kind: "refused";
      reason: RefusalReason;
      words: string;
      number?: string;
      pass?: ExitPass;
      /** When the refusal was recorded; without it, why it was not. */
      recordedAt?: IsoTime;
      unrecorded?: string;
    }
  | { kind: "released"; pass: ExitPass };

/** What the guard has looked at so far: the carrier, and how many pieces of each line. */
export interface Looked {
  identity: boolean;
  counts: Readonly<Record<number, number>>;
  /** The row that the keys work on: 0 the carrier, then the lines by their number. */
  at: number;
}

export const lookedAtNothing: Looked = { identity: false, counts: {}, at: 0 };

export const countedOf = ({ counts }: Looked): Counted =>
  Object.entries(counts).map(([no, quantity]) => ({ no: Number(no), quantity }));

/** One more row to look at after this one; behind the last none is. */
const next = (pass: ExitPass, at: number) => Math.min(at + 1, pass.lines.length + 1);

/** The row as it should be: the carrier is who the pass says, the line is complete; the next row follows. */
export function tick(looked: Looked, pass: ExitPass, row = looked.at): Looked {
  const line = pass.lines[row - 1];
  if (row === 0) return { ...looked, identity: !looked.identity, at: next(pass, row) };
  if (!line) return looked;
  const counts = { ...looked.counts, [line.no]: line.quantity };
  return { ...looked, counts, at: next(pass, row) };
}

/** One piece more or less than so far; from nothing counted, than there should be. */
export function count(looked: Looked, pass: ExitPass, row: number, more: 1 | -1): Looked {
  const line = pass.lines[row - 1];
  if (!line) return looked;
  const counted = Math.max(0, (looked.counts[line.no] ?? line.quantity) + more);
  return { ...looked, counts: { ...looked.counts, [line.no]: counted }, at: row };
}

/** Moves to the row above or below. */
export const move = (looked: Looked, pass: ExitPass, by: 1 | -1): Looked => ({
  ...looked,
  at: Math.max(0, Math.min(looked.at + by, pass.lines.length)),
});

/** Everything as the pass says; the carrier is left to the guard's eyes. */
export const tickAll = (looked: Looked, pass: ExitPass): Looked => ({
  ...looked,
  counts: Object.fromEntries(pass.lines.map(({ no, quantity }) => [no, quantity])),
});

/** What is shown of a verdict, for whoever may release and whoever may not. */
export function viewOf(verdict: Verdict, text: string, mayRelease: boolean): View {
  if (verdict.kind !== "open") return verdict;
  const { pass, signed } = verdict;
  if (!mayRelease) return { kind: "verified", why: "role", pass };
  return { kind: "open", text, pass, signed };
}

type Next =
  | { kind: "clear" }
  | { kind: "problem"; words: string }
  | { kind: "refuse" }
  | { kind: "release"; pass: ExitPass };

/** What Enter does now: what is still to be looked at is named; a count that does not agree is refused. */
export function nextOf(view: View, looked: Looked): Next {
  if (view.kind !== "open") return { kind: "clear" };
  const { pass } = view;
  const counted = countedOf(looked);
  if (!looked.identity)
    return { kind: "problem", words: "请先核对人证：看证件，与携带人相符再打勾" };
  const left = uncounted(pass.lines, counted);
  if (left.length > 0) return { kind: "problem", words: `第 ${left.join("、")} 项还没有点数` };
  return countDifference(pass.lines, counted) ? { kind: "refuse" } : { kind: "release", pass };
}
