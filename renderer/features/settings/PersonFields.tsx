import { Field, FieldGrid } from "#renderer/ui/form/Field.tsx";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import type { Rank, Role } from "#shared/domain/common/staff-roles.ts";
import { RankInput, RolesInput } from "./person-inputs.tsx";

export interface PersonValues {
  name: string;
  roles: Role[];
  rank: Rank;
  department: string;
  phone: string;
  /** What they are called upon for besides their roles, parted by 、. */
  functions: string;
}

export const blankPerson: PersonValues = {
  name: "",
  roles: [],
  rank: "staff",
  department: "",
  phone: "",
  functions: "",
};

/** A person's fields as the action takes them. */
export const personInput = ({ functions, ...values }: PersonValues) => ({
  ...values,
  functions: functions.split(/[、，,]/).flatMap((name) => name.trim() || []),
});

/** Which fields of a person are still missing, by their labels. */
export const missingOf = ({ name, roles, department }: PersonValues): string[] =>
  [
    { label: "姓名", there: name.trim() !== "" },
    { label: "角色", there: roles.length > 0 },
    { label: "部门", there: department.trim() !== "" },
  ].flatMap(({ label, there }) => (there ? [] : [label]));

interface Props {
  values: PersonValues;
  set: (change: Partial<PersonValues>) => void;
}

/** Who somebody is and what they do. */
export function PersonFields({ values, set }: Props) {
  return (
    <FieldGrid columns={2}>
      <Field label="姓名" name="name">
        <TextInput value={values.name} onChange={(name) => set({ name })} maxLength={30} />
      </Field>
      <Field label="手机" name="phone">
        <TextInput value={values.phone} onChange={(phone) => set({ phone })} maxLength={20} />
      </Field>
      <Field label="角色" name="roles" span={2}>
        <RolesInput value={values.roles} onChange={(roles) => set({ roles })} />
      </Field>
      <Field label="部门" name="department">
        <TextInput
          value={values.department}
          onChange={(department) => set({ department })}
          maxLength={30}
        />
      </Field>
      <Field label="职级" name="rank">
        <RankInput value={values.rank} onChange={(rank) => set({ rank })} />
      </Field>
      <Field
        label="职能"
        name="functions"
        span={2}
        hint="审批里点名的职能，例如 物业中心负责人；几项用顿号隔开，没有就空着"
      >
        <TextInput
          value={values.functions}
          onChange={(functions) => set({ functions })}
          maxLength={100}
        />
      </Field>
    </FieldGrid>
  );
}
