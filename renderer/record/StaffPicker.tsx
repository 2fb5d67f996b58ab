import { type Choice, SelectInput, TagsInput } from "#renderer/ui/form/Choices.tsx";
import { type StaffSnapshot, staffSnapshotOf } from "#shared/domain/common/snapshots.ts";
import { type Role, roleLabels } from "#shared/domain/common/staff-roles.ts";
import type { Staff } from "#shared/domain/staff/staff.ts";
import { usePeople } from "./use-people.ts";

const choiceOf = ({ id, name, roles }: Staff): Choice<string> => ({
  value: id,
  label: name,
  note: roles.map((role) => roleLabels[role]).join("、"),
});

const nobody = (role: Role | undefined) =>
  `还没有${role === undefined ? "可选的人" : roleLabels[role]}，请管理员在「设置」的「员工」里添加`;

function useChoices(role: Role | undefined) {
  const { people } = usePeople();
  const fitting = people.filter((person) => role === undefined || person.roles.includes(role));
  const byId = (id: string) => people.find((person) => person.id === id);
  return { choices: fitting.map(choiceOf), byId };
}

interface OneProps {
  value: StaffSnapshot | undefined;
  onChange: (person: StaffSnapshot | undefined) => void;
  /** Only people with this role. */
  role?: Role;
  placeholder?: string;
}

/** One person of the house; stands inside a Field. */
export function StaffPicker({ value, onChange, role, placeholder = "选择人员" }: OneProps) {
  const { choices, byId } = useChoices(role);
  const choose = (id: string | undefined) => {
    const person = id === undefined ? undefined : byId(id);
    onChange(person && staffSnapshotOf(person));
  };
  return (
    <SelectInput
      value={value?.id}
      onChange={choose}
      choices={choices}
      placeholder={placeholder}
      clearable
      nothing={nobody(role)}
    />
  );
}

interface ManyProps {
  value: readonly StaffSnapshot[];
  onChange: (people: StaffSnapshot[]) => void;
  role?: Role;
  placeholder?: string;
}

/** Several people of the house; stands inside a Field. */
export function StaffListPicker({ value, onChange, role, placeholder = "选择人员" }: ManyProps) {
  const { choices, byId } = useChoices(role);
  const choose = (ids: string[]) => {
    const found = ids
      .map((id) => byId(id))
      .flatMap((person) => (person ? [staffSnapshotOf(person)] : []));
    onChange(found);
  };
  return (
    <TagsInput
      value={value.map((person) => person.id)}
      onChange={choose}
      choices={choices}
      placeholder={placeholder}
      nothing={nobody(role)}
    />
  );
}
