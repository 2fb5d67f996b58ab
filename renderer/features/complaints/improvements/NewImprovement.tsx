import { useState } from "react";
import { DepartmentPicker } from "#renderer/record/DepartmentPicker.tsx";
import { StaffPicker } from "#renderer/record/StaffPicker.tsx";
import { useDraft } from "#renderer/record/use-draft.ts";
import { useSave } from "#renderer/record/use-save.ts";
import { SegmentedInput } from "#renderer/ui/form/Choices.tsx";
import { choicesOf } from "#renderer/ui/form/choices-of.ts";
import { DateInput } from "#renderer/ui/form/DateInputs.tsx";
import { Field, FieldGrid } from "#renderer/ui/form/Field.tsx";
import { Form } from "#renderer/ui/form/Form.tsx";
import { FormProblems } from "#renderer/ui/form/FormProblems.tsx";
import { TextArea, TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { PaneFooter } from "#renderer/ui/record/PaneFooter.tsx";
import { RecordHead } from "#renderer/ui/record/RecordHead.tsx";
import { RecordPane } from "#renderer/ui/record/RecordPane.tsx";
import type { StaffSnapshot } from "#shared/domain/common/snapshots.ts";
import { addImprovement } from "#shared/domain/complaints/improvements/actions.ts";
import { meetingLabels } from "#shared/domain/complaints/improvements/improvement.ts";
import { periodCode, periodName } from "#shared/domain/complaints/statistics/period.ts";
import type { usePeriod } from "../statistics/use-period.ts";

interface Values {
  title: string;
  cause: string;
  measure: string;
  department: string | undefined;
  owner: StaffSnapshot | undefined;
  due: string | undefined;
  meeting: { kind: keyof typeof meetingLabels; date: string | undefined };
}

const blank = (today: string): Values => ({
  title: "",
  cause: "",
  measure: "",
  department: undefined,
  owner: undefined,
  due: undefined,
  meeting: { kind: "monthly", date: today },
});

interface Props {
  chosen: ReturnType<typeof usePeriod>;
  mayAdd: boolean;
}

/** 登记改进事项: what, why, how, who and until when. */
export function NewImprovement({ chosen, mayAdd }: Props) {
  const { period, today } = chosen;
  const [first] = useState(() => blank(today));
  const draft = useDraft("improvement.new", first);
  const { values, set } = draft;
  const { save, problems, saving } = useSave(addImprovement);
  const run = async () => {
    const saved = await save({ ...values, period: periodCode(period) });
    if (!saved) return;
    await draft.discard();
  };
  if (!mayAdd)
    return (
      <EmptyState
        icon="stats"
        title="从左边选一个改进事项"
        text="由客服主管、客服经理、客户信息主管和部门经理以上登记。"
      />
    );
  if (!draft.ready) return null;
  return (
    <Form label="登记改进事项" problems={problems} onSubmit={() => void run()} focusFirst={false}>
      <RecordPane
        label="登记改进事项"
        head={<RecordHead title="登记改进事项" number={periodName(period)} />}
        footer={
          <PaneFooter submitLabel="登记" busy={saving}>
            <span className="text-tertiary text-small num">{draft.savedText}</span>
          </PaneFooter>
        }
      >
        <FormProblems title="还不能登记" />
        <FieldGrid columns={6}>
          <Field label="改进事项" name="title" span={6}>
            <TextInput value={values.title} onChange={(title) => set({ title })} maxLength={100} />
          </Field>
          <Field label="原因" name="cause" span={3}>
            <TextArea value={values.cause} onChange={(cause) => set({ cause })} maxLength={500} />
          </Field>
          <Field label="改进措施" name="measure" span={3}>
            <TextArea
              value={values.measure}
              onChange={(measure) => set({ measure })}
              maxLength={500}
            />
          </Field>
          <Field label="责任部门" name="department" span={2}>
            <DepartmentPicker
              value={values.department}
              onChange={(department) => set({ department })}
            />
          </Field>
          <Field label="责任人" name="owner" span={2}>
            <StaffPicker value={values.owner} onChange={(owner) => set({ owner })} />
          </Field>
          <Field label="完成日期" name="due" span={2}>
            <DateInput value={values.due} onChange={(due) => set({ due })} />
          </Field>
          <Field label="例会" name="meeting.kind" span={2}>
            <SegmentedInput
              value={values.meeting.kind}
              choices={choicesOf(meetingLabels)}
              onChange={(kind) => set({ meeting: { ...values.meeting, kind } })}
            />
          </Field>
          <Field label="例会日期" name="meeting.date" span={2}>
            <DateInput
              value={values.meeting.date}
              onChange={(date) => set({ meeting: { ...values.meeting, date } })}
            />
          </Field>
        </FieldGrid>
      </RecordPane>
    </Form>
  );
}
