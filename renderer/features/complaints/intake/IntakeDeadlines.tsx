import { whyDeadline } from "#renderer/record/why-content.ts";
import { DeadlineTrack, type TrackStop } from "#renderer/ui/deadline/DeadlineTrack.tsx";
import { Why } from "#renderer/ui/deadline/Why.tsx";
import { Time } from "#renderer/ui/text/Text.tsx";
import { type Deadline, openDeadlines, urgency } from "#shared/domain/common/deadlines.ts";
import type { Surroundings } from "#shared/domain/common/plan.ts";
import {
  complaintDeadlines,
  countedWith,
  extendedDeadline,
  feedbackDeadline,
  type Limited,
} from "#shared/domain/complaints/deadlines.ts";
import { epoch } from "#shared/lib/time.ts";

const tones = { overdue: "over", soon: "soon", inTime: "ok", met: "done" } as const;

/** "3 个工作日": the figure that a deadline was counted with. */
function length({ basis }: Deadline): string {
  const used = countedWith(basis);
  return used === undefined ? "" : `${used.value} ${used.unit}`;
}

const stopOf = (deadline: Deadline, state: TrackStop["state"]): TrackStop => ({
  label: deadline.label,
  text: (
    <>
      <Time at={deadline.at} />·{length(deadline)}
    </>
  ),
  state,
});

function stopsOf(limited: Limited, deadlines: Deadline[], around: Surroundings): TrackStop[] {
  const first = deadlines[0];
  const way = first === undefined ? 0 : epoch(first.at) - epoch(limited.receivedAt);
  const gone = way > 0 ? Math.max(0, (epoch(around.now) - epoch(limited.receivedAt)) / way) : 0;
  const longer = extendedDeadline(limited, around);
  return [
    { label: "受理时间", text: <Time at={limited.receivedAt} />, state: "done", gone },
    ...deadlines.map((deadline) => stopOf(deadline, tones[urgency(deadline, around.now)])),
    ...(longer ? [{ ...stopOf(longer, "possible"), label: "获准延期后" }] : []),
  ];
}

function captionOf(limited: Limited, deadlines: Deadline[], around: Surroundings): string {
  const years = [...new Set(deadlines.flatMap(({ missingYears }) => missingYears ?? []))];
  if (years.length > 0) return `${years.join("、")} 年还没有节假日数据，时限只扣除了周末`;
  if (deadlines.length === 0) return "这类投诉没有规定时限";
  const [feedback] = feedbackDeadline(limited, limited.receivedAt, around);
  const then = feedback === undefined ? "" : `；解决后 ${length(feedback)}内再反馈一次`;
  return `时限已按受理时间算出${then}`;
}

/** The deadlines of a complaint while it is being typed; an extension, which needs a grant, is dashed. */
export function IntakeDeadlines({ limited, around }: { limited: Limited; around: Surroundings }) {
  const deadlines = openDeadlines(complaintDeadlines(limited, around)).filter(
    ({ key }) => key !== "register",
  );
  const aside = (
    <span className="row">
      {deadlines.map((deadline) => (
        <span key={deadline.key}>
          {deadline.label} <Why content={whyDeadline(deadline)} />
        </span>
      ))}
    </span>
  );
  return (
    <DeadlineTrack
      caption={captionOf(limited, deadlines, around)}
      aside={aside}
      stops={stopsOf(limited, deadlines, around)}
    />
  );
}
