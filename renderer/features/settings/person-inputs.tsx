import { SelectInput, TagsInput } from "#renderer/ui/form/Choices.tsx";
import { choicesOf } from "#renderer/ui/form/choices-of.ts";
import { type Rank, type Role, rankLabels, roleLabels } from "#shared/domain/common/staff-roles.ts";

const roleChoices = choicesOf<Role>(roleLabels);
const rankChoices = choicesOf<Rank>(rankLabels);

interface RolesProps {
  value: readonly Role[];
  onChange: (roles: Role[]) => void;
}

/** The roles of a person; stands inside a Field. */
export function RolesInput({ value, onChange }: RolesProps) {
  return (
    <TagsInput value={value} onChange={onChange} choices={roleChoices} placeholder="选择角色" />
  );
}

interface RankProps {
  value: Rank | undefined;
  onChange: (rank: Rank) => void;
}

/** The rank of a person; stands inside a Field. */
export function RankInput({ value, onChange }: RankProps) {
  return (
    <SelectInput
      value={value}
      onChange={(rank) => rank && onChange(rank)}
      choices={rankChoices}
      placeholder="选择职级"
    />
  );
}
