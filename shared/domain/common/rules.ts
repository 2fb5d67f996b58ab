import { z } from "zod";
import { failure, type Result, success } from "#shared/lib/result.ts";
import { chainWords, readChain } from "./approvals/chain.ts";
import { defineTable, recordBase } from "./table.ts";

/**
 * One figure of a rule: what it is called, its default (null: the regulation leaves it blank), unit and permitted range. A choice
 * lists its values with the words that people read.
 */
export interface Parameter {
  label: string;
  default: number | string | null;
  unit: string;
  min?: number;
  max?: number;
  options?: Record<string, string>;
  /** The value is a chain of approval as approvals/chain.ts writes it; `options` lists what may stand instead of one. */
  chain?: boolean;
  /** The value is a time of day, "17:30"; "24:00" is the midnight that ends the day. */
  clock?: boolean;
}

/**
 * A rule as data. `regulation` is the id of docs/regulations ("R03"), null for a rule of the house (本单位).
 * `statement` says the rule in our own words. The id is "pack.matter": "winery.complaintSolve".
 */
export interface Rule {
  id: string;
  regulation: string | null;
  clause: string;
  title: string;
  statement: string;
  parameters: Record<string, Parameter>;
}

/** A parameter as it was when a figure was computed with it. */
export const usedParameter = z.object({
  name: z.string(),
  label: z.string(),
  value: z.union([z.number(), z.string()]),
  unit: z.string(),
  default: z.union([z.number(), z.string(), z.null()]),
});
export type UsedParameter = z.infer<typeof usedParameter>;

/** Why a figure is what it is: the rule, its clause and the values used. Kept in the record with the figure. */
export const basisSchema = z.object({
  rule: z.string(),
  regulation: z.string().nullable(),
  clause: z.string(),
  title: z.string(),
  statement: z.string(),
  parameters: z.array(usedParameter),
  /** The steps of this computation in words, e.g. "6 人 × ¥300.00". */
  steps: z.array(z.string()).optional(),
});
export type Basis = z.infer<typeof basisSchema>;

/**
 * A value that the administrator has set. The id is `rule.parameter`; a value for one case only (the warranty of one model) has the
 * case behind "@": "gps.warranty.months@YH-200".
 */
export const ruleParameterSchema = recordBase.extend({
  value: z.union([z.number(), z.string().max(300)]).nullable(),
});
export type RuleParameter = z.infer<typeof ruleParameterSchema>;
export const ruleParameterTable = defineTable<RuleParameter>({
  name: "ruleParameter",
  schema: ruleParameterSchema,
});

/** The id of the record that changes a parameter, for one case when `only` is given. */
export const ruleParameterId = (ruleId: string, parameter: string, only?: string): string =>
  `${ruleId}.${parameter}${only === undefined ? "" : `@${only}`}`;

/** The rules in force at this desk: parameters after the administrator's changes. */
export interface RuleBook {
  has: (ruleId: string) => boolean;
  rule: (ruleId: string) => Rule;
  /** The ids of all rules in force. */
  ids: () => string[];
  /**
   * A number parameter; throws UnsetParameter when the regulation leaves it blank and nobody has set it. `only` asks for the value
   * of one case, which is the general one until somebody sets it.
   */
  number: (ruleId: string, parameter: string, only?: string) => number;
  text: (ruleId: string, parameter: string, only?: string) => string;
  isSet: (ruleId: string, parameter: string, only?: string) => boolean;
  /** The basis to keep beside a figure computed with this rule. */
  basis: (ruleId: string, steps?: string[], only?: string) => Basis;
  /** How people cite the rule: "《客户投诉管理制度》三", or "本单位规定". */
  cite: (ruleId: string) => string;
}

/**
 * The rule that governs a matter ("complaintSolve") for a record: of the record's own pack, else of the desk's main pack, and only
 * when that pack says nothing, the common one. Nothing when no rule is in force.
 */
export function governingRule(
  rules: RuleBook,
  matter: string,
  pack: string | undefined,
  mainPack: string,
): string | undefined {
  return [`${pack ?? mainPack}.${matter}`, `common.${matter}`].find((id) => rules.has(id));
}

const clockText = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/;

function checkChain({ label, options = {} }: Parameter, text: string): Result<string> {
  return text in options || readChain(text) !== undefined
    ? success(text)
    : failure(`${label}请选择由谁审批`, "value");
}

/** A value as people read it: the choice, the chain, else the value itself. */
export function valueWords({ options, chain }: Parameter, value: number | string): number | string {
  const choice = options?.[String(value)];
  const steps = chain && choice === undefined ? readChain(String(value)) : undefined;
  return choice ?? (steps ? chainWords(steps) : value);
}

/** Checks a value for a parameter: within its range, one of its choices. Answers it as it is stored. */
export function checkParameter(
  parameter: Parameter,
  value: number | string,
): Result<number | string> {
  const { label, options, min, max, unit } = parameter;
  if (parameter.chain) return checkChain(parameter, String(value));
  if (options !== undefined)
    return String(value) in options
      ? success(String(value))
      : failure(`${label}请从列出的值里选`, "value");
  if (parameter.clock)
    return clockText.test(String(value))
      ? success(String(value))
      : failure(`${label}应为时刻，例如 17:30`, "value");
  const figure = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  if (typeof figure !== "number" || Number.isNaN(figure))
    return failure(`${label}应为数字`, "value");
  if (min !== undefined && figure < min)
    return failure(`${label}不能小于 ${min} ${unit}`.trimEnd(), "value");
  if (max !== undefined && figure > max)
    return failure(`${label}不能大于 ${max} ${unit}`.trimEnd(), "value");
  return success(figure);
}
