import { Timeline } from "#renderer/ui/record/Timeline.tsx";
import type { Step } from "#shared/domain/common/steps.ts";

/** 经过: the steps of a record, the latest first. */
export function HistoryTab({ steps }: { steps: readonly Step[] }) {
  const entries = steps.map((step, index) => ({
    id: String(index),
    at: step.at,
    person: step.byName,
    text: step.step,
    detail: step.note,
  }));
  return <Timeline label="经过" entries={entries.reverse()} />;
}
