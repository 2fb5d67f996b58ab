import { z } from "zod";

/** One figure of a rule: what it is called, its default (null: the regulation leaves it blank), unit and permitted range. */
export interface Parameter {
  label: string;
  default: number | string | null;
  unit: string;
  min?: number;
  max?: number;
}

/**
 * A rule as data. `regulation` is the id of docs/regulations ("R03"), null for a rule of the house (本单位).
 * `statement` says the rule in our own words.
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

/** The rules in force at this desk: parameters after the administrator's changes. */
export interface RuleBook {
  has: (ruleId: string) => boolean;
  rule: (ruleId: string) => Rule;
  /** A number parameter; throws UnsetParameter when the regulation leaves it blank and nobody has set it. */
  number: (ruleId: string, parameter: string) => number;
  text: (ruleId: string, parameter: string) => string;
  isSet: (ruleId: string, parameter: string) => boolean;
  /** The basis to keep beside a figure computed with this rule. */
  basis: (ruleId: string, steps?: string[]) => Basis;
}
