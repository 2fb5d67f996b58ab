import type { ReactNode } from "react";
import { DeadlineChips } from "#renderer/record/DeadlineChips.tsx";
import { GradeOf } from "#renderer/record/GradeOf.tsx";
import { StateChip, type Tone } from "#renderer/ui/panel/Marks.tsx";
import { RecordHead } from "#renderer/ui/record/RecordHead.tsx";
import { type Step, StepBar } from "#renderer/ui/record/StepBar.tsx";
import type { Step as Happened } from "#shared/domain/common/steps.ts";
import { stateLabels } from "#shared/domain/services/labels.ts";
import { courseLabels, courseOf, placeIn } from "#shared/domain/services/lifecycle.ts";
import { standing } from "#shared/domain/services/next-step.ts";
import { orderTitle, runningDeadlines, type ServiceOrder } from "#shared/domain/services/order.ts";
import { clockTime, type IsoTime, localDate } from "#shared/lib/time.ts";

/** A time of the order's first day as 08:52, of a later day with its date. */
const short = (at: IsoTime | undefined, first: IsoTime): string | undefined =>
  at &&
  (localDate(at) === localDate(first) ? clockTime(at) : `${at.slice(5, 10)} ${clockTime(at)}`);

const lastOf = (steps: readonly Happened[], name: string): Happened | undefined =>
  steps.findLast(({ step }) => step === name);

function notesOf(order: ServiceOrder): Partial<Record<ServiceOrder["state"], string | undefined>> {
  const { createdAt, departedAt, arrivedAt, finishedAt, approvals, sheet, payment } = order;
  const agreed = approvals.findLast(({ decision }) => decision === "agreed");
  return {
    registered: short(createdAt, createdAt),
    awaitingApproval: short(order.submitted?.at, createdAt),
    dispatched: short(agreed?.at ?? lastOf(order.steps, "派工")?.at, createdAt),
    departed: short(departedAt, createdAt),
    arrived: short(arrivedAt, createdAt),
    finished: short(finishedAt, createdAt),
    signed: short(sheet.lockedAt, createdAt),
    charged: short(payment?.receivedAt, createdAt),
    archived: short(lastOf(order.steps, "归档")?.at, createdAt),
  };
}

function stepsOf(order: ServiceOrder): Step[] {
  const course = courseOf(order.kind);
  const at = placeIn(course, order.state);
  const notes = notesOf(order);
  return course.map((state, index): Step => {
    const isDone = index <= at;
    const step = { label: courseLabels[state] ?? stateLabels[state] };
    if (isDone) return { ...step, state: "done", note: notes[state] };
    const isNext = index === at + 1 && at >= 0;
    return isNext ? { ...step, state: "current", note: notes[state] } : { ...step, state: "ahead" };
  });
}

const tones: Partial<Record<ServiceOrder["state"], Tone>> = {
  archived: "void",
  cancelled: "void",
  rework: "soon",
};

interface Props {
  order: ServiceOrder;
  actions?: ReactNode;
  /** Without deadlines, for panes in which something is being typed. */
  plain?: boolean;
}

/** Which order this is and how far it has come. */
export function OrderHead({ order, actions, plain = false }: Props) {
  const due = runningDeadlines(order);
  return (
    <RecordHead
      title={orderTitle(order)}
      marks={
        <>
          <GradeOf grade={order.customer.grade} />
          <StateChip tone={tones[order.state] ?? "info"}>
            {standing(order) ?? stateLabels[order.state]}
          </StateChip>
        </>
      }
      number={order.id}
      actions={actions}
      chips={!plain && due.length > 0 ? <DeadlineChips deadlines={due} /> : undefined}
    >
      <StepBar label="进度" steps={stepsOf(order)} />
    </RecordHead>
  );
}
