import type { TrailEntry } from "#renderer/data/live.ts";
import { type Rule, ruleParameterId, ruleParameterTable } from "#shared/domain/common/rules.ts";
import { valueText } from "./rule-groups.ts";

/** One change of a parameter, in words. */
export interface ParameterChange {
  key: string;
  /** When, in UTC, as the journal has it. */
  at: string;
  person: string;
  /** "保修期" or "保修期（YH-200）". */
  what: string;
  before: string;
  after: string;
  reason: string;
}

/** Which parameter a record sets, and for which case. */
function parameterIn(rule: Rule, id: string) {
  const name = Object.keys(rule.parameters).find((one) => {
    const whole = ruleParameterId(rule.id, one);
    return id === whole || id.startsWith(`${whole}@`);
  });
  const parameter = name === undefined ? undefined : rule.parameters[name];
  return parameter && { parameter, only: id.split("@")[1] };
}

/** Who changed what of a rule when, from which value to which, and why; the latest first. An entry keeps only what it changed. */
export function parameterChanges(rule: Rule, trail: readonly TrailEntry[]): ParameterChange[] {
  const reasons = new Map<string, string>();
  const found: ParameterChange[] = [];
  for (const { header, changes } of trail)
    for (const { table, id, before, after } of changes) {
      const of = table === ruleParameterTable.name ? parameterIn(rule, id) : undefined;
      if (!of) continue;
      const { parameter, only } = of;
      if (typeof after.reason === "string") reasons.set(id, after.reason);
      // a value of nothing is the regulation's figure, or for one case the general one
      const text = (value: unknown) => {
        if (typeof value === "number" || typeof value === "string")
          return valueText(parameter, value);
        return only ? "按一般" : `${valueText(parameter, parameter.default)}（默认）`;
      };
      if (before !== null && !("value" in after)) continue;
      found.push({
        key: `${header.seq} ${id}`,
        at: header.time,
        person: header.person,
        what: only ? `${parameter.label}（${only}）` : parameter.label,
        before: text(before?.value),
        after: text(after.value),
        reason: reasons.get(id) ?? "没有写原因",
      });
    }
  return found.reverse();
}
