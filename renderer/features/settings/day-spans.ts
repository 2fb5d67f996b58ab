import type { HolidayDay } from "#shared/domain/common/holiday-year.ts";
import type { Problem } from "#shared/lib/result.ts";
import { addDays, daysBetween, type LocalDate } from "#shared/lib/time.ts";

/** Days one after the other that count alike, as people write them down: 国庆节, 10-01 to 10-07, 放假. */
export interface DaySpan {
  id: string;
  from: LocalDate | undefined;
  to: LocalDate | undefined;
  kind: HolidayDay["kind"];
  name: string;
}

const follows = (span: DaySpan, day: HolidayDay) =>
  span.kind === day.kind &&
  span.name === day.name &&
  span.to !== undefined &&
  addDays(span.to, 1) === day.date;

/** Joins days into spans, in the order of the year. */
export function spansOf(days: readonly HolidayDay[]): DaySpan[] {
  const spans: DaySpan[] = [];
  for (const day of days.toSorted((a, b) => a.date.localeCompare(b.date))) {
    const last = spans.at(-1);
    if (last && follows(last, day)) last.to = day.date;
    else spans.push({ id: day.date, from: day.date, to: day.date, kind: day.kind, name: day.name });
  }
  return spans;
}

/** No holiday is longer; a slip of the year would otherwise fill it. */
const longest = 60;

function problemsOf({ from, to, name }: DaySpan, index: number): Problem[] {
  const at = (field: string, message: string) => [{ field: `spans.${index}.${field}`, message }];
  if (from === undefined) return at("from", "请填写第一天");
  if (to !== undefined && to < from) return at("to", "最后一天不能早于第一天");
  if (to !== undefined && daysBetween(from, to) >= longest)
    return at("to", `一段最多 ${longest} 天`);
  return name.trim() === "" ? at("name", "请填写名称") : [];
}

/** What the spans come to: their days, and to which span each belongs; or what is wrong with them. */
export function daysOf(spans: readonly DaySpan[]): {
  days: HolidayDay[];
  owners: number[];
  problems: Problem[];
} {
  const problems = spans.flatMap(problemsOf);
  if (problems.length > 0) return { days: [], owners: [], problems };
  const owned = spans.flatMap(({ from = "", to = from, kind, name }, index) =>
    Array.from({ length: daysBetween(from, to) + 1 }, (_, day) => ({
      owner: index,
      day: { date: addDays(from, day), kind, name: name.trim() },
    })),
  );
  return { days: owned.map(({ day }) => day), owners: owned.map(({ owner }) => owner), problems };
}

/** Puts a problem with a day ("days.3.date") under the span that the day belongs to. */
export function underSpan(problem: Problem, owners: readonly number[]): Problem {
  const day = /^days\.(\d+)\./.exec(problem.field ?? "")?.[1];
  const owner = day === undefined ? undefined : owners[Number(day)];
  return owner === undefined ? problem : { ...problem, field: `spans.${owner}.from` };
}
