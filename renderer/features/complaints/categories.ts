import type { Choice } from "#renderer/ui/form/Choices.tsx";
import { packsOf } from "#shared/rule-packs/index.ts";
import type { ComplaintCategory } from "#shared/rule-packs/pack.ts";

/** A category that can be chosen, with the department that usually sees to it. */
export interface CategoryChoice {
  id: string;
  label: string;
  department: string;
  pack: string;
  /** The regulation itself calls it major. */
  isMajor: boolean;
}

const leaves = (category: ComplaintCategory, pack: string): CategoryChoice[] => {
  const { id, label, department, children = [], major: isMajor = false } = category;
  if (children.length === 0) return [{ id, label, department, pack, isMajor }];
  return children.map((child) => ({
    id: child.id,
    label: `${label} / ${child.label}`,
    department: child.department ?? department,
    pack,
    isMajor,
  }));
};

/** Everything that complaints are sorted by at a desk with these packs. */
export const categoriesOf = (packs: string[]): CategoryChoice[] =>
  packsOf(packs).flatMap((pack) =>
    pack.complaintCategories.flatMap((category) => leaves(category, pack.label)),
  );

/** The categories as a choice; with several packs each says whose it is. */
export function categoryChoices(packs: string[]): Choice<string>[] {
  const categories = categoriesOf(packs);
  const several = new Set(categories.map(({ pack }) => pack)).size > 1;
  return categories.map(({ id, label, pack }) => ({
    value: id,
    label,
    ...(several ? { note: pack } : {}),
  }));
}
