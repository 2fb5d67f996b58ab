import { failure, type Result } from "#shared/lib/result.ts";

/** How a call to ask a customer can end. */
export const callOutcomes = ["reached", "again", "givenUp"] as const;
export type CallOutcome = (typeof callOutcomes)[number];

/** What the history says of a call. */
export const callWords: Record<CallOutcome, string> = {
  reached: "已回访",
  again: "未联系上",
  givenUp: "不再联系",
};

interface Call {
  outcome: CallOutcome;
  mood: string | undefined;
  /** The judgement that must be explained. */
  unhappy: string;
  note: string | undefined;
}

/** Whoever was reached has a judgement; a bad one, and nobody being reached, must be explained. */
export function callProblem({ outcome, mood, unhappy, note }: Call): Result<never> | undefined {
  const reached = outcome === "reached";
  if (reached && mood === undefined) return failure("请选择满意程度", "mood");
  if (note !== undefined) return undefined;
  if (!reached) return failure("请写明联系的情况", "note");
  return mood === unhappy ? failure("客户不满意，请写明原因", "note") : undefined;
}
