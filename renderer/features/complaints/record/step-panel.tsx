import { type ComponentType, useMemo, useState } from "react";
import { useDraft } from "#renderer/record/use-draft.ts";
import { useSave } from "#renderer/record/use-save.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { FieldGrid } from "#renderer/ui/form/Field.tsx";
import { Form } from "#renderer/ui/form/Form.tsx";
import { FormProblems } from "#renderer/ui/form/FormProblems.tsx";
import type { Action as DomainAction } from "#shared/domain/common/action.ts";
import type { Complaint } from "#shared/domain/complaints/complaint.ts";
import { underFields } from "../under-fields.ts";
import { firstValues, type StepFieldsProps } from "./step-values.ts";

export interface PanelProps {
  complaint: Complaint;
  onDone: () => void;
}

interface PanelOf<I> {
  action: DomainAction<I>;
  Fields: ComponentType<StepFieldsProps>;
}

/** Makes the panel of one step: its fields stand inside the record, never in a dialog; what is typed is kept as a draft. */
export function stepPanel<I>({ action, Fields }: PanelOf<I>) {
  const { label } = action;
  return function StepPanel({ complaint, onDone }: PanelProps) {
    const [first] = useState(() => firstValues(complaint));
    const draft = useDraft(`${action.name}.${complaint.id}`, first);
    const { save, problems, saving } = useSave(action);
    const shown = useMemo(() => underFields(problems), [problems]);
    const run = async () => {
      const saved = await save({ ...draft.values, id: complaint.id });
      if (!saved) return;
      await draft.discard();
      onDone();
    };
    if (!draft.ready) return null;
    return (
      <section className="step-panel" aria-label={label}>
        <Form
          label={label}
          problems={shown}
          onSave={() => void run()}
          onSubmit={() => void run()}
          onCancel={onDone}
        >
          <h2 className="step-title">{label}</h2>
          <FormProblems title="还不能办理" />
          <FieldGrid columns={6}>
            <Fields complaint={complaint} values={draft.values} set={draft.set} />
          </FieldGrid>
          <div className="step-actions">
            <span className="text-tertiary text-small num grow">{draft.savedText}</span>
            <Action kind="quiet" keys="Esc" onClick={onDone}>
              取消
            </Action>
            <Action kind="main" keys="Enter" busy={saving} onClick={() => void run()}>
              {label}
            </Action>
          </div>
        </Form>
      </section>
    );
  };
}
