import { useLiveQuery } from "dexie-react-hooks";
import { useEffect, useMemo, useState } from "react";
import type { DeskStore } from "../desk-store.ts";
import { useDesk } from "../live.ts";
import { type AlikeHit, findAlike } from "./alike.ts";
import type { Answer } from "./hit.ts";
import { createSearch, type Finder, type Search } from "./search.ts";

const searches = new WeakMap<DeskStore, Search>();

/** The search of the open desk, one for all screens. */
function searchOf(store: DeskStore): Search {
  const found = searches.get(store);
  if (found) return found;
  const made = createSearch(store.deskId);
  searches.set(store, made);
  store.whenClosed(made.close);
  return made;
}

/** The search of the open desk; another one with every entry, so that what was found is searched for again. */
function useSearch(): Finder {
  const { store } = useDesk();
  const standing = useLiveQuery(() => store.db.standing.get("standing"), [store]);
  const seq = standing?.head.seq;
  return useMemo(() => searchOf(store).at(seq), [store, seq]);
}

/** How long after the desk is open the terms are read, when nobody has searched before. */
const WARM = 2_000;

/** Makes the search ready in the quiet after the start, so that the first search is as quick as the second. */
export function useWarmSearch(): void {
  const { store } = useDesk();
  useEffect(() => {
    const timer = setTimeout(() => searchOf(store).warm(), WARM);
    return () => clearTimeout(timer);
  }, [store]);
}

/** An answer with the query that it answers. */
export interface AnswerTo extends Answer {
  query: string;
}

/** What a search for the text being typed finds; the answer before stays until the next one is there. */
export function useHits(query: string, limit: number): AnswerTo | undefined {
  const search = useSearch();
  const [answer, setAnswer] = useState<AnswerTo>();
  useEffect(() => {
    let current = true;
    search.find(query, limit).then(
      (found) => current && setAnswer({ ...found, query }),
      () => current && setAnswer({ hits: [], more: false, query }),
    );
    return () => {
      current = false;
    };
  }, [search, query, limit]);
  return answer;
}

/** Customers that look or sound like a name that was not found; nothing while `name` is blank. */
export function useAlike(name: string, limit: number): AlikeHit[] {
  const search = useSearch();
  const [hits, setHits] = useState<AlikeHit[]>([]);
  useEffect(() => {
    let current = true;
    findAlike(search, name, limit).then(
      (found) => current && setHits(found),
      () => current && setHits([]),
    );
    return () => {
      current = false;
    };
  }, [search, name, limit]);
  return hits;
}
