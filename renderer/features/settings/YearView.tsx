import type { HolidayDay } from "#shared/domain/common/holiday-year.ts";
import {
  addDays,
  addMonths,
  daysBetween,
  type LocalDate,
  weekday,
  weekdays,
} from "#shared/lib/time.ts";

const mondayFirst = [...weekdays.slice(1), weekdays[0]];
/** Days before the first of a month in a week that begins on Monday. */
const before = (first: LocalDate) => (weekday(first) + 6) % 7;

interface Props {
  year: number;
  days: readonly HolidayDay[];
}

/** The year at a glance: what is off, worked or half; for the eye, since the list beside it says the same. */
export function YearView({ year, days }: Props) {
  const kinds = new Map(days.map(({ date, kind }) => [date, kind]));
  const months = Array.from({ length: 12 }, (_, index) => addMonths(`${year}-01-01`, index));
  return (
    <div className="year-view" aria-hidden="true">
      {months.map((first) => (
        <Month key={first} first={first} kinds={kinds} />
      ))}
      <p className="year-legend">
        <i className="day-off" /> 放假 <i className="day-work" /> 调休上班{" "}
        <i className="day-half" /> 半天
      </p>
    </div>
  );
}

interface MonthProps {
  first: LocalDate;
  kinds: ReadonlyMap<LocalDate, HolidayDay["kind"]>;
}

function Month({ first, kinds }: MonthProps) {
  const length = daysBetween(first, addMonths(first, 1));
  const dates = Array.from({ length }, (_, index) => addDays(first, index));
  return (
    <div className="year-month">
      <b>{Number(first.slice(5, 7))} 月</b>
      <div className="year-days">
        {mondayFirst.map((name) => (
          <span key={name} className="year-weekday">
            {name}
          </span>
        ))}
        {dates.map((date, index) => (
          <span
            key={date}
            className={`num ${dayClass(date, kinds)}`}
            style={index === 0 ? { gridColumnStart: before(first) + 1 } : undefined}
          >
            {Number(date.slice(8))}
          </span>
        ))}
      </div>
    </div>
  );
}

function dayClass(date: LocalDate, kinds: MonthProps["kinds"]): string {
  const kind = kinds.get(date);
  if (kind) return `day-${kind}`;
  return weekday(date) % 6 === 0 ? "day-weekend" : "";
}
