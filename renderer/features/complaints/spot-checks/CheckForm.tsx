import { StepPanel } from "#renderer/record/StepPanel.tsx";
import { SegmentedInput } from "#renderer/ui/form/Choices.tsx";
import { Field } from "#renderer/ui/form/Field.tsx";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { enterSpotCheck } from "#shared/domain/complaints/spot-checks/actions.ts";

interface Props {
  id: string;
  complaint: string;
  onDone: () => void;
}

interface Values {
  complaint: string;
  holds: boolean | undefined;
  note: string;
}

const results = [
  { value: "yes" as const, label: "属实" },
  { value: "no" as const, label: "不符" },
];

/** Notes what was found when a complaint's result was verified. */
export function CheckForm({ id, complaint, onDone }: Props) {
  const first: Values = { complaint, holds: undefined, note: "" };
  return (
    <StepPanel action={enterSpotCheck} id={id} first={first} onDone={onDone}>
      {(values, set) => (
        <>
          <Field label={`核实结果（${complaint}）`} name="holds" span={3}>
            <SegmentedInput
              value={values.holds === undefined ? undefined : values.holds ? "yes" : "no"}
              choices={results}
              onChange={(value) => set({ holds: value === "yes", complaint })}
            />
          </Field>
          <Field label="核实情况" name="note" span={6}>
            <TextInput
              value={values.note}
              onChange={(note) => set({ note, complaint })}
              placeholder="怎样核实的，客户或部门怎样说"
              maxLength={500}
            />
          </Field>
        </>
      )}
    </StepPanel>
  );
}
