import { timesCents, yen } from "#shared/domain/common/money.ts";
import type { Basis, RuleBook } from "#shared/domain/common/rules.ts";
import { failure, type Result, success } from "#shared/lib/result.ts";
import { portion, split, thousandths } from "./exact.ts";

const rule = "equipmentService.partsSales";

/** A sale of parts that has been paid in full. */
export interface Sale {
  order: string;
  parts: readonly { quantity: number; costCents?: number | undefined; priceCents: number }[];
  /** What the customer has paid, for parts and service together. */
  receivedCents: number;
  /** Who sold, with shares. */
  sellers: readonly { id: string; share: number }[];
}

/** What a sale earns: the whole, each seller's piece in their order, and the department's, which takes what is left. */
export interface SaleReward {
  totalCents: number;
  sellers: { id: string; cents: number }[];
  departmentCents: number;
  words: string;
}

/** The percentage that a margin earns; prices and costs are compared as products, so 34.99 % is not 35 %. */
function rateFor(priceCents: number, costCents: number, rules: RuleBook): number {
  const margin = BigInt(priceCents - costCents) * 100_000n;
  const reaches = (name: string) =>
    margin >= BigInt(thousandths(rules.number(rule, name))) * BigInt(priceCents);
  if (priceCents <= 0) return 0;
  if (reaches("highMargin")) return rules.number(rule, "highRate");
  return reaches("lowMargin") ? rules.number(rule, "lowRate") : 0;
}

/** A margin for people, cut and not rounded, so that 34.99 never reads as 35. */
const marginWords = (priceCents: number, costCents: number): string =>
  priceCents > 0 ? `${Math.floor(((priceCents - costCents) * 10_000) / priceCents) / 100}%` : "0%";

/** What a paid sale of parts earns (R01 8.1–8.3). Refused while the cost of a part is not known. */
export function saleReward(sale: Sale, rules: RuleBook): Result<SaleReward> {
  const { order, parts, receivedCents, sellers } = sale;
  if (parts.some(({ costCents }) => costCents === undefined))
    return failure(`${order} 有配件没有填写成本，算不出毛利`);
  const price = parts.reduce((sum, part) => sum + timesCents(part.priceCents, part.quantity), 0);
  const cost = parts.reduce((sum, part) => sum + timesCents(part.costCents ?? 0, part.quantity), 0);
  const rate = rateFor(price, cost, rules);
  const totalCents = portion(receivedCents, thousandths(rate), 100_000);
  const personal = thousandths(rules.number(rule, "personShare"));
  const ownCents = sellers.length > 0 ? Math.floor((totalCents * personal) / 100_000) : 0;
  const pieces = split(
    ownCents,
    sellers.map(({ share }) => share),
  );
  const words = `${order} 元器件毛利 ${marginWords(price, cost)}，实收 ${yen(receivedCents)} × ${rate}% = ${yen(totalCents)}`;
  return success({
    totalCents,
    sellers: sellers.map(({ id }, at) => ({ id, cents: pieces[at] ?? 0 })),
    departmentCents: totalCents - ownCents,
    words,
  });
}

/** Why a share of sales is what it is: the rule, and the sum of the sales. */
export const salesBasis = (rules: RuleBook, steps: string[]): Basis => rules.basis(rule, steps);
