import { emptyHead } from "#shared/journal/chain.ts";
import { type DeskDatabase, PROJECTION, type Standing } from "./database.ts";

/** Where the database stands; at the start of everything when it is empty. */
export async function readStanding(db: DeskDatabase, deskId: string): Promise<Standing> {
  const found = await db.standing.get("standing");
  return found ?? { key: "standing", head: emptyHead(deskId), state: {}, projection: PROJECTION };
}
