import { type Basis, governingRule, type RuleBook } from "#shared/domain/common/rules.ts";
import { daysBetween, localDate } from "#shared/lib/time.ts";
import { householdOf, type Received } from "./matter.ts";

/** The rule by which complaints of several households are a group (R09 2.(6)); nothing where the pack knows none. */
export const groupRule = (pack: string, rules: RuleBook, mainPack: string) =>
  governingRule(rules, "complaintGroup", pack, mainPack);

export interface Group<R extends Received> {
  members: R[];
  households: number;
  basis: Basis;
}

const households = (members: readonly Received[]) => new Set(members.map(householdOf)).size;

/**
 * The complaints that make a group with this one: those of the same matter that lie with it in one stretch of so many days, once enough distinct
 * households are among them. The same household counts once, however often it complains. Back-dated complaints count by their receipt.
 */
export function groupAround<R extends Received>(
  complaint: R,
  others: readonly R[],
  rule: string,
  rules: RuleBook,
): Group<R> | undefined {
  const days = rules.number(rule, "days");
  const needed = rules.number(rule, "households");
  const all = [complaint, ...others.filter(({ id }) => id !== complaint.id)].toSorted((a, b) =>
    a.receivedAt.localeCompare(b.receivedAt),
  );
  const within = (first: R, one: R) => {
    const gap = daysBetween(localDate(first.receivedAt), localDate(one.receivedAt));
    return gap >= 0 && gap <= days;
  };
  const stretches = all
    .map((first) => all.filter((one) => within(first, one)))
    .filter((stretch) => stretch.includes(complaint) && households(stretch) >= needed);
  if (stretches.length === 0) return undefined;
  const members = all.filter((one) => stretches.some((stretch) => stretch.includes(one)));
  const count = households(members);
  const steps = [`同一件事 ${members.length} 件，${count} 户，达到 ${needed} 户`];
  return { members, households: count, basis: rules.basis(rule, steps) };
}
