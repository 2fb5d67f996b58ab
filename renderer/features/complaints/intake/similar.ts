import type { DeskDatabase } from "#renderer/data/database.ts";
import { readList } from "#renderer/data/live.ts";
import type { Complaint } from "#shared/domain/complaints/complaint.ts";
import { categoryList, matterList, matterOf } from "#shared/domain/complaints/groups/matter.ts";
import type { IntakeValues } from "./intake-values.ts";

const most = 100;

/** The matter of what is being typed. */
export const typedMatter = ({ category, about }: IntakeValues): string | undefined =>
  category === undefined ? undefined : matterOf({ category: { id: category }, about });

/** The newest complaints of the same matter and of the same category, for the count of households: read at the moment of saving. */
export async function similarTo(db: DeskDatabase, values: IntakeValues): Promise<string[]> {
  const { category } = values;
  if (category === undefined) return [];
  const matter = typedMatter(values);
  const lists = [categoryList(category), ...(matter === undefined ? [] : [matterList(matter)])];
  const pages = await Promise.all(
    lists.map((list) => readList<Complaint>(db, list, { limit: most, newestFirst: true })),
  );
  return [...new Set(pages.flatMap(({ records }) => records.map(({ id }) => id)))];
}
