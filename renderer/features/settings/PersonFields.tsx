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
}

export const blankPerson: PersonValues = {
  name: "",
  roles: [],
  rank: "staff",
  department: "",
  phone: "",
};

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
    </FieldGrid>
  );
}
