import type { ComplaintState, StepKind } from "./labels.ts";

/** From where a step leads, and to where; without `to` the state stays. */
interface Transition {
  from: readonly ComplaintState[];
  to?: ComplaintState;
}

const underWay = ["accepted", "investigating", "handling"] as const;
const unanswered = ["registered", ...underWay] as const;
/** Where an investigation may be written down: a plan that is owed within minutes may come before it. */
const looked = ["investigating", "handling", "answered", "confirmed"] as const;
const unclosed = [...unanswered, "answered", "confirmed"] as const;

/**
 * The lifecycle of DOMAIN §4. An answer that does not solve the matter leaves the state as it is, so that `answer` leads on only when
 * it does.
 */
export const transitions: Record<Exclude<StepKind, "register">, Transition> = {
  accept: { from: ["registered"], to: "accepted" },
  assign: { from: underWay },
  acknowledge: { from: unanswered },
  startInvestigation: { from: ["accepted", "handling"], to: "investigating" },
  conclude: { from: looked },
  judge: { from: [...underWay, "answered", "confirmed"] },
  decideReturn: { from: underWay },
  seen: { from: [...unclosed, "invalid"] },
  group: { from: unclosed },
  join: { from: unclosed },
  consequence: { from: [...underWay, "answered", "confirmed", "archived"] },
  propose: { from: underWay, to: "handling" },
  answer: { from: underWay, to: "answered" },
  customerConfirms: { from: ["answered"], to: "confirmed" },
  archive: { from: ["confirmed", "invalid"], to: "archived" },
  extend: { from: unanswered },
  grantExtension: { from: unanswered },
  refuseExtension: { from: unanswered },
  escalate: { from: unclosed },
  invalidate: { from: unanswered, to: "invalid" },
  reopen: { from: ["answered", "confirmed", "invalid", "archived"], to: "accepted" },
  note: { from: [...unclosed, "invalid"] },
};

/** The states in which a new complaint may begin. */
export const firstStates: readonly ComplaintState[] = ["registered", "accepted"];

/** The states in which a complaint may rest for good. */
export const finalStates: readonly ComplaintState[] = ["archived"];

/** The states of the step bar, in the order in which a complaint usually goes through them. */
export const mainCourse: readonly ComplaintState[] = [
  "registered",
  "accepted",
  "investigating",
  "handling",
  "answered",
  "confirmed",
  "archived",
];

/** True when a complaint in this state admits the step. */
export const mayTake = (step: Exclude<StepKind, "register">, state: ComplaintState): boolean =>
  transitions[step].from.includes(state);

/** True while work on the complaint itself is owed: deadlines run only then. */
export const isRunning = (state: ComplaintState): boolean =>
  state !== "archived" && state !== "invalid";
