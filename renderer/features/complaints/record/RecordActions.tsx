import { Action } from "#renderer/ui/button/Action.tsx";
import { MoreActions } from "#renderer/ui/button/MoreActions.tsx";
import { decideExtension } from "#shared/domain/complaints/extension.ts";
import { stepLabels } from "#shared/domain/complaints/labels.ts";
import type { offersOf, StepName } from "./offers.ts";

interface Props {
  offers: ReturnType<typeof offersOf>;
  onStep: (step: StepName) => void;
}

/** What a step's button says. */
const stepLabel = (step: StepName): string =>
  step === "grantExtension" ? decideExtension.label : stepLabels[step];

/** The main step filled, those beside it, and the rest behind 更多. */
export function RecordActions({ offers, onStep }: Props) {
  const { main, near, rest } = offers;
  return (
    <>
      <MoreActions
        items={rest.map((step) => ({ id: step, label: stepLabel(step) }))}
        onChoose={(id) => onStep(id as StepName)}
      />
      {near.map((step) => (
        <Action key={step} onClick={() => onStep(step)}>
          {stepLabel(step)}
        </Action>
      ))}
      {main && (
        <Action kind="main" keys="Enter" onClick={() => onStep(main)}>
          {stepLabel(main)}
        </Action>
      )}
    </>
  );
}
