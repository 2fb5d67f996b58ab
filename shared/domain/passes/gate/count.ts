import type { PassLine } from "../pass.ts";
import type { RefusalReason } from "./labels.ts";
import type { Counted } from "./refusal.ts";

/** How many pieces were counted of a line; undefined while it has not been counted. */
const countOf = (counted: Counted, no: number): number | undefined =>
  counted.find((line) => line.no === no)?.quantity;

/** The numbers of the lines that have not been counted yet. */
export const uncounted = (lines: readonly PassLine[], counted: Counted): number[] =>
  lines.flatMap(({ no }) => (countOf(counted, no) === undefined ? [no] : []));

interface Difference {
  reason: Extract<RefusalReason, "short" | "over">;
  words: string;
}

/** What the count does not agree with: every line that is over or short, in words. Over weighs more: something would leave that may not. */
export function countDifference(
  lines: readonly PassLine[],
  counted: Counted,
): Difference | undefined {
  const off = lines.flatMap(({ no, quantity }) => {
    const more = (countOf(counted, no) ?? 0) - quantity;
    return more === 0 ? [] : [{ no, more }];
  });
  if (off.length === 0) return undefined;
  const words = off.map(
    ({ no, more }) => `第 ${no} 项${more > 0 ? "多" : "少"} ${Math.abs(more)} 件`,
  );
  return { reason: off.some(({ more }) => more > 0) ? "over" : "short", words: words.join("，") };
}
