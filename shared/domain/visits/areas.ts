import type { RuleBook } from "#shared/domain/common/rules.ts";

/** The rule that names the areas which nobody from outside enters without an approval of their own (R22 3.3). */
export const restrictedAreasRule = "common.restrictedAreas";

/** The names of the restricted areas of this house (R22 3.3). */
export const restrictedAreas = (rules: RuleBook): string[] =>
  Object.entries(rules.rule(restrictedAreasRule).parameters).flatMap(([name, { label }]) =>
    rules.text(restrictedAreasRule, name) === "on" ? [label] : [],
  );

/** Those of the areas chosen that are restricted. */
export function restrictedAmong(rules: RuleBook, areas: readonly string[]): string[] {
  const restricted = restrictedAreas(rules);
  return areas.filter((area) => restricted.includes(area));
}
