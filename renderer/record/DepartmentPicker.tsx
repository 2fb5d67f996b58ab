import { useAround } from "#renderer/data/live.ts";
import { SelectInput } from "#renderer/ui/form/Choices.tsx";
import { packsOf } from "#shared/rule-packs/index.ts";
import { usePeople } from "./use-people.ts";

interface Props {
  value: string | undefined;
  onChange: (department: string | undefined) => void;
  /** Whose usual departments come first; those of the desk's packs when left out. */
  packs?: string[];
}

/** A department: those that usually see to complaints, then those of the staff; stands inside a Field. */
export function DepartmentPicker({ value, onChange, packs }: Props) {
  const { people } = usePeople();
  const around = useAround();
  const usual = packsOf(packs ?? around?.desk.packs ?? []).flatMap((pack) =>
    pack.complaintCategories.map(({ department }) => department),
  );
  const names = [...new Set([...usual, ...people.map(({ department }) => department)])];
  return (
    <SelectInput
      value={value}
      onChange={onChange}
      choices={names.filter((name) => name !== "").map((name) => ({ value: name, label: name }))}
      placeholder="选择部门"
      clearable
    />
  );
}
