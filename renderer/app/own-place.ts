import { useLocation, useSearch } from "wouter";
import { goTo } from "./use-desk-location.ts";

/** Where each person was when they last had the desk, since the page was loaded. */
const places = new Map<string, string>();

/** Remembers where this person is. */
export function useOwnPlace(personId: string | undefined): void {
  const [path] = useLocation();
  const search = useSearch();
  if (personId !== undefined) places.set(personId, search === "" ? path : `${path}?${search}`);
}

/** Brings whoever signs in back to where they were, or to 今日: nobody lands on the page of the person before. */
export function goToOwnPlace(personId: string): void {
  // a page that was only loaded again shows what it showed
  if (places.size > 0) goTo(places.get(personId) ?? "/");
}
