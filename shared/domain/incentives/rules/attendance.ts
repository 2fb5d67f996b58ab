import type { Basis, RuleBook } from "#shared/domain/common/rules.ts";
import { clockTime, type IsoTime } from "#shared/lib/time.ts";
import { portion, thousandths } from "./exact.ts";

const rule = "serviceDesk.attendance";

/** Late from the first whole minute after the start: 08:30:59 is on time, 08:31 is not (R14 七.1). */
export const isLate = (arrivedAt: IsoTime, rules: RuleBook): boolean =>
  clockTime(arrivedAt) > rules.text(rule, "start");

/** True for somebody who leaves before the close. */
export const isEarly = (leftAt: IsoTime, rules: RuleBook): boolean =>
  clockTime(leftAt) < rules.text(rule, "end");

/** What being late so many times in a month costs, in per cent of the base pay (R14 七.1). */
export function latePercent(times: number, rules: RuleBook): { percent: number; basis: Basis } {
  const many = rules.number(rule, "manyTimes");
  const all = times >= many && rules.text(rule, "counting") === "all";
  const few = all ? 0 : Math.min(times, many - 1);
  const [low, high] = [rules.number(rule, "percent"), rules.number(rule, "manyPercent")];
  const percent = (few * thousandths(low) + (times - few) * thousandths(high)) / 1000;
  const words = (count: number, each: number) =>
    count > 0 ? [`${count} 次 × ${each}% = ${(count * thousandths(each)) / 1000}%`] : [];
  const steps = [`当月迟到 ${times} 次`, ...words(few, low), ...words(times - few, high)];
  return { percent, basis: rules.basis(rule, steps) };
}

/** The same in cents of a base pay. */
export const lateDeduction = (times: number, basePayCents: number, rules: RuleBook): number =>
  portion(basePayCents, thousandths(latePercent(times, rules).percent), 100_000);
