import type { InquiryKind, InquiryState, InquiryStep } from "./labels.ts";

/** What somebody waits for in a state; nothing where the inquiry is closed. */
export type Awaited = "answer" | "result" | "tell" | "relay";

const awaitedIn: Partial<Record<InquiryState, Awaited>> = {
  open: "answer",
  passedOn: "result",
  resulted: "tell",
  toRelay: "relay",
};

/** What an inquiry in this state waits for. */
export const awaited = (state: InquiryState): Awaited | undefined => awaitedIn[state];

/** True while somebody still has to do something. */
export const isOpen = (state: InquiryState): boolean => awaited(state) !== undefined;

const unclosed = ["open", "passedOn", "resulted", "toRelay"] as const;
const answered = ["answered", "told", "relayed"] as const;

/** From which states each step leads. */
const stepsFrom: Record<InquiryStep | "convert", readonly InquiryState[]> = {
  answer: ["open"],
  passOn: ["open", "passedOn"],
  result: ["passedOn"],
  tell: ["resulted"],
  relay: ["toRelay"],
  change: unclosed,
  note: [...unclosed, ...answered, "converted"],
  void: [...unclosed, ...answered],
  convert: [...unclosed, ...answered],
};

/** True when an inquiry in this state admits the step; `convert` is to become a complaint or a service order. */
export const mayTake = (step: InquiryStep | "convert", state: InquiryState): boolean =>
  stepsFrom[step].includes(state);

interface Taken {
  kind: InquiryKind;
  answer?: string | undefined;
  department?: string | undefined;
}

/** The state in which an inquiry begins: answered at once it closes at once. */
export function firstState({ kind, answer, department }: Taken): InquiryState {
  if (kind === "message") return "toRelay";
  if (department !== undefined && kind !== "praise") return "passedOn";
  return answer === undefined ? "open" : "answered";
}
