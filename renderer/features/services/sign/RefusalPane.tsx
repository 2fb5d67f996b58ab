import { useLocation } from "wouter";
import { useDraft } from "#renderer/record/use-draft.ts";
import { useSave } from "#renderer/record/use-save.ts";
import { DateTimeInput } from "#renderer/ui/form/DateInputs.tsx";
import { Field, FieldGrid } from "#renderer/ui/form/Field.tsx";
import { TextArea, TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { refuseSignature } from "#shared/domain/services/actions/refusal.ts";
import { approvedBy } from "#shared/domain/services/requests.ts";
import { contentDigest, shownContent } from "#shared/domain/services/sheet.ts";
import type { IsoTime } from "#shared/lib/time.ts";
import { TaskPane } from "../tasks/TaskPane.tsx";
import type { SignProps } from "./sign-values.ts";

interface Values {
  name: string;
  at: IsoTime | undefined;
  reason: string;
}

/** 客户拒签: who would not sign, when and why; the head is asked at the same time. */
export function RefusalPane({ order, around }: SignProps) {
  const [, navigate] = useLocation();
  const { save, problems, saving } = useSave(refuseSignature);
  const empty: Values = { name: order.contact ?? "", at: around.now, reason: "" };
  const { values, set, discard } = useDraft(`service.refuse${order.id}`, empty);
  const refuse = async () => {
    const shown = contentDigest(shownContent(order));
    if (!(await save({ id: order.id, shown, ...values }))) return;
    await discard();
    navigate(`/services/${order.id}`);
  };
  const missing: [label: string, text: string][] = [
    ["拒签人", values.name],
    ["拒签原因", values.reason],
  ];
  return (
    <TaskPane
      order={order}
      label="客户拒签"
      problems={problems}
      busy={saving}
      missing={missing.filter(([, text]) => text.trim() === "").map(([label]) => label)}
      hint={`同时请${approvedBy("sheetSigning", order.pack, around.rules)}审批不签；服务工程师仍可签字`}
      onSubmit={() => void refuse()}
      onLeave={() => navigate(`/services/${order.id}/sign`)}
    >
      <FieldGrid columns={2}>
        <Field label="拒签人" name="name" hint="客户一方当面不肯签字的人">
          <TextInput value={values.name} onChange={(name) => set({ name })} maxLength={60} />
        </Field>
        <Field label="拒签时间" name="at">
          <DateTimeInput value={values.at} onChange={(at) => set({ at })} />
        </Field>
      </FieldGrid>
      <Field label="拒签原因" name="reason" hint="照客户说的写，会印在服务记录单上">
        <TextArea
          value={values.reason}
          onChange={(reason) => set({ reason })}
          maxLength={180}
          rows={3}
        />
      </Field>
    </TaskPane>
  );
}
