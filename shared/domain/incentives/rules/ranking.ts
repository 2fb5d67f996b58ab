import { yen } from "#shared/domain/common/money.ts";
import type { RuleBook } from "#shared/domain/common/rules.ts";
import { failure, type Result, success } from "#shared/lib/result.ts";
import { thousandths } from "./exact.ts";
import type { Figured } from "./points.ts";

const rule = "equipmentService.quarterRanking";

/** A person's scores of a quarter, 0 to 100 with two decimals. */
export interface Scores {
  id: string;
  quality: number;
  workload: number;
  cost: number;
}

/** A person's place; equal ones share it, and the next is skipped. */
export interface Placed extends Figured {
  id: string;
  place: number;
  /** The weighed score, 0 to 100. */
  score: number;
}

/** All of a score, in thousandths of a percent. */
const whole = 100_000;

interface Weights {
  quality: number;
  workload: number;
  cost: number;
}

/** The weights in thousandths of a percent. Refused where quality does not weigh more than half, or they are more than the whole. */
export function weightsOf(rules: RuleBook): Result<Weights> {
  const quality = thousandths(rules.number(rule, "qualityWeight"));
  const workload = thousandths(rules.number(rule, "workloadWeight"));
  if (quality <= whole / 2) return failure("季度评优里服务质量要占一半以上，请管理员改参数");
  if (quality + workload > whole)
    return failure("季度评优里服务质量和工作量合计超过 100%，请管理员改参数");
  return success({ quality, workload, cost: whole - quality - workload });
}

/** The weighed score in parts of a point that are whole numbers, so that equal is equal. */
const weigh = ({ quality, workload, cost }: Scores, by: Weights): number =>
  thousandths(quality) * by.quality +
  thousandths(workload) * by.workload +
  thousandths(cost) * by.cost;

function prize(place: number, rules: RuleBook): number {
  if (place <= rules.number(rule, "firstPlaces"))
    return Math.round(rules.number(rule, "firstYuan") * 100);
  if (place <= rules.number(rule, "secondPlaces"))
    return Math.round(rules.number(rule, "secondYuan") * 100);
  return 0;
}

/** Ranks a quarter (R01 5.1, second article): the highest score first, equal scores on the better place, each with that place's full amount. */
export function rankQuarter(people: readonly Scores[], rules: RuleBook): Result<Placed[]> {
  const weights = weightsOf(rules);
  if (!weights.ok) return weights;
  const { quality, workload, cost } = weights.value;
  const weighed = people.map((scores) => ({ scores, total: weigh(scores, weights.value) }));
  const placed = weighed.map(({ scores, total }) => {
    const place = 1 + weighed.filter((other) => other.total > total).length;
    const cents = prize(place, rules);
    const score = total / (1000 * whole);
    const steps = [
      `质量 ${scores.quality} × ${quality / 1000}% + 工作量 ${scores.workload} × ${workload / 1000}% + 成本 ${scores.cost} × ${cost / 1000}% = ${score} 分`,
      `第 ${place} 名，${cents > 0 ? `奖励 ${yen(cents)}` : "没有奖励"}`,
    ];
    return { id: scores.id, place, score, cents, basis: rules.basis(rule, steps) };
  });
  return success(placed.toSorted((a, b) => a.place - b.place));
}
