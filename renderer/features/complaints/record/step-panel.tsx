import type { ComponentType } from "react";
import { StepPanel } from "#renderer/record/StepPanel.tsx";
import type { Action as DomainAction } from "#shared/domain/common/action.ts";
import type { Surroundings } from "#shared/domain/common/plan.ts";
import type { Complaint } from "#shared/domain/complaints/complaint.ts";
import { firstValues, type StepFieldsProps } from "./step-values.ts";

export interface PanelProps {
  complaint: Complaint;
  around: Surroundings;
  onDone: () => void;
}

interface PanelOf<I> {
  action: DomainAction<I>;
  Fields: ComponentType<StepFieldsProps>;
}

/** Makes the panel of one step of a complaint. */
export function stepPanel<I>({ action, Fields }: PanelOf<I>) {
  return function ComplaintStep({ complaint, around, onDone }: PanelProps) {
    return (
      <StepPanel action={action} id={complaint.id} first={firstValues(complaint)} onDone={onDone}>
        {(values, set) => (
          <Fields complaint={complaint} around={around} values={values} set={set} />
        )}
      </StepPanel>
    );
  };
}
