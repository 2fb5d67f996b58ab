import { createRuleBook } from "#shared/domain/common/rule-book.ts";
import type { Rule, RuleBook, RuleParameter } from "#shared/domain/common/rules.ts";
import { passKinds as allPassKinds, type PassKind } from "#shared/domain/passes/labels.ts";
import { kindLabels, type ServiceKind } from "#shared/domain/services/labels.ts";
import { keysOf } from "#shared/lib/keys-of.ts";
import { commonRules } from "./common.ts";
import { dataCentre } from "./data-centre.ts";
import { equipmentService } from "./equipment-service.ts";
import { gps } from "./gps.ts";
import { logistics } from "./logistics.ts";
import { meetingMarketing } from "./meeting-marketing.ts";
import type { Capability, RulePack } from "./pack.ts";
import { property } from "./property.ts";
import { citation, type OwnName } from "./regulations.ts";
import { serviceDesk } from "./service-desk.ts";
import { textile } from "./textile.ts";
import { winery } from "./winery.ts";

/** All packs, in the order in which set-up offers them. */
export const packs: RulePack[] = [
  equipmentService,
  winery,
  dataCentre,
  logistics,
  property,
  gps,
  textile,
  meetingMarketing,
  serviceDesk,
];

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

/** The packs of a desk under which service orders are taken, in the desk's order. */
export const servicePacksOf = (ids: string[]): RulePack[] =>
  packsOf(ids).filter(({ serviceKinds }) => serviceKinds.length > 0);

/** The kinds of service orders that a desk with these packs takes. */
export const serviceKindsOf = (ids: string[]): ServiceKind[] => {
  const known = new Set(packsOf(ids).flatMap(({ serviceKinds }) => serviceKinds));
  return keysOf(kindLabels).filter((kind) => known.has(kind));
};

/** The kinds of exit passes that a desk with these packs issues; a general one is always possible. */
export const passKindsOf = (ids: string[]): PassKind[] => {
  const known = new Set(packsOf(ids).flatMap(({ passKinds }) => passKinds));
  return allPassKinds.filter((kind) => kind === "general" || known.has(kind));
};

/** True for a pack whose customers sit in numbered units (单元号码). */
export const hasUnits = (id: string): boolean => packsOf([id])[0]?.hasUnits === true;

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
