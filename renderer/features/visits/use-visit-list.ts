import { useMemo } from "react";
import { useList } from "#renderer/data/live.ts";
import type { QueueSection } from "#renderer/ui/list/QueueList.tsx";
import {
  byName,
  byPhoneEnd,
  byUnit,
  nameKey,
  phoneEndKey,
} from "#shared/domain/visits/standing.ts";
import type { Visit } from "#shared/domain/visits/visit.ts";

export type VisitTab = "inHouse" | "expected" | "left";

const none: Visit[] = [];
const houseful = 300;
/** A prefix that no key begins with: nothing is looked for. */
const nothing = "\uffff";

/** Visits of any time, found by the beginning of a visitor's name or unit, or the last digits of a phone. */
function useFound(text: string): Visit[] {
  const typed = text.trim();
  const digits = /^\d{2,}$/.test(typed) ? typed : undefined;
  const name = typed === "" || digits ? nothing : nameKey(typed);
  const options = { limit: 60, newestFirst: true };
  const named = useList<Visit>(byName, { ...options, prefix: name }).records ?? none;
  const units = useList<Visit>(byUnit, { ...options, prefix: name }).records ?? none;
  const prefix = digits ? phoneEndKey(digits) : nothing;
  const phoned = useList<Visit>(byPhoneEnd, { ...options, prefix }).records ?? none;
  return useMemo(
    () => [...new Map([...named, ...units, ...phoned].map((visit) => [visit.id, visit])).values()],
    [named, units, phoned],
  );
}

const contains = (visit: Visit, text: string): boolean =>
  visit.visitors.some(
    ({ name, unit = "", phone = "" }) =>
      nameKey(name).includes(text) || nameKey(unit).includes(text) || phone.endsWith(text),
  );

const byNewest = (a: Visit, b: Visit) => b.createdAt.localeCompare(a.createdAt);

/** What the list shows: a tab's visits, or whatever a search finds among all of them. */
export function useVisitList(tab: VisitTab, text: string) {
  const inHouse = useList<Visit>("visit.inHouse", { limit: houseful, newestFirst: true });
  const expected = useList<Visit>("visit.expected", { limit: houseful });
  const left = useList<Visit>("visit.left", { limit: 50, newestFirst: true });
  const found = useFound(text);
  const sections = useMemo((): QueueSection<Visit>[] => {
    const here = inHouse.records ?? none;
    const ahead = expected.records ?? none;
    const wanted = nameKey(text.trim());
    if (wanted !== "") {
      const open = [...here, ...ahead].filter((visit) => contains(visit, wanted));
      const past = found.filter(({ id }) => !open.some((visit) => visit.id === id));
      return [
        { heading: "在访与预计", items: open },
        { heading: "以往", items: past.sort(byNewest) },
      ].filter(({ items }) => items.length > 0);
    }
    if (tab === "left") return [{ items: left.records ?? none }];
    if (tab === "expected") return [{ items: ahead }];
    return ahead.length === 0 || here.length === 0
      ? [{ items: here }]
      : [{ items: here }, { heading: "预计", items: ahead }];
  }, [tab, text, inHouse.records, expected.records, left.records, found]);
  const isReading = inHouse.records === undefined || expected.records === undefined;
  return { sections, isReading, more: tab === "left" && left.hasMore ? left.more : undefined };
}
