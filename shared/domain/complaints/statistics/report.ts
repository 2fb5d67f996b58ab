import { z } from "zod";
import type { Amounts } from "#shared/domain/common/facts.ts";
import { comparedFigures, differenceText, hoursText, onTimeText } from "./figures.ts";
import { type Period, periodName, shiftPeriod, yearBefore } from "./period.ts";
import {
  byCategory,
  byDepartment,
  byPerson,
  type Line,
  split,
  type Tally,
  totalOf,
} from "./sums.ts";

const text = z.string().max(200);
const line = z.strictObject({
  name: text,
  count: z.number().int(),
  before: z.number().int(),
  yearBefore: z.number().int(),
  onTime: text,
  hours: text,
});
const ranked = z.strictObject({ name: text, count: z.number().int() });
const month = z.strictObject({
  label: text,
  valid: z.number().int(),
  other: z.number().int(),
  yearBefore: z.number().int(),
});

/** Everything that stands in an analysis report: figures as they were when it was drawn up, so that an issued report stays what it was. */
export const reportSchema = z.strictObject({
  period: text,
  before: text,
  yearBefore: text,
  scope: text,
  figures: z.array(z.strictObject({ label: text, now: text, before: text, yearBefore: text })),
  months: z.array(month).max(24),
  categories: z.array(line).max(60),
  channels: z.array(line).max(12),
  departments: z.array(line).max(60),
  persons: z.array(line).max(20),
  customers: z.array(ranked).max(20),
  abouts: z.array(ranked).max(20),
  repeats: text.optional(),
  followUps: text.optional(),
  improvements: z
    .array(
      z.strictObject({
        title: z.string().max(100),
        measure: z.string().max(500),
        owner: text,
        due: text,
        state: text,
      }),
    )
    .max(50),
  findings: z.array(z.string().max(500)).max(20),
  remarks: z.string().max(2000).optional(),
});
export type Report = z.infer<typeof reportSchema>;

/** The tallies that a report compares. */
export interface Compared {
  period: Period;
  now: Tally;
  before: Tally;
  yearBefore: Tally;
}

/** What values are called in front of people. */
export interface Names {
  category: (id: string) => string;
  department: (name: string) => string;
  person: (id: string) => string;
  channel: (id: string) => string;
}

/** How often a value came up, by value. */
const countsBy = (lines: readonly Line[]) =>
  new Map(lines.map(({ value, amounts }) => [value, amounts.count ?? 0]));

type Table = (tally: Tally) => Line[];

/** The lines of one table, each with what it was before; those that have none now but had some come at the end. */
export function comparedLines(
  { now, before, yearBefore: last }: Omit<Compared, "period">,
  table: Table,
  name: (value: string) => string,
): Report["categories"] {
  const [earlier, lastYear] = [countsBy(table(before)), countsBy(table(last))];
  const present = table(now);
  const gone = [...earlier.keys()].filter((value) => !present.some((each) => each.value === value));
  return [...present, ...gone.map((value): Line => ({ value, amounts: {} }))].map(
    ({ value, amounts }) => ({
      name: name(value),
      count: amounts.count ?? 0,
      before: earlier.get(value) ?? 0,
      yearBefore: lastYear.get(value) ?? 0,
      onTime: onTimeText(amounts, "solve"),
      hours: hoursText(amounts),
    }),
  );
}

const channelLines: Table = (tally) =>
  Object.entries(split(totalOf(tally), "channel"))
    .map(([value, count]) => ({ value, amounts: { count } }))
    .toSorted((a, b) => b.amounts.count - a.amounts.count);

const more = (now: number, before: number, than: string) =>
  now === before
    ? `与${than}持平`
    : `比${than}${now > before ? "多" : "少"} ${Math.abs(now - before)} 件`;

/** What the figures say by themselves, in sentences that a person may go on from. */
export function findingsOf(compared: Compared, lines: Pick<Report, "categories" | "departments">) {
  const { period } = compared;
  const [now, before, last] = [compared.now, compared.before, compared.yearBefore].map(totalOf) as [
    Amounts,
    Amounts,
    Amounts,
  ];
  const total = now.count ?? 0;
  const found = [
    `${periodName(period)}共受理投诉 ${total} 件，${more(total, before.count ?? 0, "上期")}，${more(total, last.count ?? 0, "去年同期")}；判定有效 ${now.valid ?? 0} 件，无效 ${now.invalid ?? 0} 件。`,
  ];
  const [top] = lines.categories;
  if (top && top.count > 0)
    found.push(
      `最多的是${top.name}，${top.count} 件，较上期 ${differenceText(top.count, top.before)}。`,
    );
  const rising = lines.categories.filter(({ count, before: was }) => count > was && was > 0);
  if (rising.length > 0)
    found.push(
      `较上期增加的类别：${rising
        .slice(0, 4)
        .map(({ name, count, before: was }) => `${name}（${was} → ${count}）`)
        .join("、")}。`,
    );
  const late = (now.solveMet ?? 0) - (now.solveOnTime ?? 0);
  found.push(
    `按时解决率 ${onTimeText(now, "solve")}（上期 ${onTimeText(before, "solve")}），超时解决 ${late} 件；平均处理 ${hoursText(now)}（上期 ${hoursText(before)}）。`,
  );
  if ((now.open ?? 0) > 0) found.push(`期末还有 ${now.open} 件未结。`);
  return found;
}

/** The tables of a report. What is not in the tallies (months, rankings, improvements, follow-ups) is handed in. */
export function reportOf(
  compared: Compared,
  names: Names,
  rest: Omit<
    Report,
    | "period"
    | "before"
    | "yearBefore"
    | "figures"
    | "categories"
    | "channels"
    | "departments"
    | "persons"
    | "findings"
  >,
): Report {
  const { period, now, before, yearBefore: last } = compared;
  const categories = comparedLines(compared, byCategory, names.category).slice(0, 60);
  const departments = comparedLines(compared, byDepartment, names.department).slice(0, 60);
  return {
    ...rest,
    period: periodName(period),
    before: periodName(shiftPeriod(period, -1)),
    yearBefore: periodName(yearBefore(period)),
    figures: comparedFigures(totalOf(now), totalOf(before), totalOf(last)),
    categories,
    channels: comparedLines(compared, channelLines, names.channel),
    departments,
    persons: comparedLines(compared, byPerson, names.person).slice(0, 20),
    findings: findingsOf(compared, { categories, departments }),
  };
}
