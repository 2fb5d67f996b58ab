import { useLocation } from "wouter";
import { useDraft } from "#renderer/record/use-draft.ts";
import { useSave } from "#renderer/record/use-save.ts";
import { Field } from "#renderer/ui/form/Field.tsx";
import { TextArea } from "#renderer/ui/form/TextInputs.tsx";
import { askExcuse } from "#shared/domain/services/actions/signing.ts";
import { approvedBy } from "#shared/domain/services/requests.ts";
import { TaskPane } from "../tasks/TaskPane.tsx";
import type { SignProps } from "./sign-values.ts";

const empty = { reason: "" };

/** 申请不签: why the sheet stays unsigned; the head decides. */
export function ExcusePane({ order, around }: SignProps) {
  const [, navigate] = useLocation();
  const { save, problems, saving } = useSave(askExcuse);
  const { values, set, discard } = useDraft(`service.excuse${order.id}`, empty);
  const approver = approvedBy("sheetSigning", order.pack, around.rules);
  const ask = async () => {
    if (!(await save({ id: order.id, reason: values.reason }))) return;
    await discard();
    navigate(`/services/${order.id}`);
  };
  return (
    <TaskPane
      order={order}
      label="申请不签"
      problems={problems}
      busy={saving}
      missing={values.reason.trim() === "" ? ["不签字的原因"] : []}
      hint={`由${approver}审批；同意后不再要客户签字`}
      onSubmit={() => void ask()}
      onLeave={() => navigate(`/services/${order.id}/sign`)}
    >
      <Field label="不签字的原因" name="reason">
        <TextArea
          value={values.reason}
          onChange={(reason) => set({ reason })}
          maxLength={200}
          rows={3}
        />
      </Field>
    </TaskPane>
  );
}
