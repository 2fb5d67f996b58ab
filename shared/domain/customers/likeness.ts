import { normalizeName } from "#shared/domain/common/text.ts";

/** Why two files may be the same customer. */
export type Likeness = "name" | "phone" | "code";

/** What of a customer is compared; a form that is being filled in has only some of it. */
export interface Likely {
  name?: string | undefined;
  phones: string[];
  creditCode?: string | undefined;
  identityNumber?: string | undefined;
}

/** The lists in which a customer with this name, these phones or this code stands, whether archived or not. */
export function likenessLists(likely: Likely): { list: string; why: Likeness }[] {
  const name = normalizeName(likely.name ?? "");
  const codes = [likely.creditCode, likely.identityNumber].filter((code) => code !== undefined);
  return [
    ...codes.map((code) => ({ list: `same:code:${code}`, why: "code" as const })),
    ...(name === "" ? [] : [{ list: `same:name:${name}`, why: "name" as const }]),
    ...likely.phones.map((phone) => ({ list: `same:phone:${phone}`, why: "phone" as const })),
  ];
}

/** In what two customers are alike; nothing when they are not. */
export function likenesses(one: Likely, other: Likely): Likeness[] {
  const lists = new Set(likenessLists(other).map(({ list }) => list));
  const shared = likenessLists(one).filter(({ list }) => lists.has(list));
  return [...new Set(shared.map(({ why }) => why))];
}
