import { openDeadlines } from "#shared/domain/common/deadlines.ts";
import type { Surroundings } from "#shared/domain/common/plan.ts";
import type { Complaint } from "#shared/domain/complaints/complaint.ts";
import { kindOf } from "#shared/domain/complaints/deadlines.ts";
import { extensionRule } from "#shared/domain/complaints/extension.ts";
import { openExtension } from "#shared/domain/complaints/extension-request.ts";
import {
  beforeFinal,
  needsInvestigation,
} from "#shared/domain/complaints/investigation/investigation.ts";
import type { ComplaintState } from "#shared/domain/complaints/labels.ts";
import { mayTake } from "#shared/domain/complaints/lifecycle.ts";
import { returnRule } from "#shared/domain/complaints/returns/decide.ts";

/** The steps that have a panel of their own. */
const stepNames = [
  "accept",
  "startInvestigation",
  "propose",
  "answer",
  "customerConfirms",
  "archive",
  "acknowledge",
  "extend",
  "note",
  "assign",
  "escalate",
  "invalidate",
  "reopen",
  "conclude",
  "judge",
  "decideReturn",
  "join",
] as const;
export type StepName = (typeof stepNames)[number];

/** What usually comes next, by state. */
const usual: Partial<Record<ComplaintState, StepName>> = {
  registered: "accept",
  accepted: "startInvestigation",
  investigating: "propose",
  handling: "answer",
  answered: "customerConfirms",
  confirmed: "archive",
  invalid: "archive",
};

/** What has to be found before anything else where the investigation comes first: nothing, what happened, or whether it is valid. */
function toFind(complaint: Complaint, around: Surroundings): StepName | undefined {
  const { rules, desk } = around;
  if (beforeFinal(complaint, rules, desk.mainPack) === undefined) return undefined;
  return complaint.investigation?.concluded ? "judge" : "conclude";
}

const looking: ComplaintState[] = ["investigating", "confirmed"];

/**
 * The report of a major complaint goes before all else, a plan that is owed within minutes before the investigation, and where the investigation
 * comes first what it found before the next step.
 */
function usualStep(complaint: Complaint, around: Surroundings): StepName | undefined {
  const { state } = complaint;
  if (state !== "registered" && owes(complaint, "report")) return "escalate";
  if (state === "accepted" && owes(complaint, "plan")) return "propose";
  return (looking.includes(state) ? toFind(complaint, around) : undefined) ?? usual[state];
}

/** Steps whose button stands beside the main one, as far as they are possible now. */
const beside: StepName[] = ["extend", "acknowledge", "answer", "decideReturn"];

const owes = (complaint: Complaint, kind: string) =>
  openDeadlines(complaint.deadlines).some((deadline) => kindOf(deadline) === kind);

/** Validity can be judged: the investigation is over, or none is asked for. */
function mayJudge(complaint: Complaint, { rules, desk }: Surroundings): boolean {
  const isOver = complaint.investigation?.concluded !== undefined;
  return isOver || !needsInvestigation(complaint.pack, rules, desk.mainPack);
}

const takesGoodsBack = ({ pack, category }: Complaint, { rules, desk }: Surroundings): boolean =>
  returnRule(pack, rules, desk.mainPack) !== undefined && /\.(returns|quality)/.test(category.id);

function isPossible(step: StepName, complaint: Complaint, around: Surroundings): boolean {
  if (!mayTake(step, complaint.state)) return false;
  if (step === "acknowledge") return owes(complaint, "acknowledge");
  if (step === "judge" || step === "invalidate") return mayJudge(complaint, around);
  if (step === "decideReturn") return takesGoodsBack(complaint, around);
  if (step === "startInvestigation") return complaint.investigation === undefined;
  if (step !== "extend") return true;
  const rule = extensionRule(complaint, around.rules, around.desk.mainPack);
  const extended = complaint.deadlines.some(({ extended: longer }) => longer !== undefined);
  return rule !== undefined && owes(complaint, "solve") && !openExtension(complaint) && !extended;
}

/** What can be done with a complaint now: the main step, those beside it, and the rest. */
export function offersOf(complaint: Complaint, around: Surroundings) {
  const possible = stepNames.filter((step) => isPossible(step, complaint, around));
  const main = usualStep(complaint, around);
  const toReport: StepName[] = owes(complaint, "report") ? ["escalate"] : [];
  const shown = complaint.state === "archived" ? ["reopen" as const] : [...toReport, ...beside];
  const near = shown.filter((step) => step !== main && possible.includes(step));
  const rest = possible.filter((step) => step !== main && !near.includes(step));
  return { main, near, rest };
}
