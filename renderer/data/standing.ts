import { canonical, sha256Hex } from "#shared/journal/canonical.ts";
import { decodeLine, emptyHead, headAfter } from "#shared/journal/chain.ts";
import { type DeskDatabase, PROJECTION, type Standing } from "./database.ts";

/** The standing with a digest of itself: the next entry is built on its sums, so that a damaged one must never be taken for true. */
export function sealed({ seal: _, ...standing }: Standing): Standing {
  return { ...standing, seal: sha256Hex(canonical(standing)) };
}

/** False when something else than the program has changed it. One from before there were seals has none. */
export const isSealed = (standing: Standing): boolean =>
  standing.seal === undefined || sealed(standing).seal === standing.seal;

/** Where the database stands; at the start of everything when it is empty. */
export async function readStanding(db: DeskDatabase, deskId: string): Promise<Standing> {
  const found = await db.standing.get("standing");
  return found ?? { key: "standing", head: emptyHead(deskId), state: {}, projection: PROJECTION };
}

/** Whether the standing is one that the program has written, and belongs to the last row of the database's journal. */
export async function hasSoundStanding(db: DeskDatabase): Promise<boolean> {
  const [standing, last] = await Promise.all([
    db.standing.get("standing"),
    db.journal.orderBy("seq").last(),
  ]);
  if (!standing) return last === undefined;
  if (!isSealed(standing)) return false;
  // the journal's copy is kept while everything else is built again
  if (standing.rebuilding) return true;
  if (!last) return standing.head.seq === 0;
  const entry = decodeLine(last.line);
  return entry.ok && headAfter(entry.value).hash === standing.head.hash;
}
