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

/** Those who can be chosen, and those who are chosen already: they keep their names when they have left, and until the others are read. */
function useChoices(role: Role | undefined, chosen: readonly StaffSnapshot[]) {
  const { people } = usePeople();
  const fitting = people.filter((person) => role === undefined || person.roles.includes(role));
  const others = chosen.filter(({ id }) => !fitting.some((person) => person.id === id));
  const choices = [
    ...others.map(({ id, name }): Choice<string> => ({ value: id, label: name })),
    ...fitting.map(choiceOf),
  ];
  const byId = (id: string): StaffSnapshot | undefined => {
    const person = people.find((each) => each.id === id);
    return person ? staffSnapshotOf(person) : chosen.find((each) => each.id === id);
  };
  return { choices, byId };
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
  const { choices, byId } = useChoices(role, value ? [value] : []);
  const choose = (id: string | undefined) => onChange(id === undefined ? undefined : byId(id));
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
  const { choices, byId } = useChoices(role, value);
  const choose = (ids: string[]) => onChange(ids.flatMap((id) => byId(id) ?? []));
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
