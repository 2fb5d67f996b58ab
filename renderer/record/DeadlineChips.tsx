import { DeadlineChip, type DeadlineTone } from "#renderer/ui/deadline/DeadlineChip.tsx";
import { useNow } from "#renderer/ui/text/Now.tsx";
import {
  type Deadline,
  remainingWords,
  type Urgency,
  urgency,
} from "#shared/domain/common/deadlines.ts";
import { dueText, whyDeadline } from "./why-content.ts";

const tones: Record<Urgency, DeadlineTone> = {
  overdue: "over",
  soon: "soon",
  inTime: "ok",
  met: "void",
};

interface Props {
  deadline: Deadline;
  small?: boolean;
  /** A list shows the time alone; a record explains it. */
  explained?: boolean;
}

/** How much time a deadline leaves, with 为什么? beside it. */
export function RecordDeadline({ deadline, small = false, explained = true }: Props) {
  const now = useNow();
  return (
    <DeadlineChip
      tone={tones[urgency(deadline, now)]}
      {...(small ? {} : { label: deadline.label })}
      text={remainingWords(deadline, now)}
      exact={`${deadline.label} ${dueText(deadline)}`}
      small={small}
      {...(explained ? { why: whyDeadline(deadline) } : {})}
    />
  );
}

/** All deadlines of a record, the open ones first as they fall due. */
export function DeadlineChips({ deadlines }: { deadlines: readonly Deadline[] }) {
  return deadlines.map((deadline) => <RecordDeadline key={deadline.key} deadline={deadline} />);
}
