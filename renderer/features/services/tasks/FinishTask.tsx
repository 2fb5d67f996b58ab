import { useState } from "react";
import { useDraft } from "#renderer/record/use-draft.ts";
import { useSave } from "#renderer/record/use-save.ts";
import { DateTimeInput } from "#renderer/ui/form/DateInputs.tsx";
import { Field } from "#renderer/ui/form/Field.tsx";
import { finishOrder } from "#shared/domain/services/actions/work.ts";
import type { TaskProps } from "../task-props.ts";
import { TaskPane, useBack } from "./TaskPane.tsx";
import { WorkFields } from "./WorkFields.tsx";
import { missingWork, workInput, workOf } from "./work-values.ts";

/** 完工: result, parts and days; the fee is computed from them. */
export function FinishTask({ order, around }: TaskProps) {
  const back = useBack(order);
  const { save, problems, saving } = useSave(finishOrder);
  const [first] = useState(() => workOf(order, around.now));
  const { values, set, discard, ready } = useDraft(`service.finish${order.id}`, first);
  const leave = () => void discard().then(back);
  const finish = async () => {
    if (await save({ ...workInput(values), id: order.id, at: values.at })) leave();
  };
  if (!ready) return null;
  return (
    <TaskPane
      order={order}
      label="完工"
      problems={problems}
      busy={saving}
      missing={missingWork(values)}
      hint="完工后请客户当天签字"
      onSubmit={() => void finish()}
      onLeave={leave}
    >
      <WorkFields order={order} around={around} values={values} set={set} facts={order}>
        <Field label="完工时间" name="at" span={2}>
          <DateTimeInput value={values.at} onChange={(at) => set({ at })} />
        </Field>
      </WorkFields>
    </TaskPane>
  );
}
