import { useState } from "react";
import { useList } from "#renderer/data/live.ts";
import { DepartmentPicker } from "#renderer/record/DepartmentPicker.tsx";
import { StaffPicker } from "#renderer/record/StaffPicker.tsx";
import { useDraft } from "#renderer/record/use-draft.ts";
import { useSave } from "#renderer/record/use-save.ts";
import { SegmentedInput, SelectInput } from "#renderer/ui/form/Choices.tsx";
import { choicesOf } from "#renderer/ui/form/choices-of.ts";
import { DateInput } from "#renderer/ui/form/DateInputs.tsx";
import { Field, FieldGrid } from "#renderer/ui/form/Field.tsx";
import { Form } from "#renderer/ui/form/Form.tsx";
import { FormProblems } from "#renderer/ui/form/FormProblems.tsx";
import { AmountInput } from "#renderer/ui/form/NumberInputs.tsx";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { PaneFooter } from "#renderer/ui/record/PaneFooter.tsx";
import { RecordHead } from "#renderer/ui/record/RecordHead.tsx";
import { RecordPane } from "#renderer/ui/record/RecordPane.tsx";
import { formatYuan, parseYuan } from "#shared/domain/common/money.ts";
import type { Surroundings } from "#shared/domain/common/plan.ts";
import { enterIncentive } from "#shared/domain/incentives/enter.ts";
import { periodOfEntry } from "#shared/domain/incentives/entry.ts";
import { entryKinds } from "#shared/domain/incentives/labels.ts";
import { periodTitle } from "#shared/domain/incentives/period.ts";
import { type Statement, statementList } from "#shared/domain/incentives/statement.ts";
import { localDate } from "#shared/lib/time.ts";
import { blankEntry, directions, type EntryValues, inputOf } from "./entry-values.ts";

interface Props {
  around: Surroundings;
  mayEnter: boolean;
  onSaved: (id: string) => void;
}

/** 登记激励事项: what each kind needs, and in which statement it will count. */
export function EntryForm({ around, mayEnter, onSaved }: Props) {
  const [first] = useState(() => blankEntry(localDate(around.now)));
  const draft = useDraft("incentive.entry.new", first);
  const { save, problems, saving } = useSave(enterIncentive);
  if (!mayEnter)
    return (
      <EmptyState
        icon="incentive"
        title="从左边选一条事项"
        text="由客服专员、客服主管、客服经理和部门经理以上登记。"
      />
    );
  if (!draft.ready) return null;
  const run = async () => {
    const saved = await save(inputOf(draft.values));
    const id = saved?.records[0]?.id;
    if (id === undefined) return;
    await draft.discard();
    onSaved(id);
  };
  return (
    <Form label="登记激励事项" problems={problems} onSubmit={() => void run()}>
      <RecordPane
        label="登记激励事项"
        head={<RecordHead title="登记激励事项" />}
        footer={
          <PaneFooter submitLabel="登记" busy={saving}>
            <span className="text-tertiary text-small num">{draft.savedText}</span>
          </PaneFooter>
        }
      >
        <div className="stack">
          <FormProblems title="还不能登记" />
          <Fields values={draft.values} set={draft.set} />
        </div>
      </RecordPane>
    </Form>
  );
}

interface FieldsProps {
  values: EntryValues;
  set: (change: Partial<EntryValues>) => void;
}

function Fields({ values, set }: FieldsProps) {
  const { kind, on } = values;
  const counts = on ? `计入 ${periodTitle(periodOfEntry(kind, on))}的汇总` : undefined;
  return (
    <FieldGrid columns={6}>
      <Field label="事项" name="kind" span={6}>
        <SegmentedInput
          value={kind}
          choices={choicesOf(entryKinds)}
          onChange={(next) => set({ kind: next })}
        />
      </Field>
      <Field label="日期" name="on" span={2} hint={counts}>
        <DateInput value={on} onChange={(next) => set({ on: next })} />
      </Field>
      <Field label="人员" name="person" span={2}>
        <StaffPicker value={values.person} onChange={(person) => set({ person })} />
      </Field>
      {kind === "correction" && <CorrectionFields values={values} set={set} />}
      {kind !== "accident" && (
        <Field label="金额" name="amountCents" span={2}>
          <AmountInput
            value={values.amountCents}
            onChange={(amountCents) => set({ amountCents })}
            parse={parseYuan}
            format={formatYuan}
          />
        </Field>
      )}
      <Field label="说明" name="what" span={6}>
        <TextInput
          value={values.what}
          onChange={(what) => set({ what })}
          placeholder="什么事，哪张工单或哪封信"
          maxLength={200}
        />
      </Field>
      <Field label="依据" name="source" span={6}>
        <TextInput
          value={values.source}
          onChange={(source) => set({ source })}
          placeholder="哪份文件、表扬信、计算表"
          maxLength={100}
        />
      </Field>
    </FieldGrid>
  );
}

function CorrectionFields({ values, set }: FieldsProps) {
  const closed = (useList<Statement>(statementList, { newestFirst: true }).records ?? []).filter(
    ({ state }) => state === "closed",
  );
  return (
    <>
      <Field label="或者部门" name="department" span={2}>
        <DepartmentPicker
          value={values.department}
          onChange={(department) => set({ department })}
        />
      </Field>
      <Field label="更正的汇总" name="corrects" span={2}>
        <SelectInput
          value={values.corrects}
          onChange={(corrects) => set({ corrects })}
          choices={closed.map((each) => ({ value: each.id, label: periodTitle(each) }))}
          nothing="还没有已批准的汇总"
        />
      </Field>
      <Field label="补发还是扣回" span={2}>
        <SegmentedInput
          value={values.direction}
          choices={choicesOf(directions)}
          onChange={(direction) => set({ direction })}
        />
      </Field>
    </>
  );
}
