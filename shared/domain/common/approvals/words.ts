import { deciderWords } from "./chain.ts";
import {
  type Answer,
  type ApprovalRequest,
  type ApprovalStep,
  type Decision,
  decisionLabels,
  lastAnswered,
} from "./request.ts";

/** Who signed, as it is shown and printed: "许砚秋", "许砚秋（代贺长川）", "办公会纪要 2026-11 号". */
export function signedBy({ byName, standsInFor, minutes }: Answer): string {
  if (minutes) return `纪要 ${minutes.number}`;
  return standsInFor ? `${byName}（代${standsInFor.name}）` : byName;
}

/** How a decision was taken away from the screen; nothing when it was taken here. */
export function paperWords({ paper, minutes }: Answer): string | undefined {
  if (minutes) return `会议 ${minutes.date}，参加：${minutes.members}`;
  return paper && `纸质签字：${paper.document}，${paper.entered.byName}登记`;
}

/** "部门经理同意：许砚秋（代贺长川）" for a history. */
export function answerWords({ decider, answer }: ApprovalStep): string {
  if (!answer) return "";
  const said = `${deciderWords(decider)}${decisionLabels[answer.decision]}`;
  return [`${said}：${signedBy(answer)}`, paperWords(answer), answer.opinion]
    .filter(Boolean)
    .join("；");
}

/** The newest answer in words. */
export function lastAnswerWords(request: Pick<ApprovalRequest, "stages">): string {
  const newest = lastAnswered(request);
  return newest ? answerWords(newest) : "";
}

/** A step of an approval as forms print it. */
export interface PrintedStep {
  role: string;
  decision?: (typeof decisionLabels)[Decision];
  person?: string;
  at?: string;
  deputy?: boolean;
  onPaper?: boolean;
}

const printedStep = ({ decider, answer }: ApprovalStep): PrintedStep =>
  answer === undefined
    ? { role: deciderWords(decider) }
    : {
        role: deciderWords(decider),
        decision: decisionLabels[answer.decision],
        person: answer.minutes ? signedBy(answer) : answer.byName,
        at: answer.at,
        ...(answer.standsInFor ? { deputy: true } : {}),
        ...(answer.paper || answer.minutes ? { onPaper: true } : {}),
      };

/** The whole chain for a form. */
export const printedSteps = ({ stages }: Pick<ApprovalRequest, "stages">): PrintedStep[] =>
  stages.flat().map(printedStep);
