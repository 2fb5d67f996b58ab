import { pinyinKeys } from "#shared/domain/common/pinyin.ts";
import type { Hit } from "./hit.ts";
import type { Finder } from "./search.ts";
import { searchKey } from "./search-text.ts";

export interface AlikeHit extends Hit {
  /** Shares characters with what was typed, else it only sounds like it. */
  byName: boolean;
}

/** What to look for when a name is not there: two of its characters, the sound of the first two, the initials of the first three. */
function queriesFor(name: string): string[] {
  const letters = [...searchKey(name)];
  if (letters.length < 2 || !/\p{Script=Han}/u.test(name)) return [];
  const sound = pinyinKeys(letters.slice(0, 2).join(""))[0];
  const initials = pinyinKeys(letters.slice(0, 3).join("")).find((key) => key.length === 3);
  return [letters.slice(0, 2).join(""), sound, initials, letters.slice(1, 3).join("")].filter(
    (query) => query !== undefined && query.length > 1,
  ) as string[];
}

/** Customers whose name looks or sounds like one that was not found, at most `limit`. */
export async function findAlike(search: Finder, name: string, limit: number): Promise<AlikeHit[]> {
  const answers = await Promise.all(queriesFor(name).map((query) => search.find(query, 20)));
  const found = new Map<string, AlikeHit>();
  for (const hit of answers.flatMap(({ hits }) => hits)) {
    if (hit.kind !== "customer" || found.has(hit.id)) continue;
    const shared = [...searchKey(name)].filter((char) => hit.title.includes(char)).length;
    found.set(hit.id, { ...hit, byName: shared >= 2 });
  }
  const all = [...found.values()];
  return [...all.filter((hit) => hit.byName), ...all.filter((hit) => !hit.byName)].slice(0, limit);
}
