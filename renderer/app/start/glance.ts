import { useEffect, useState } from "react";
import { DeskDatabase } from "#renderer/data/database.ts";
import { Drafts } from "#renderer/data/drafts.ts";
import { chinaOffset, type Organisation } from "#shared/domain/desk/organisation.ts";
import { isoTime } from "#shared/lib/time.ts";

/** What the locked desk shows of itself: names and figures, no record. */
export interface Glance {
  organisation: string;
  deskCode: string;
  overdue: number;
  people: number;
  /** Drafts by person. */
  drafts: ReadonlyMap<string, number>;
}

/** More than so many overdue matters are not counted one by one. */
const enough = 99;

async function overdueCount(db: DeskDatabase): Promise<number> {
  const now = isoTime(Date.now(), chinaOffset);
  const due = db.records.where("places").between(["due", ""], ["due", now]);
  return (await due.limit(enough).primaryKeys()).length;
}

async function look(deskId: string, people: readonly string[]): Promise<Glance> {
  const db = new DeskDatabase(deskId);
  const kept = new Drafts(deskId);
  try {
    const row = await db.records.get(["organisation", "desk"]);
    const organisation = row?.record as Organisation | undefined;
    const drafts = await Promise.all(
      people.map(async (id) => [id, await kept.countOf(id)] as const),
    );
    return {
      organisation: organisation?.name ?? "",
      deskCode: organisation?.deskCode ?? "",
      overdue: await overdueCount(db),
      people: (await db.counters.get("visit.people"))?.count ?? 0,
      drafts: new Map(drafts),
    };
  } finally {
    db.close();
    kept.close();
  }
}

/** Looks once at the desk's own copy; undefined while it does, and where it cannot. */
export function useGlance(deskId: string, people: readonly string[]): Glance | undefined {
  const [glance, setGlance] = useState<Glance>();
  const ids = people.join(" ");
  useEffect(() => {
    let current = true;
    const show = (found: Glance | undefined) => current && setGlance(found);
    look(deskId, ids === "" ? [] : ids.split(" ")).then(show, () => show(undefined));
    return () => {
      current = false;
    };
  }, [deskId, ids]);
  return glance;
}
