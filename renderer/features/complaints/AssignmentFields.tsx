import { DepartmentPicker } from "#renderer/record/DepartmentPicker.tsx";
import { StaffPicker } from "#renderer/record/StaffPicker.tsx";
import { SegmentedInput } from "#renderer/ui/form/Choices.tsx";
import { choicesOf } from "#renderer/ui/form/choices-of.ts";
import { Field } from "#renderer/ui/form/Field.tsx";
import type { StaffSnapshot } from "#shared/domain/common/snapshots.ts";
import { type Severity, severityLabels } from "#shared/domain/complaints/labels.ts";

interface Assignment {
  department?: string | undefined;
  owner?: StaffSnapshot | undefined;
}

interface Props {
  values: Assignment;
  set: (change: Assignment) => void;
  packs: string[];
  /** The department came with the category. */
  taken?: boolean;
}

/** 责任部门 and 责任人: who sees to a complaint. */
export function AssignmentFields({ values, set, packs, taken = false }: Props) {
  return (
    <>
      <Field
        label="责任部门"
        name="department"
        span={2}
        {...(taken ? { aside: "按类别带入", prefilled: "按类别带入" } : {})}
      >
        <DepartmentPicker
          value={values.department}
          onChange={(department) => set({ department })}
          packs={packs}
        />
      </Field>
      <Field label="责任人" name="owner" span={2}>
        <StaffPicker
          value={values.owner}
          onChange={(owner) => set({ owner })}
          placeholder="选择责任人"
        />
      </Field>
    </>
  );
}

const severities = choicesOf(severityLabels);

interface SeverityProps {
  value: Severity;
  onChange: (severity: Severity) => void;
}

/** 投诉性质. */
export function SeverityField({ value, onChange }: SeverityProps) {
  return (
    <Field label="投诉性质" name="severity" span={2}>
      <SegmentedInput value={value} onChange={onChange} choices={severities} />
    </Field>
  );
}
