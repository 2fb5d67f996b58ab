import { dueAt } from "#shared/domain/common/deadlines.ts";
import type { Complaint } from "#shared/domain/complaints/complaint.ts";
import { kindOf } from "#shared/domain/complaints/deadlines.ts";
import {
  channelLabels,
  satisfactionLabels,
  severityLabels,
  stepLabels,
} from "#shared/domain/complaints/labels.ts";
import { settledAt } from "#shared/domain/complaints/statistics/facts.ts";
import { type ComplaintSheetData, satisfactions } from "#shared/forms/complaint-sheets/schema.ts";
import { resultOf, validityOf } from "./register-data.ts";

/** What belongs on a paper that leaves the desk: the work on the matter, not the registrations around it. */
const told = new Set<string>([
  stepLabels.accept,
  stepLabels.startInvestigation,
  stepLabels.conclude,
  stepLabels.propose,
  stepLabels.answer,
  stepLabels.note,
]);

const most = { course: 20, limits: 6 };

const limitsOf = ({ deadlines }: Complaint): ComplaintSheetData["limits"] => {
  const latest = new Map(deadlines.map((deadline) => [deadline.label, deadline]));
  return [...latest.values()].slice(-most.limits).map((deadline) => ({
    label: deadline.label,
    at: dueAt(deadline),
    ...(deadline.met ? { metAt: deadline.met.at, onTime: deadline.met.onTime } : {}),
  }));
};

const courseOf = ({ steps }: Complaint): ComplaintSheetData["course"] =>
  steps
    .filter(({ step }) => told.has(step))
    .slice(-most.course)
    .map(({ at, byName, step, note }) => ({
      at,
      person: byName,
      what: note === undefined ? step : `${step}：${note}`.slice(0, 1200),
    }));

/** What the customer has said and signed already. */
function acceptedBy({ satisfaction, acceptance }: Complaint) {
  const said = satisfaction === undefined ? undefined : satisfactionLabels[satisfaction];
  const { document: _, ...signed } = acceptance?.signature ?? {};
  return {
    satisfaction: satisfactions.find((each) => each === said),
    signed: acceptance ? (signed as ComplaintSheetData["signed"]) : undefined,
  };
}

/** What 处理单, 意见处理表 and 反馈单 of a complaint say. */
export function complaintSheetOf(complaint: Complaint): ComplaintSheetData {
  const { customer, unitNumber, deadlines } = complaint;
  const feedback = deadlines.findLast((deadline) => kindOf(deadline) === "feedback");
  return {
    complainant: complaint.complainant,
    unit: [customer?.name, unitNumber].filter(Boolean).join(" ") || undefined,
    phone: complaint.phones[0],
    receivedAt: complaint.receivedAt,
    channel: channelLabels[complaint.channel],
    about: complaint.about,
    happenedAt: complaint.happenedAt,
    category: complaint.category.label,
    facts: complaint.facts,
    wish: complaint.wish,
    severity: severityLabels[complaint.severity],
    validity: validityOf(complaint),
    takenBy: complaint.takenBy.name,
    department: complaint.department,
    owner: complaint.owner?.name,
    limits: limitsOf(complaint),
    course: courseOf(complaint),
    plan: complaint.plan,
    result: resultOf(complaint)?.slice(0, 1200),
    settledAt: settledAt(complaint),
    ...acceptedBy(complaint),
    feedbackBy: feedback && dueAt(feedback),
  };
}
