import { useDraft } from "#renderer/record/use-draft.ts";
import { useSave } from "#renderer/record/use-save.ts";
import { Field } from "#renderer/ui/form/Field.tsx";
import { TextArea } from "#renderer/ui/form/TextInputs.tsx";
import type { Action } from "#shared/domain/common/action.ts";
import { cancelOrder, noteOrder } from "#shared/domain/services/actions/register.ts";
import { reworkOrder } from "#shared/domain/services/actions/work.ts";
import type { TaskProps } from "../task-props.ts";
import { TaskPane, useBack } from "./TaskPane.tsx";

interface Props<I> extends TaskProps {
  action: Action<I>;
  label: string;
  /** The field in which the text is handed on, and its label. */
  field: "reason" | "note";
  fieldLabel: string;
  hint?: string;
  max: number;
}

const empty = { text: "" };

/** A step that needs nothing but words. */
function WordsTask<I>({ order, action, label, field, fieldLabel, hint, max }: Props<I>) {
  const back = useBack(order);
  const { save, problems, saving } = useSave(action);
  const { values, set, discard } = useDraft(`${action.name}${order.id}`, empty);
  const leave = () => void discard().then(back);
  const submit = async () => {
    if (await save({ id: order.id, [field]: values.text })) leave();
  };
  return (
    <TaskPane
      order={order}
      label={label}
      problems={problems}
      busy={saving}
      missing={values.text.trim() === "" ? [fieldLabel] : []}
      hint={hint}
      onSubmit={() => void submit()}
      onLeave={leave}
    >
      <Field label={fieldLabel} name={field} aside={`${values.text.length} / ${max}`}>
        <TextArea value={values.text} onChange={(text) => set({ text })} maxLength={max} rows={4} />
      </Field>
    </TaskPane>
  );
}

/** 备注 on an order. */
export const NoteTask = (props: TaskProps) => (
  <WordsTask {...props} action={noteOrder} label="备注" field="note" fieldLabel="备注" max={500} />
);

/** 返工: the visit is kept, and the engineers set out again. */
export const ReworkTask = (props: TaskProps) => (
  <WordsTask
    {...props}
    action={reworkOrder}
    label="返工"
    field="reason"
    fieldLabel="返工原因"
    hint="这次上门的记录保留，重新出发"
    max={200}
  />
);

/** 取消工单: nothing is deleted, the number stays. */
export const CancelTask = (props: TaskProps) => (
  <WordsTask
    {...props}
    action={cancelOrder}
    label="取消工单"
    field="reason"
    fieldLabel="取消原因"
    hint="取消后不能恢复，编号保留"
    max={200}
  />
);
