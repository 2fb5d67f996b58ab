import { useState } from "react";
import { StaffPicker } from "#renderer/record/StaffPicker.tsx";
import { useDraft } from "#renderer/record/use-draft.ts";
import { useSave } from "#renderer/record/use-save.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { DateInput, DateTimeInput } from "#renderer/ui/form/DateInputs.tsx";
import { Field, FieldGrid } from "#renderer/ui/form/Field.tsx";
import { Form } from "#renderer/ui/form/Form.tsx";
import { FormProblems } from "#renderer/ui/form/FormProblems.tsx";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import type { Surroundings } from "#shared/domain/common/plan.ts";
import type { StaffSnapshot } from "#shared/domain/common/snapshots.ts";
import { enterAttendance } from "#shared/domain/incentives/attendance.ts";
import { localDate } from "#shared/lib/time.ts";

interface Values {
  person: StaffSnapshot | undefined;
  day: string | undefined;
  arrivedAt: string | undefined;
  leftAt: string | undefined;
  reason: string;
}

const blank = (day: string): Values => ({
  person: undefined,
  day,
  arrivedAt: undefined,
  leftAt: undefined,
  reason: "",
});

/** 登记考勤: one person's day; the day stays for the next person. */
export function AttendanceForm({ around }: { around: Surroundings }) {
  const [first] = useState(() => blank(localDate(around.now)));
  const draft = useDraft("attendance.new", first);
  const { save, problems, saving } = useSave(enterAttendance);
  if (!draft.ready) return null;
  const { values, set } = draft;
  const run = async () => {
    if (!(await save(values))) return;
    await draft.discard();
    set(blank(values.day ?? first.day ?? ""));
  };
  return (
    <Form
      label="登记考勤"
      problems={problems}
      onSave={() => void run()}
      onSubmit={() => void run()}
      focusFirst={false}
    >
      <FormProblems title="还不能登记" />
      <FieldGrid columns="1fr 1fr 1fr 1fr 1fr auto">
        <Field label="人员" name="person">
          <StaffPicker value={values.person} onChange={(person) => set({ person })} />
        </Field>
        <Field label="日期" name="day">
          <DateInput value={values.day} onChange={(day) => set({ day })} />
        </Field>
        <Field label="上班时刻" name="arrivedAt">
          <DateTimeInput value={values.arrivedAt} onChange={(arrivedAt) => set({ arrivedAt })} />
        </Field>
        <Field label="下班时刻" name="leftAt">
          <DateTimeInput value={values.leftAt} onChange={(leftAt) => set({ leftAt })} />
        </Field>
        <Field label="改正原因" name="reason">
          <TextInput value={values.reason} onChange={(reason) => set({ reason })} maxLength={200} />
        </Field>
        <Action kind="main" keys="Ctrl S" busy={saving} onClick={() => void run()}>
          登记
        </Action>
      </FieldGrid>
    </Form>
  );
}
