import "./step-panel.css";
import { type ReactNode, useMemo, useState } from "react";
import { Action } from "#renderer/ui/button/Action.tsx";
import { FieldGrid } from "#renderer/ui/form/Field.tsx";
import { Form } from "#renderer/ui/form/Form.tsx";
import { FormProblems } from "#renderer/ui/form/FormProblems.tsx";
import type { Action as DomainAction } from "#shared/domain/common/action.ts";
import { underFields } from "./under-fields.ts";
import { useDraft } from "./use-draft.ts";
import { useSave } from "./use-save.ts";

interface Props<I, V extends object> {
  action: DomainAction<I>;
  /** Which record the step is about. */
  id: string;
  /** What the fields show at first. */
  first: V;
  onDone: () => void;
  children: (values: V, set: (change: Partial<V>) => void) => ReactNode;
}

/** The panel of one step: its fields stand inside the record, never in a dialog; what is typed is kept as a draft. */
export function StepPanel<I, V extends object>(props: Props<I, V>) {
  const { action, id, onDone, children } = props;
  const { label } = action;
  const [first] = useState(props.first);
  const draft = useDraft(`${action.name}.${id}`, first);
  const { save, problems, saving } = useSave(action);
  const shown = useMemo(() => underFields(problems), [problems]);
  const run = async () => {
    const saved = await save({ ...draft.values, id });
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
        <FieldGrid columns={6}>{children(draft.values, draft.set)}</FieldGrid>
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
}
