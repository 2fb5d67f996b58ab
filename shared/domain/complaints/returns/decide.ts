import { z } from "zod";
import {
  type Basis,
  basisSchema,
  governingRule,
  type RuleBook,
} from "#shared/domain/common/rules.ts";
import { keysOf } from "#shared/lib/keys-of.ts";
import { daysBetween, type LocalDate } from "#shared/lib/time.ts";

/** What is wrong with the goods that a customer wants to give back (R03 二.3.2). */
export const defectLabels = {
  sediment: "沉淀或较大悬浮物",
  mildew: "包装发霉",
  cap: "瓶盖扭断",
  leak: "渗漏",
} as const;
export type Defect = keyof typeof defectLabels;

/** What the questions about a return come to. */
export const returnLabels = {
  unconditional: "无条件退货",
  accepted: "退货",
  check: "先由质量部核实",
  refused: "不予退货",
} as const;
export type ReturnOutcome = keyof typeof returnLabels;

/** What is asked, in this order; a question that no longer matters stays unanswered. */
export interface ReturnAnswers {
  defect: Defect;
  deliveredOn?: LocalDate | undefined;
  foundOn?: LocalDate | undefined;
  verified?: boolean | undefined;
  byStorage?: boolean | undefined;
}

export const returnSchema = z.object({
  defect: z.enum(keysOf(defectLabels)),
  deliveredOn: z.string().optional(),
  deliveryCheck: z.string().optional(),
  foundOn: z.string().optional(),
  verified: z.boolean().optional(),
  byStorage: z.boolean().optional(),
  outcome: z.enum(keysOf(returnLabels)),
  basis: basisSchema,
});

/** What the program has to say so far: the next question, or the result with its reason. */
export type ReturnStanding =
  | { asks: "deliveredOn" | "foundOn" | "verified" | "byStorage" }
  | { outcome: ReturnOutcome; basis: Basis };

/** The rule by which goods are taken back; nothing where the pack has none. */
export const returnRule = (pack: string, rules: RuleBook, mainPack: string) =>
  governingRule(rules, "complaintReturn", pack, mainPack);

/** So many days after the goods left our store; the day itself is day 0. */
const daysOut = ({ deliveredOn, foundOn }: ReturnAnswers): number | undefined =>
  deliveredOn === undefined || foundOn === undefined
    ? undefined
    : daysBetween(deliveredOn, foundOn);

function sediment({ verified }: ReturnAnswers): Judgement {
  if (verified === undefined) return { outcome: "check", why: "有沉淀或较大悬浮物，等质量部核实" };
  return verified
    ? { outcome: "accepted", why: "有沉淀或较大悬浮物，质量部核实属实" }
    : { outcome: "refused", why: "质量部核实，没有沉淀或较大悬浮物" };
}

interface Judgement {
  outcome: ReturnOutcome;
  why: string;
}

/** Mildew in time comes before the question of storage: once verified, the goods come back whatever the store was like. */
function earlyMildew({ verified }: ReturnAnswers): Judgement {
  if (verified === undefined) return { outcome: "check", why: "等质量部按出库审核表核实" };
  return verified
    ? { outcome: "unconditional", why: "核实属实，不问仓储" }
    : { outcome: "refused", why: "核实与事实不符" };
}

function byStorage(answers: ReturnAnswers): Judgement | { asks: "byStorage" } {
  const { defect, verified } = answers;
  if (answers.byStorage === undefined) return { asks: "byStorage" };
  const what = defectLabels[defect];
  if (answers.byStorage)
    return { outcome: "refused", why: `${what}由客户仓储不当造成，不属质量事故` };
  if (verified === undefined) return { outcome: "check", why: `${what}不是仓储造成，等质量部核实` };
  return verified
    ? { outcome: "accepted", why: `${what}不是仓储造成，质量部核实属实` }
    : { outcome: "refused", why: `质量部核实，不是我方造成的${what}` };
}

function mildew(answers: ReturnAnswers, days: number): Judgement | ReturnStanding {
  if (answers.deliveredOn === undefined) return { asks: "deliveredOn" };
  const out = daysOut(answers);
  if (out === undefined) return { asks: "foundOn" };
  return out <= days ? earlyMildew(answers) : byStorage(answers);
}

function judged(answers: ReturnAnswers, days: number): Judgement | ReturnStanding {
  if (answers.defect === "sediment") return sediment(answers);
  return answers.defect === "mildew" ? mildew(answers, days) : byStorage(answers);
}

/** Whether goods come back (R03 二.3.2), or what has to be asked next. */
export function decideReturn(
  answers: ReturnAnswers,
  rule: string,
  rules: RuleBook,
): ReturnStanding {
  const found = judged(answers, rules.number(rule, "days"));
  if (!("why" in found)) return found;
  const out = daysOut(answers);
  const limit = rules.number(rule, "days");
  const timing =
    answers.defect === "mildew" && out !== undefined
      ? [
          `出库后第 ${out} 天发现，${out <= limit ? "在" : "超过"} ${limit} 天${out <= limit ? "内" : ""}`,
        ]
      : [];
  return { outcome: found.outcome, basis: rules.basis(rule, [...timing, found.why]) };
}
