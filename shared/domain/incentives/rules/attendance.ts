import { yen } from "#shared/domain/common/money.ts";
import type { RuleBook } from "#shared/domain/common/rules.ts";
import { clockTime, type IsoTime } from "#shared/lib/time.ts";
import { portion, thousandths } from "./exact.ts";
import type { Figured } from "./points.ts";

const rule = "serviceDesk.attendance";

/** Late from the first whole minute after the start: 08:30:59 is on time, 08:31 is not (R14 七.1). */
export const isLate = (arrivedAt: IsoTime, rules: RuleBook): boolean =>
  clockTime(arrivedAt) > rules.text(rule, "start");

/** True for somebody who leaves before the close. */
export const isEarly = (leftAt: IsoTime, rules: RuleBook): boolean =>
  clockTime(leftAt) < rules.text(rule, "end");

/** What so many late arrivals in a month cost of the base pay, each rounded to a cent (R14 七.1). */
export function lateDeduction(times: number, basePayCents: number, rules: RuleBook): Figured {
  const many = rules.number(rule, "manyTimes");
  const all = times >= many && rules.text(rule, "counting") === "all";
  const few = all ? 0 : Math.min(times, many - 1);
  const each = (name: string) =>
    portion(basePayCents, thousandths(rules.number(rule, name)), 100_000);
  const [low, high] = [each("percent"), each("manyPercent")];
  const cents = few * low + (times - few) * high;
  const words = (count: number, name: string, amount: number) =>
    count > 0
      ? [
          `${count} 次 × 基本工资 ${yen(basePayCents)} 的 ${rules.number(rule, name)}% = ${yen(count * amount)}`,
        ]
      : [];
  const steps = [
    `当月迟到 ${times} 次`,
    ...words(few, "percent", low),
    ...words(times - few, "manyPercent", high),
  ];
  return { cents, basis: rules.basis(rule, steps) };
}
