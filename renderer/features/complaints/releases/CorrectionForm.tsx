import { StepPanel } from "#renderer/record/StepPanel.tsx";
import { Field } from "#renderer/ui/form/Field.tsx";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { askCorrection } from "#shared/domain/complaints/statistics/release.ts";

const blank = { item: "", before: "", after: "", reason: "" };

const fields = [
  { name: "item", label: "更正项目", max: 100 },
  { name: "before", label: "原来的内容", max: 200 },
  { name: "after", label: "更正为", max: 200 },
  { name: "reason", label: "更正原因", max: 200 },
] as const;

/** Asks that one item of an issued report is changed (R05 11). */
export const CorrectionForm = ({ id, onDone }: { id: string; onDone: () => void }) => (
  <StepPanel action={askCorrection} id={id} first={blank} onDone={onDone}>
    {(values, set) =>
      fields.map(({ name, label, max }) => (
        <Field key={name} label={label} name={name} span={3}>
          <TextInput
            value={values[name]}
            onChange={(text) => set({ [name]: text })}
            maxLength={max}
          />
        </Field>
      ))
    }
  </StepPanel>
);
