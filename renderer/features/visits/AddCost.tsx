import { useState } from "react";
import { useSave } from "#renderer/record/use-save.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { SegmentedInput } from "#renderer/ui/form/Choices.tsx";
import { choicesOf } from "#renderer/ui/form/choices-of.ts";
import { DateInput } from "#renderer/ui/form/DateInputs.tsx";
import { Field, FieldGrid } from "#renderer/ui/form/Field.tsx";
import { Form } from "#renderer/ui/form/Form.tsx";
import { FormProblems } from "#renderer/ui/form/FormProblems.tsx";
import { AmountInput } from "#renderer/ui/form/NumberInputs.tsx";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { useNow } from "#renderer/ui/text/Now.tsx";
import { formatYuan, parseYuan } from "#shared/domain/common/money.ts";
import { addCost } from "#shared/domain/visits/cost-actions.ts";
import { type CostKind, costKindLabels } from "#shared/domain/visits/costs.ts";
import { type LocalDate, localDate } from "#shared/lib/time.ts";

interface Values {
  kind: CostKind;
  cents: number | undefined;
  on: LocalDate | undefined;
  note: string;
}

/** One cost more; the fields are ready for the next at once. */
export function AddCost({ id }: { id: string }) {
  const now = useNow();
  const { save, problems, saving } = useSave(addCost);
  const [values, setValues] = useState<Values>({
    kind: "meal",
    cents: undefined,
    on: localDate(now),
    note: "",
  });
  const set = (change: Partial<Values>) => setValues((old) => ({ ...old, ...change }));
  const add = async () => {
    if (await save({ id, ...values })) set({ cents: undefined, note: "" });
  };
  return (
    <Form label="登记费用" problems={problems} onSubmit={() => void add()} focusFirst={false}>
      <FormProblems title="还不能登记" />
      <FieldGrid columns="2.4fr 1fr 1.2fr 1.6fr auto">
        <Field label="费用类别" name="kind">
          <SegmentedInput
            value={values.kind}
            onChange={(kind) => set({ kind })}
            choices={choicesOf<CostKind>(costKindLabels)}
          />
        </Field>
        <Field label="金额" name="cents">
          <AmountInput
            value={values.cents}
            onChange={(cents) => set({ cents })}
            parse={parseYuan}
            format={formatYuan}
          />
        </Field>
        <Field label="发生日期" name="on">
          <DateInput value={values.on} onChange={(on) => set({ on })} />
        </Field>
        <Field label="说明" name="note">
          <TextInput value={values.note} onChange={(note) => set({ note })} maxLength={100} />
        </Field>
        <div className="visit-cost-add">
          <Action busy={saving} onClick={() => void add()}>
            登记费用
          </Action>
        </div>
      </FieldGrid>
    </Form>
  );
}
