import { nameKey } from "./standing.ts";
import type { Visit, Visitor } from "./visit.ts";

/** Somebody who has been here before, or is expected, with the visits found that name them, the latest first. */
export interface KnownVisitor {
  visitor: Visitor;
  visits: Visit[];
  /** An expected visit of theirs that this arrival may be. */
  expected?: Visit;
}

const personKey = ({ name, phone }: Visitor) => `${name}#${phone ?? ""}`;

/**
 * The people in visits found by name or phone whom `fits` accepts, each once, as they were registered last; those who are expected first,
 * then by their latest visit.
 */
export function knownVisitors(
  visits: readonly Visit[],
  fits: (visitor: Visitor) => boolean,
): KnownVisitor[] {
  const latestFirst = [...visits].sort((a, b) => b.createdAt.localeCompare(a.createdAt));
  const known = new Map<string, KnownVisitor>();
  for (const visit of latestFirst) {
    for (const visitor of visit.visitors.filter(fits)) {
      const found = known.get(personKey(visitor)) ?? { visitor, visits: [] };
      if (!found.visits.includes(visit)) found.visits.push(visit);
      if (visit.state === "expected" && visit.visitors[0] === visitor) found.expected ??= visit;
      known.set(personKey(visitor), found);
    }
  }
  const people = [...known.values()];
  return [...people.filter(isExpected), ...people.filter((person) => !isExpected(person))];
}

const isExpected = ({ expected }: KnownVisitor) => expected !== undefined;

/**
 * Whether the first person found is who is meant by what was typed, so that Enter alone takes them. Two characters can be a whole name: that of
 * somebody new, whose name only begins like a known one.
 */
export function isMeant(typed: string, person: KnownVisitor | undefined): boolean {
  const text = nameKey(typed);
  const isName = !/\d/.test(text);
  return (
    person !== undefined && (!isName || text.length < 2 || text === nameKey(person.visitor.name))
  );
}
