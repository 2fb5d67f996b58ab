import { useState } from "react";
import { useDraft } from "#renderer/record/use-draft.ts";
import { useSave } from "#renderer/record/use-save.ts";
import { DateInput, DateTimeInput } from "#renderer/ui/form/DateInputs.tsx";
import { Field, FieldGrid } from "#renderer/ui/form/Field.tsx";
import { TextArea, TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import { correctOrder } from "#shared/domain/services/actions/work.ts";
import type { ServiceOrder } from "#shared/domain/services/order.ts";
import { hasUnits } from "#shared/rule-packs/index.ts";
import type { TaskProps } from "../task-props.ts";
import { TaskPane, useBack } from "./TaskPane.tsx";
import { WorkFields } from "./WorkFields.tsx";
import { type WorkValues, workInput, workOf } from "./work-values.ts";

const matterOf = (order: ServiceOrder) => ({
  reason: "",
  address: order.address ?? "",
  unitNumber: order.unitNumber ?? "",
  contact: order.contact ?? "",
  phone: order.phone,
  model: order.model ?? "",
  serial: order.serial ?? "",
  boughtOn: order.boughtOn,
  fault: order.fault ?? "",
  bookedAt: order.bookedAt,
});
type Values = ReturnType<typeof matterOf> & WorkValues;

function correction(values: Values, isFinished: boolean) {
  const { reason, address, unitNumber, contact, phone, model, serial, ...rest } = values;
  const { boughtOn, fault, bookedAt, ...work } = rest;
  const who = { address, unitNumber, contact, phone };
  const matter = { reason, ...who, model, serial, boughtOn, fault, bookedAt };
  return isFinished ? { ...matter, work: workInput(work) } : matter;
}

/** 更正: puts right what an order says. A signed sheet stays as it is; the next version is signed anew. */
export function CorrectTask({ order, around }: TaskProps) {
  const back = useBack(order);
  const { save, problems, saving } = useSave(correctOrder);
  const [first] = useState<Values>(() => ({ ...workOf(order, around.now), ...matterOf(order) }));
  const { values, set, discard, ready } = useDraft(`service.correct${order.id}`, first);
  const isFinished = order.finishedAt !== undefined;
  const leave = () => void discard().then(back);
  const correct = async () => {
    if (await save({ ...correction(values, isFinished), id: order.id })) leave();
  };
  if (!ready) return null;
  const facts = { ...order, boughtOn: values.boughtOn, model: values.model };
  return (
    <TaskPane
      order={order}
      label="更正"
      problems={problems}
      busy={saving}
      missing={values.reason.trim() === "" ? ["更正原因"] : []}
      onSubmit={() => void correct()}
      onLeave={leave}
    >
      {order.sheet.content && (
        <Notice tone="warning" title={`服务记录单第 ${order.sheet.version} 版已有签字`}>
          改动单上的内容会另出第 {order.sheet.version + 1} 版，须重新签字；签过的一版保留。
        </Notice>
      )}
      <MatterFields values={values} set={set} pack={order.pack} />
      {isFinished && (
        <WorkFields
          order={order}
          around={around}
          values={values}
          set={set}
          prefix="work."
          facts={facts}
        />
      )}
    </TaskPane>
  );
}

interface FieldsProps {
  values: Values;
  set: (change: Partial<Values>) => void;
  pack: string;
}

const texts = [
  { field: "contact", label: "联系人", max: 60 },
  { field: "phone", label: "联系电话", max: 40 },
  { field: "address", label: "服务地址", max: 200 },
  { field: "unitNumber", label: "单元号码", max: 30 },
  { field: "model", label: "产品型号", max: 60 },
  { field: "serial", label: "序列号", max: 60 },
] as const;

function MatterFields({ values, set, pack }: FieldsProps) {
  const shown = texts.filter(({ field }) => field !== "unitNumber" || hasUnits(pack));
  return (
    <FieldGrid columns={3}>
      <Field label="更正原因" name="reason" span={3}>
        <TextInput value={values.reason} onChange={(reason) => set({ reason })} maxLength={200} />
      </Field>
      {shown.map(({ field, label, max }) => (
        <Field key={field} label={label} name={field}>
          <TextInput
            value={values[field]}
            onChange={(text) => set({ [field]: text })}
            maxLength={max}
          />
        </Field>
      ))}
      <Field label="购买日期" name="boughtOn">
        <DateInput value={values.boughtOn} onChange={(boughtOn) => set({ boughtOn })} />
      </Field>
      <Field label="预约时间" name="bookedAt">
        <DateTimeInput value={values.bookedAt} onChange={(bookedAt) => set({ bookedAt })} />
      </Field>
      <Field label="故障现象" name="fault" span={2}>
        <TextArea
          value={values.fault}
          onChange={(fault) => set({ fault })}
          maxLength={1000}
          rows={1}
        />
      </Field>
    </FieldGrid>
  );
}
