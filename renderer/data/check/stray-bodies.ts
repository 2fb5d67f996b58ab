import type { DeskDatabase } from "#renderer/data/database.ts";

/** The keys of bodies to which no entry belongs; those of an entry that is being applied are not among them. */
export async function bodiesNotIn(
  db: DeskDatabase,
  names: ReadonlySet<string>,
): Promise<[string, number][]> {
  return db.transaction("r", db.bodies, db.standing, async () => {
    const standing = await db.standing.get("standing");
    // what is being applied, or has come since, has bodies that the walk has not met
    if (standing?.applying) return [];
    const keys = await db.bodies.toCollection().primaryKeys();
    return keys.filter(([file]) => !names.has(file));
  });
}
