import { useList } from "#renderer/data/live.ts";
import { SelectInput } from "#renderer/ui/form/Choices.tsx";
import { Field } from "#renderer/ui/form/Field.tsx";
import { type Complaint, complaintName } from "#shared/domain/complaints/complaint.ts";
import { categoryList } from "#shared/domain/complaints/groups/matter.ts";
import type { StepFieldsProps } from "./step-values.ts";

const most = 50;

/** 并为同一件事: the newest complaints of the same category to choose from. */
export function JoinFields({ values, set, complaint }: StepFieldsProps) {
  const { records = [] } = useList<Complaint>(categoryList(complaint.category.id), {
    limit: most,
    newestFirst: true,
  });
  const others = records.filter(({ id }) => id !== complaint.id);
  const choices = others.map((one) => ({
    value: one.id,
    label: `${one.id} ${complaintName(one)}`,
    note: [one.unitNumber, one.about].filter(Boolean).join(" ").slice(0, 24),
  }));
  return (
    <Field
      label="同一件事的投诉"
      name="other"
      span={6}
      hint="几户投诉同一件事的，够数就列为集体投诉"
    >
      <SelectInput
        value={values.other}
        onChange={(other) => set({ other, similar: others.map(({ id }) => id) })}
        choices={choices}
        placeholder={choices.length === 0 ? "这一类还没有别的投诉" : "选一件"}
      />
    </Field>
  );
}
