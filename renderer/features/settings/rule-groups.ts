import {
  type Parameter,
  type Rule,
  type RuleBook,
  valueWords,
} from "#shared/domain/common/rules.ts";
import { packs } from "#shared/rule-packs/index.ts";

/** A parameter of a rule as it is in force. */
export interface ParameterNow {
  name: string;
  parameter: Parameter;
  /** Absent while nobody has set what the regulation leaves blank. */
  value: number | string | undefined;
  changed: boolean;
}

/** A rule with its parameters as they are in force. */
export interface RuleNow {
  rule: Rule;
  parameters: ParameterNow[];
  changed: boolean;
}

function parameterNow(
  book: RuleBook,
  rule: Rule,
  name: string,
  parameter: Parameter,
): ParameterNow {
  const isText =
    parameter.options !== undefined || parameter.clock === true || parameter.chain === true;
  const read = isText ? book.text : book.number;
  const value = book.isSet(rule.id, name) ? read(rule.id, name) : undefined;
  return { name, parameter, value, changed: (value ?? null) !== parameter.default };
}

function ruleNow(book: RuleBook, id: string): RuleNow {
  const rule = book.rule(id);
  const parameters = Object.entries(rule.parameters).map(([name, parameter]) =>
    parameterNow(book, rule, name, parameter),
  );
  return { rule, parameters, changed: parameters.some(({ changed }) => changed) };
}

/** The rules in force by pack, each pack under its name; first what every desk follows. */
export function ruleGroups(book: RuleBook): { label: string; rules: RuleNow[] }[] {
  const all = book.ids().map((id) => ruleNow(book, id));
  const inPack = (id: string) => all.filter(({ rule }) => rule.id.startsWith(`${id}.`));
  const groups = [
    { label: "通用", rules: inPack("common") },
    ...packs.map(({ id, label }) => ({ label: `${label}方案`, rules: inPack(id) })),
  ];
  return groups.filter(({ rules }) => rules.length > 0);
}

/** A value with its unit in words: "3 个工作日", "部门经理", "未设定". */
export function valueText(parameter: Parameter, value: number | string | null): string {
  if (value === null) return "未设定";
  return `${valueWords(parameter, value)} ${parameter.unit}`.trim();
}

/** What may be set: "1 至 30 个工作日". */
export function rangeText({
  min,
  max,
  unit,
  clock,
  chain,
  options,
}: Parameter): string | undefined {
  if (options || chain) return undefined;
  if (clock) return "几点几分，例如 17:30；24:00 是当天结束";
  if (min === undefined || max === undefined) return undefined;
  return `${min} 至 ${max} ${unit}`.trim();
}
