import { type Step, StepBar } from "#renderer/ui/record/StepBar.tsx";
import { useNow } from "#renderer/ui/text/Now.tsx";
import type { Complaint } from "#shared/domain/complaints/complaint.ts";
import {
  type ComplaintState,
  type StepKind,
  stateLabels,
  stepLabels,
} from "#shared/domain/complaints/labels.ts";
import { mainCourse } from "#shared/domain/complaints/lifecycle.ts";
import { clockTime, type IsoTime, localDate } from "#shared/lib/time.ts";

/** The steps that bring a complaint into a state. */
const entries: Partial<Record<ComplaintState, StepKind[]>> = {
  registered: ["register"],
  accepted: ["accept", "reopen"],
  investigating: ["startInvestigation"],
  handling: ["propose"],
  answered: ["answer"],
  confirmed: ["customerConfirms"],
  archived: ["archive"],
};

/** Today's clock, else the day without the year: the bar has little room. */
const shortTime = (at: IsoTime, now: IsoTime) =>
  localDate(at) === localDate(now) ? clockTime(at) : localDate(at).slice(5);

function reachedBy({ steps }: Complaint, state: ComplaintState) {
  const labels = (entries[state] ?? []).map((kind) => stepLabels[kind]);
  return steps.findLast(({ step }) => labels.some((label) => label === step));
}

/** How far the complaint has come, with who brought it there. States that were passed over carry no name. */
export function CourseBar({ complaint }: { complaint: Complaint }) {
  const now = useNow();
  const at = mainCourse.indexOf(complaint.state);
  const steps = mainCourse.map((state, index): Step => {
    const label = stateLabels[state];
    if (index > at) return { label, state: "ahead" };
    const step = reachedBy(complaint, state);
    const note = step && `${shortTime(step.at, now)} ${step.byName}`;
    const over = index < at || state === "archived";
    return { label, state: over ? "done" : "current", note };
  });
  return <StepBar label="进展" steps={steps} />;
}
