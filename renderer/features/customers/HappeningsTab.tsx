import { useDraft } from "#renderer/record/use-draft.ts";
import { useSave } from "#renderer/record/use-save.ts";
import { DateInput } from "#renderer/ui/form/DateInputs.tsx";
import { Field, FieldGrid } from "#renderer/ui/form/Field.tsx";
import { Form } from "#renderer/ui/form/Form.tsx";
import { FormProblems } from "#renderer/ui/form/FormProblems.tsx";
import { NumberInput } from "#renderer/ui/form/NumberInputs.tsx";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { DataTable } from "#renderer/ui/panel/DataTable.tsx";
import { DayText, MoneyText } from "#renderer/ui/text/Text.tsx";
import type { Customer } from "#shared/domain/customers/customer.ts";
import { addMajorChange, addYearlyResult } from "#shared/domain/customers/happenings.ts";
import { AddAction } from "./AddAction.tsx";

/** 变动与业绩: what befell the customer, and each year's results. */
export function HappeningsTab({ customer }: { customer: Customer }) {
  const { majorChanges, yearlyResults, archived } = customer;
  return (
    <div className="stack">
      {!archived && <MajorChangeForm id={customer.id} />}
      {majorChanges.length > 0 && (
        <DataTable
          label="重大变动"
          columns={[
            { title: "日期", width: "120px", cell: ({ on }) => <DayText date={on} /> },
            { title: "变动事项", cell: ({ what }) => what },
            { title: "登记人", width: "96px", cell: ({ byName }) => byName },
          ]}
          rows={[...majorChanges].reverse()}
          rowKey={({ on, what }) => `${on} ${what}`}
        />
      )}
      {!archived && <YearlyResultForm id={customer.id} />}
      {yearlyResults.length > 0 && (
        <DataTable
          label="年度业绩"
          columns={[
            { title: "年度", width: "80px", cell: ({ year }) => `${year}` },
            { title: "销售额", numeric: true, cell: ({ sales }) => <MoneyText cents={sales} /> },
            { title: "财务状况", cell: ({ standing }) => standing ?? "" },
          ]}
          rows={[...yearlyResults].reverse()}
          rowKey={({ year }) => `${year}`}
        />
      )}
    </div>
  );
}

function MajorChangeForm({ id }: { id: string }) {
  const { save, problems, saving } = useSave(addMajorChange);
  const initial: { on: string | undefined; what: string } = { on: undefined, what: "" };
  const { values, set, discard } = useDraft(`customer.majorChange ${id}`, initial);
  const submit = async () => {
    if (await save({ id, ...values })) await discard();
  };
  return (
    <Form
      label="登记重大变动"
      problems={problems}
      onSubmit={() => void submit()}
      focusFirst={false}
    >
      <FieldGrid columns="160px minmax(0, 1fr) auto">
        <Field label="变动日期" name="on">
          <DateInput value={values.on} onChange={(on) => set({ on })} />
        </Field>
        <Field label="变动事项" name="what">
          <TextInput
            value={values.what}
            onChange={(what) => set({ what })}
            placeholder="迁址、更名、增资、负责人更换…"
          />
        </Field>
        <AddAction label="登记变动" busy={saving} />
      </FieldGrid>
      <FormProblems />
    </Form>
  );
}

function YearlyResultForm({ id }: { id: string }) {
  const { save, problems, saving } = useSave(addYearlyResult);
  const initial: { year: number | undefined; sales: string; standing: string } = {
    year: undefined,
    sales: "",
    standing: "",
  };
  const { values, set, discard } = useDraft(`customer.yearlyResult ${id}`, initial);
  const submit = async () => {
    if (await save({ id, ...values })) await discard();
  };
  return (
    <Form
      label="登记年度业绩"
      problems={problems}
      onSubmit={() => void submit()}
      focusFirst={false}
    >
      <FieldGrid columns="100px 160px minmax(0, 1fr) auto">
        <Field label="年度" name="year">
          <NumberInput value={values.year} onChange={(year) => set({ year })} max={2100} />
        </Field>
        <Field label="销售额（元）" name="sales">
          <TextInput value={values.sales} onChange={(sales) => set({ sales })} />
        </Field>
        <Field label="财务状况" name="standing">
          <TextInput value={values.standing} onChange={(standing) => set({ standing })} />
        </Field>
        <AddAction label="登记业绩" busy={saving} />
      </FieldGrid>
      <FormProblems />
    </Form>
  );
}
