import { dueAt, type Urgency, urgency } from "#shared/domain/common/deadlines.ts";
import type { IsoTime } from "#shared/lib/time.ts";
import { type Complaint, runningDeadlines } from "./complaint.ts";

const bands: Urgency[] = ["overdue", "soon", "inTime", "met"];

/** How far a complaint presses: by its nearest deadline; one without any counts as met. */
function complaintUrgency(complaint: Complaint, now: IsoTime): Urgency {
  const next = runningDeadlines(complaint)[0];
  return next === undefined ? "met" : urgency(next, now);
}

const gradeOrder = (complaint: Complaint) => (complaint.customer?.grade === "A" ? 0 : 1);
const nextAt = (complaint: Complaint) => {
  const next = runningDeadlines(complaint)[0];
  return next === undefined ? Number.POSITIVE_INFINITY : Date.parse(dueAt(next));
};

/**
 * The order of the queue: overdue first, then soon, then the rest; inside each band the customers of grade A first (R11 6.2.1 H),
 * then by deadline.
 */
export function queueOrder(complaints: readonly Complaint[], now: IsoTime): Complaint[] {
  const places = complaints.map((complaint) => ({
    complaint,
    band: bands.indexOf(complaintUrgency(complaint, now)),
    grade: gradeOrder(complaint),
    at: nextAt(complaint),
  }));
  const byTime = (a: number, b: number) => (a === b ? 0 : a - b);
  return places
    .sort(
      (a, b) =>
        a.band - b.band ||
        a.grade - b.grade ||
        byTime(a.at, b.at) ||
        a.complaint.id.localeCompare(b.complaint.id),
    )
    .map(({ complaint }) => complaint);
}
