import { Action } from "#renderer/ui/button/Action.tsx";
import { MoreActions } from "#renderer/ui/button/MoreActions.tsx";
import { stepLabels } from "#shared/domain/complaints/labels.ts";
import type { offersOf, StepName } from "./offers.ts";

interface Props {
  offers: ReturnType<typeof offersOf>;
  onStep: (step: StepName) => void;
}

/** The main step filled, those beside it, and the rest behind 更多. */
export function RecordActions({ offers, onStep }: Props) {
  const { main, near, rest } = offers;
  return (
    <>
      <MoreActions
        items={rest.map((step) => ({ id: step, label: stepLabels[step] }))}
        onChoose={(id) => onStep(id as StepName)}
      />
      {near.map((step) => (
        <Action key={step} onClick={() => onStep(step)}>
          {stepLabels[step]}
        </Action>
      ))}
      {main && (
        <Action kind="main" keys="Enter" onClick={() => onStep(main)}>
          {stepLabels[main]}
        </Action>
      )}
    </>
  );
}
