import { useState } from "react";
import { useSave } from "#renderer/record/use-save.ts";
import { DateTimeInput } from "#renderer/ui/form/DateInputs.tsx";
import { Field, FieldGrid } from "#renderer/ui/form/Field.tsx";
import { Time } from "#renderer/ui/text/Text.tsx";
import { arriveForOrder } from "#shared/domain/services/actions/dispatch.ts";
import type { IsoTime } from "#shared/lib/time.ts";
import type { TaskProps } from "../task-props.ts";
import { TaskPane, useBack } from "./TaskPane.tsx";

/** 到达: when the engineers reached the customer. */
export function ArriveTask({ order, around }: TaskProps) {
  const back = useBack(order);
  const { save, problems, saving } = useSave(arriveForOrder);
  const [at, setAt] = useState<IsoTime | undefined>(around.now);
  const arrive = async () => {
    if (await save({ id: order.id, at })) back();
  };
  return (
    <TaskPane
      order={order}
      label="到达"
      problems={problems}
      busy={saving}
      hint={
        order.bookedAt && (
          <>
            预约 <Time at={order.bookedAt} />
          </>
        )
      }
      onSubmit={() => void arrive()}
    >
      <FieldGrid columns={3}>
        <Field label="到达时间" name="at">
          <DateTimeInput value={at} onChange={setAt} />
        </Field>
      </FieldGrid>
    </TaskPane>
  );
}
