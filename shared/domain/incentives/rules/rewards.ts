import { yen } from "#shared/domain/common/money.ts";
import type { Basis, RuleBook } from "#shared/domain/common/rules.ts";
import { failure, type Result, success } from "#shared/lib/result.ts";
import { addMonths, type LocalDate } from "#shared/lib/time.ts";
import type { Figured } from "./points.ts";

const rangeRules = {
  praise: "equipmentService.praiseReward",
  savedCost: "equipmentService.savedCostReward",
} as const;

const sound = "equipmentService.soundCommissioning";

/** A reward that a person sets within the range of its rule, both ends included (R01 9.1, 9.2). */
export function rangedReward(
  kind: keyof typeof rangeRules,
  cents: number,
  rules: RuleBook,
): Result<Figured> {
  const rule = rangeRules[kind];
  const least = Math.round(rules.number(rule, "least") * 100);
  const most = Math.round(rules.number(rule, "most") * 100);
  if (cents < least || cents > most)
    return failure(`金额应在 ${yen(least)} 到 ${yen(most)} 之间`, "amountCents");
  const step = `在 ${yen(least)} 到 ${yen(most)} 之间，定为 ${yen(cents)}`;
  return success({ cents, basis: rules.basis(rule, [step]) });
}

/** The last day on which a repeat still takes the reward away: the same day number some months later, else that month's end (R01 9.3). */
export const probationEnd = (poweredOn: LocalDate, rules: RuleBook): LocalDate =>
  addMonths(poweredOn, rules.number(sound, "months"));

/** True for a service that falls within the months after power-on, the last day included. */
export const isWithinProbation = (poweredOn: LocalDate, day: LocalDate, rules: RuleBook): boolean =>
  day >= poweredOn && day <= probationEnd(poweredOn, rules);

/** What one project earns that was commissioned without a repeat for missing functions, in cents. */
export const soundReward = (rules: RuleBook): number =>
  Math.round(rules.number(sound, "yuan") * 100);

/** Why projects commissioned soundly are rewarded. */
export const soundBasis = (rules: RuleBook, steps: string[]): Basis => rules.basis(sound, steps);
