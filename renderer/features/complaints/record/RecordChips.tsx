import { RecordDeadline } from "#renderer/record/DeadlineChips.tsx";
import { StateChip } from "#renderer/ui/panel/Marks.tsx";
import { Time } from "#renderer/ui/text/Text.tsx";
import type { Deadline } from "#shared/domain/common/deadlines.ts";
import { type Complaint, runningDeadlines } from "#shared/domain/complaints/complaint.ts";
import { kindOf } from "#shared/domain/complaints/deadlines.ts";

/** A limit that was kept needs no chip once the entry is made. */
const isTold = (deadline: Deadline) =>
  deadline.met !== undefined && !(kindOf(deadline) === "register" && deadline.met.onTime);

/** The limits that run, with 为什么?; then those that are met. The limit before an extension stands dashed beside it. */
export function RecordChips({ complaint }: { complaint: Complaint }) {
  return (
    <>
      {runningDeadlines(complaint).map((deadline) => (
        <span key={deadline.key} className="row">
          <RecordDeadline deadline={deadline} />
          {deadline.extended && (
            <span className="chip-before">
              <StateChip tone="line" title={`${deadline.extended.by} 同意延期`}>
                延期前 <Time at={deadline.at} />
              </StateChip>
            </span>
          )}
        </span>
      ))}
      {complaint.deadlines.filter(isTold).map((deadline) => (
        <span key={deadline.key} className="row">
          <RecordDeadline deadline={deadline} explained={false} />
        </span>
      ))}
    </>
  );
}
