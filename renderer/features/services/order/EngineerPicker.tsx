import { StaffListPicker } from "#renderer/record/StaffPicker.tsx";
import type { Engineer } from "#shared/domain/services/order.ts";
import { evenShares } from "#shared/domain/services/order-fields.ts";

const onlyEngineers = { role: "engineer" } as const;

interface Props {
  engineers: readonly Engineer[];
  onChange: (engineers: Engineer[]) => void;
}

/** Who is sent, with even shares; days of those who stay are kept. Stands inside a Field. */
export function EngineerPicker({ engineers, onChange }: Props) {
  const chosen = engineers.map(({ staffId, name }) => ({
    id: staffId,
    name,
    rank: "staff" as const,
    department: "",
  }));
  const choose = (people: readonly { id: string; name: string }[]) => {
    const shares = evenShares(people.length);
    onChange(
      people.map(({ id, name }, at) => {
        const days = engineers.find(({ staffId }) => staffId === id)?.days;
        const engineer = { staffId: id, name, share: shares[at] ?? 0 };
        return days === undefined ? engineer : { ...engineer, days };
      }),
    );
  };
  return (
    <StaffListPicker value={chosen} onChange={choose} {...onlyEngineers} placeholder="选择工程师" />
  );
}
