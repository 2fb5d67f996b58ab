import type { Complaint } from "#shared/domain/complaints/complaint.ts";
import {
  channelLabels,
  satisfactionLabels,
  severityLabels,
  stepLabels,
} from "#shared/domain/complaints/labels.ts";
import { settledAt } from "#shared/domain/complaints/statistics/facts.ts";
import type { RegisterData, RegisterLine } from "#shared/forms/complaint-registers/schema.ts";

/** What came of a complaint, in words: what the customer was told, else the plan. */
export const resultOf = ({ answered, steps, plan, validity }: Complaint): string | undefined =>
  answered?.answer ??
  steps.findLast(({ step }) => step === stepLabels.answer)?.note ??
  validity?.reason ??
  plan;

/** "有效", "无效", or nothing as long as nobody has judged. */
export const validityOf = ({ validity }: Complaint): string | undefined =>
  validity && (validity.valid ? "有效" : "无效");

const lineOf = (complaint: Complaint): RegisterLine => ({
  number: complaint.id,
  receivedAt: complaint.receivedAt,
  complainant: complaint.complainant,
  unit: [complaint.customer?.name, complaint.unitNumber].filter(Boolean).join(" ") || undefined,
  phone: complaint.phones[0],
  channel: channelLabels[complaint.channel],
  category: complaint.category.label,
  about: complaint.about,
  facts: complaint.facts,
  validity: validityOf(complaint),
  severity: severityLabels[complaint.severity],
  department: complaint.department,
  owner: complaint.owner?.name,
  result: resultOf(complaint)?.slice(0, 1200),
  settledAt: settledAt(complaint),
  satisfaction: complaint.satisfaction && satisfactionLabels[complaint.satisfaction],
  takenBy: complaint.takenBy.name,
});

/** The registers of some complaints. */
export const registerOf = (
  complaints: readonly Complaint[],
  { period, scope, basis }: Pick<RegisterData, "period" | "scope" | "basis">,
): RegisterData => ({ period, scope, basis, lines: complaints.map(lineOf) });
