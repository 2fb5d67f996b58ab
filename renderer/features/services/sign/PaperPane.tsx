import { useState } from "react";
import { useLocation } from "wouter";
import { useSave } from "#renderer/record/use-save.ts";
import { DateTimeInput } from "#renderer/ui/form/DateInputs.tsx";
import { Field, FieldGrid } from "#renderer/ui/form/Field.tsx";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { isLateEntry } from "#shared/domain/common/backdating.ts";
import { signOnPaper } from "#shared/domain/services/actions/signing.ts";
import { contentDigest, shownContent } from "#shared/domain/services/sheet.ts";
import type { IsoTime } from "#shared/lib/time.ts";
import { TaskPane } from "../tasks/TaskPane.tsx";
import { Judgement } from "./Judgement.tsx";
import { paperInput, type SignProps } from "./sign-values.ts";

/** 改为纸签: the fact that the printed sheet was signed: by whom, when, on which paper. */
export function PaperPane({ order, around, values, set, discard }: SignProps) {
  const [, navigate] = useLocation();
  const { save, problems, saving } = useSave(signOnPaper);
  const [at, setAt] = useState<IsoTime | undefined>(around.now);
  const [lateReason, setLateReason] = useState("");
  const isLate =
    at !== undefined && isLateEntry("common.serviceBackdating", at, around.now, around.rules);
  const [document, setDocument] = useState("服务记录单原件");
  const sign = async () => {
    const shown = contentDigest(shownContent(order));
    const input = { id: order.id, shown, at, document, lateReason, ...paperInput(values) };
    if (!(await save(input))) return;
    await discard();
    navigate(`/services/${order.id}`);
  };
  return (
    <TaskPane
      order={order}
      label="登记纸质签字"
      problems={problems}
      busy={saving}
      hint="只有一方在纸上签的，另一方的名字留空"
      onSubmit={() => void sign()}
      onLeave={() => navigate(`/services/${order.id}/sign`)}
    >
      <FieldGrid columns={2}>
        <Field label="客户签字人" name="customer.name">
          <TextInput
            value={values.customerName}
            onChange={(customerName) => set({ customerName })}
            maxLength={60}
          />
        </Field>
        <Field label="服务工程师签字人" name="engineer.name">
          <TextInput
            value={values.engineerName}
            onChange={(engineerName) => set({ engineerName })}
            maxLength={60}
          />
        </Field>
        <Field label="签字时间" name="at">
          <DateTimeInput value={at} onChange={setAt} />
        </Field>
        <Field label="纸质单据" name="document" hint="单据名称和存放处，便于找到原件">
          <TextInput value={document} onChange={setDocument} maxLength={100} />
        </Field>
        {isLate && (
          <Field label="补登原因" name="lateReason" hint="单子早已签好，为什么现在才登记">
            <TextInput value={lateReason} onChange={setLateReason} maxLength={200} />
          </Field>
        )}
      </FieldGrid>
      <Judgement values={values} set={set} done={order.sheet.signatures.customer} />
    </TaskPane>
  );
}
