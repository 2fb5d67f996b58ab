import { useState } from "react";
import { useSave } from "#renderer/record/use-save.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { CheckInput } from "#renderer/ui/form/Choices.tsx";
import { DateTimeInput } from "#renderer/ui/form/DateInputs.tsx";
import { Field, FieldGrid } from "#renderer/ui/form/Field.tsx";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { departForOrder } from "#shared/domain/services/actions/dispatch.ts";
import { type DepartureCheck, departureCheckLabels } from "#shared/domain/services/labels.ts";
import { keysOf } from "#shared/lib/keys-of.ts";
import type { IsoTime } from "#shared/lib/time.ts";
import type { TaskProps } from "../task-props.ts";
import { TaskPane, useBack } from "./TaskPane.tsx";

interface Check {
  key: DepartureCheck;
  done: boolean;
  remark: string;
}

/** 出发: information, tools, parts and papers are looked over; a gap is explained (R10 四.4). */
export function DepartTask({ order, around }: TaskProps) {
  const back = useBack(order);
  const { save, problems, saving } = useSave(departForOrder);
  const [at, setAt] = useState<IsoTime | undefined>(around.now);
  const [checks, setChecks] = useState<Check[]>(() =>
    keysOf(departureCheckLabels).map((key) => ({ key, done: false, remark: "" })),
  );
  const change = (key: DepartureCheck, part: Partial<Check>) =>
    setChecks(checks.map((check) => (check.key === key ? { ...check, ...part } : check)));
  const missing = checks.filter(({ done, remark }) => !done && remark.trim() === "");
  const depart = async () => {
    if (await save({ id: order.id, at, checks })) back();
  };
  return (
    <TaskPane
      order={order}
      label="出发"
      problems={problems}
      busy={saving}
      missing={missing.map(({ key }) => departureCheckLabels[key])}
      hint="备齐打勾，缺的写明原因"
      onSubmit={() => void depart()}
    >
      <FieldGrid columns={3}>
        <Field label="出发时间" name="at">
          <DateTimeInput value={at} onChange={setAt} />
        </Field>
        <div className="all-ready">
          <Action onClick={() => setChecks(checks.map((check) => ({ ...check, done: true })))}>
            全部备齐
          </Action>
        </div>
      </FieldGrid>
      {checks.map(({ key, done, remark }, index) => (
        <div key={key} className="departure">
          <CheckInput checked={done} onChange={(next) => change(key, { done: next })}>
            {departureCheckLabels[key]}
          </CheckInput>
          <Field
            label={`${departureCheckLabels[key]}说明`}
            name={`checks.${index}.remark`}
            hideLabel
          >
            <TextInput
              value={remark}
              onChange={(next) => change(key, { remark: next })}
              placeholder={done ? "可补充说明" : "没有备齐的原因，例如 到现场取"}
              maxLength={60}
            />
          </Field>
        </div>
      ))}
    </TaskPane>
  );
}
