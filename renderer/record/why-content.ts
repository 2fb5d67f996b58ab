import type { WhyContent, WhyDay } from "#renderer/ui/deadline/Why.tsx";
import { type Deadline, dueAt } from "#shared/domain/common/deadlines.ts";
import type { Basis, UsedParameter } from "#shared/domain/common/rules.ts";
import type { CountedDay } from "#shared/domain/common/working-days.ts";
import { clockTime, localDate, weekdayName } from "#shared/lib/time.ts";
import { citation } from "#shared/rule-packs/regulations.ts";

const written = (value: number | string | null, unit: string) =>
  value === null ? "未设定" : `${value}${unit ? ` ${unit}` : ""}`;

const parameterOf = ({ label, value, unit, default: original }: UsedParameter) => ({
  label,
  value: written(value, unit),
  ...(value === original ? {} : { changedFrom: written(original, unit) }),
});

/** What 为什么? says about a figure: its rule, clause, steps and the parameter values that it was computed with. */
export function whyBasis(title: string, basis: Basis): WhyContent {
  return {
    title,
    clause: citation(basis),
    source: basis.title,
    statement: basis.statement,
    ...(basis.steps ? { steps: basis.steps } : {}),
    parameters: basis.parameters.map(parameterOf),
    footer: "参数以后再改，不影响这一件",
    rule: basis.rule,
  };
}

const dayKinds = { start: "free", skipped: "free", counted: "counted", due: "end" } as const;

const dayOf = ({ date, note, kind }: CountedDay): WhyDay => ({
  label: `${date.slice(5)} 周${weekdayName(date)}`,
  note,
  kind: dayKinds[kind],
});

/** A deadline's end as people write it; midnight belongs to the day that it ends. */
export function dueText(deadline: Deadline): string {
  const at = dueAt(deadline);
  return `${localDate(at)} ${clockTime(at)}`;
}

/** What 为什么? says about a deadline. */
export function whyDeadline(deadline: Deadline): WhyContent {
  const due = deadline.extended ?? deadline;
  const years = due.missingYears;
  return {
    ...whyBasis(`${deadline.label}期限：${dueText(deadline)}`, due.basis),
    ...(due.days ? { days: due.days.map(dayOf) } : {}),
    ...(years ? { warning: `${years.join("、")} 年还没有节假日数据，这个时限只扣除了周末` } : {}),
  };
}
