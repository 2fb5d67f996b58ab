import { failure, type Result } from "#shared/lib/result.ts";
import {
  type Basis,
  type Parameter,
  type Rule,
  type RuleBook,
  type RuleParameter,
  ruleParameterId,
  valueWords,
} from "./rules.ts";

/** Thrown by a rule book that is asked for a parameter which is not set; `computed` turns it into a problem. */
export class UnsetParameter extends Error {
  override name = "UnsetParameter";
}

/** Runs a computation with rules; a parameter that is not set makes it a failure that names the clause. */
export function computed<T>(compute: () => Result<T>): Result<T> {
  try {
    return compute();
  } catch (error) {
    if (error instanceof UnsetParameter) return failure(error.message);
    throw error;
  }
}

/** What a rule book is made of: the rules in force, the values set, and how a clause is cited. */
export interface RuleSource {
  rules: Rule[];
  overrides: Pick<RuleParameter, "id" | "value">[];
  cite: (rule: Pick<Rule, "regulation" | "clause">) => string;
}

/** Builds the rule book of a desk. A rule asked for that is not in force is a mistake of the program and throws. */
export function createRuleBook({ rules, overrides, cite }: RuleSource): RuleBook {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const set = new Map(overrides.map(({ id, value }) => [id, value]));
  const find = (ruleId: string): Rule => {
    const rule = byId.get(ruleId);
    if (rule === undefined) throw new Error(`the rule ${ruleId} is not in force here`);
    return rule;
  };
  const valueFor = (rule: Rule, name: string, only?: string) =>
    (only === undefined ? undefined : set.get(ruleParameterId(rule.id, name, only))) ??
    set.get(ruleParameterId(rule.id, name)) ??
    parameterOf(rule, name).default;
  const value = (ruleId: string, name: string, only?: string) => {
    const rule = find(ruleId);
    const found = valueFor(rule, name, only);
    if (found !== null) return found;
    const message = `${cite(rule)}的「${parameterOf(rule, name).label}」未设定，请管理员设定后再算`;
    throw new UnsetParameter(message);
  };
  return {
    has: (ruleId) => byId.has(ruleId),
    rule: find,
    ids: () => [...byId.keys()],
    number: (ruleId, name, only) => Number(value(ruleId, name, only)),
    text: (ruleId, name, only) => String(value(ruleId, name, only)),
    isSet: (ruleId, name, only) => valueFor(find(ruleId), name, only) !== null,
    basis: (ruleId, steps, only) =>
      basisOf(find(ruleId), (rule, n) => valueFor(rule, n, only), steps),
    cite: (ruleId) => cite(find(ruleId)),
  };
}

function parameterOf(rule: Rule, name: string): Parameter {
  const parameter = rule.parameters[name];
  if (parameter === undefined) throw new Error(`the rule ${rule.id} has no parameter ${name}`);
  return parameter;
}

function basisOf(
  rule: Rule,
  valueFor: (rule: Rule, name: string) => number | string | null,
  steps?: string[],
): Basis {
  const { id, regulation, clause, title, statement } = rule;
  const parameters = Object.entries(rule.parameters).flatMap(([name, parameter]) => {
    const value = valueFor(rule, name);
    const { label, unit } = parameter;
    if (value === null) return [];
    const original = parameter.default === null ? null : valueWords(parameter, parameter.default);
    return [{ name, label, value: valueWords(parameter, value), unit, default: original }];
  });
  const basis = { rule: id, regulation, clause, title, statement, parameters };
  return steps === undefined ? basis : { ...basis, steps };
}
