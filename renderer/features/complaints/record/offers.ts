import { openDeadlines } from "#shared/domain/common/deadlines.ts";
import type { Surroundings } from "#shared/domain/common/plan.ts";
import type { Complaint } from "#shared/domain/complaints/complaint.ts";
import { kindOf } from "#shared/domain/complaints/deadlines.ts";
import { extensionRule } from "#shared/domain/complaints/extension.ts";
import { openExtension } from "#shared/domain/complaints/extension-request.ts";
import type { ComplaintState } from "#shared/domain/complaints/labels.ts";
import { mayTake } from "#shared/domain/complaints/lifecycle.ts";

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

/** The report of a major complaint goes before all else, a plan that is owed within minutes before the investigation. */
function usualStep(complaint: Complaint): StepName | undefined {
  const { state } = complaint;
  if (state !== "registered" && owes(complaint, "report")) return "escalate";
  return state === "accepted" && owes(complaint, "plan") ? "propose" : usual[state];
}

/** Steps whose button stands beside the main one, as far as they are possible now. */
const beside: StepName[] = ["extend", "acknowledge", "answer"];

const owes = (complaint: Complaint, kind: string) =>
  openDeadlines(complaint.deadlines).some((deadline) => kindOf(deadline) === kind);

function isPossible(step: StepName, complaint: Complaint, around: Surroundings): boolean {
  if (!mayTake(step, complaint.state)) return false;
  if (step === "acknowledge") return owes(complaint, "acknowledge");
  if (step !== "extend") return true;
  const rule = extensionRule(complaint, around.rules, around.desk.mainPack);
  const extended = complaint.deadlines.some(({ extended: longer }) => longer !== undefined);
  return rule !== undefined && owes(complaint, "solve") && !openExtension(complaint) && !extended;
}

/** What can be done with a complaint now: the main step, those beside it, and the rest. */
export function offersOf(complaint: Complaint, around: Surroundings) {
  const possible = stepNames.filter((step) => isPossible(step, complaint, around));
  const main = usualStep(complaint);
  const toReport: StepName[] = owes(complaint, "report") ? ["escalate"] : [];
  const shown = complaint.state === "archived" ? ["reopen" as const] : [...toReport, ...beside];
  const near = shown.filter((step) => step !== main && possible.includes(step));
  const rest = possible.filter((step) => step !== main && !near.includes(step));
  return { main, near, rest };
}
