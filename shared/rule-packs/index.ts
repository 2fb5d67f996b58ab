import { createRuleBook } from "#shared/domain/common/rule-book.ts";
import type { Rule, RuleBook, RuleParameter } from "#shared/domain/common/rules.ts";
import { commonRules } from "./common.ts";
import { dataCentre } from "./data-centre.ts";
import { gps } from "./gps.ts";
import { logistics } from "./logistics.ts";
import type { Capability, RulePack } from "./pack.ts";
import { citation, type OwnName } from "./regulations.ts";
import { winery } from "./winery.ts";

/** All packs, in the order in which set-up offers them. */
export const packs: RulePack[] = [winery, dataCentre, logistics, gps];

/** The packs of a desk; an id that is not known is left out. */
export const packsOf = (ids: string[]): RulePack[] => packs.filter(({ id }) => ids.includes(id));

/** What a pack is called in front of people. */
export const packLabel = (id: string): string => packsOf([id])[0]?.label ?? id;

/** Functions that every desk has, whatever its packs. */
const everyDesk: Capability[] = ["customers", "visits", "inquiries"];

/** What the packs of a desk switch on. */
export const capabilitiesOf = (ids: string[]): Capability[] => [
  ...new Set([...everyDesk, ...packsOf(ids).flatMap(({ capabilities }) => capabilities)]),
];

/** The rules at a desk with these packs, with the values and the names of regulations that its administrator has set. */
export function ruleBookOf(
  ids: string[],
  overrides: Pick<RuleParameter, "id" | "value">[] = [],
  names: OwnName[] = [],
): RuleBook {
  const own = new Map(names.map((name) => [name.id, name]));
  const ownOf = ({ regulation }: Pick<Rule, "regulation">) => own.get(regulation ?? "");
  return createRuleBook({
    rules: [...commonRules, ...packsOf(ids).flatMap(({ rules }) => rules)],
    former: packs.flatMap(({ id, rules }) => (ids.includes(id) ? [] : rules)),
    overrides,
    cite: (rule) => citation(rule, ownOf(rule)),
    isRenamed: (rule) => ownOf(rule)?.title !== undefined,
  });
}
