import { z } from "zod";
import { addMinutes, clockTime, epoch, type IsoTime } from "#shared/lib/time.ts";
import { type Basis, basisSchema } from "./rules.ts";
import {
  countCalendarDays,
  countedDaySchema,
  countWorkingDays,
  type Office,
} from "./working-days.ts";

const dueSchema = z.object({
  at: z.string(),
  basis: basisSchema,
  /** The days from the event to the deadline, where days are counted. */
  days: z.array(countedDaySchema).optional(),
  /** Years without holiday data that were counted by weekends alone; the screen says so. */
  missingYears: z.array(z.number().int()).optional(),
});

/**
 * A time by which something must have happened, with all that it was computed from. `at` is the first deadline and stays when it
 * is extended; `dueAt` tells which one holds.
 */
export const deadlineSchema = dueSchema.extend({
  key: z.string(),
  label: z.string(),
  startsAt: z.string(),
  warnAt: z.string().optional(),
  met: z.object({ at: z.string(), onTime: z.boolean() }).optional(),
  extended: dueSchema
    .extend({ reason: z.string(), by: z.string(), decidedAt: z.string() })
    .optional(),
});
export type Deadline = z.infer<typeof deadlineSchema>;
export type Due = z.infer<typeof dueSchema>;

/** What a deadline is about: the event's time from which it runs, and the rule behind it. */
export interface DeadlineOf {
  key: string;
  label: string;
  startsAt: IsoTime;
  basis: Basis;
}

/** The parameters of the desk's hours stand beside those of the rule itself, as far as they had a part in the figure. */
const withHours = (basis: Basis, office: Office, names: string[]): Basis => ({
  ...basis,
  parameters: [
    ...basis.parameters,
    ...office.basis.parameters.filter(({ name }) => names.includes(name)),
  ],
});

const finish = (
  what: DeadlineOf,
  due: Omit<Due, "basis">,
  basis: Basis,
  office: Office,
): Deadline => ({
  ...what,
  ...due,
  basis,
  warnAt: addMinutes(due.at, -office.soonMinutes),
});

/** So many minutes later on the clock. */
export function minutesDeadline(what: DeadlineOf, minutes: number, office: Office): Deadline {
  const basis = withHours(what.basis, office, ["soonHours"]);
  return finish(what, { at: addMinutes(what.startsAt, minutes) }, basis, office);
}

/** So many hours later on the clock. */
export const hoursDeadline = (what: DeadlineOf, hours: number, office: Office): Deadline =>
  minutesDeadline(what, hours * 60, office);

/** The end (24:00) of the n-th calendar day after the event's day. */
export function calendarDaysDeadline(what: DeadlineOf, days: number, office: Office): Deadline {
  const due = countCalendarDays(what.startsAt, days);
  return finish(what, due, withHours(what.basis, office, ["soonHours"]), office);
}

/**
 * The close of business of the n-th working day after the event's day, which itself does not count. A half day counts as a working
 * day, and its business closes at the half day's hour.
 */
export function workingDaysDeadline(what: DeadlineOf, days: number, office: Office): Deadline {
  const due = countWorkingDays(what.startsAt, days, office);
  const usesHalfDay = clockTime(due.at) !== office.close;
  const names = ["close", ...(usesHalfDay ? ["halfDayClose"] : []), "soonHours"];
  return finish(what, due, withHours(what.basis, office, names), office);
}

/** The deadline that holds: the extended one, else the first. */
export const dueAt = (deadline: Deadline): IsoTime => deadline.extended?.at ?? deadline.at;

/** Extends a deadline to another one computed for the same matter; the first stays beside it. */
export function extendDeadline(
  deadline: Deadline,
  to: Deadline,
  decision: { reason: string; by: string; decidedAt: IsoTime },
): Deadline {
  const due = dueSchema.parse(to);
  return { ...deadline, extended: { ...due, ...decision } };
}

/** Notes that what was due has happened. A deadline is met once; the exact second of the deadline is still in time. */
export const meetDeadline = (deadline: Deadline, at: IsoTime): Deadline =>
  deadline.met !== undefined
    ? deadline
    : { ...deadline, met: { at, onTime: epoch(at) <= epoch(dueAt(deadline)) } };

/** The deadlines that nothing has met yet, the nearest first. */
export const openDeadlines = (deadlines: readonly Deadline[]): Deadline[] =>
  deadlines.filter(({ met }) => met === undefined).sort((a, b) => dueAt(a).localeCompare(dueAt(b)));

export type Urgency = "overdue" | "soon" | "inTime" | "met";

const defaultSoonMinutes = 120;

/** How far a deadline presses: met, past, within the time of warning (two hours where none was kept), or neither. */
export function urgency(deadline: Deadline, now: IsoTime): Urgency {
  if (deadline.met !== undefined) return "met";
  const left = epoch(dueAt(deadline)) - epoch(now);
  if (left < 0) return "overdue";
  const warning =
    deadline.warnAt === undefined
      ? defaultSoonMinutes * 60_000
      : epoch(deadline.at) - epoch(deadline.warnAt);
  return left <= warning ? "soon" : "inTime";
}

/** A length of time in words, the two largest units: "1 天 10 小时", "2 小时 10 分", "36 分". */
export function lengthWords(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000);
  const parts = [
    { size: Math.floor(minutes / 1440), unit: "天" },
    { size: Math.floor(minutes / 60) % 24, unit: "小时" },
    { size: minutes % 60, unit: "分" },
  ];
  const first = parts.findIndex(({ size }) => size > 0);
  if (first < 0) return "不到 1 分";
  return parts
    .slice(first, first + 2)
    .filter(({ size }) => size > 0)
    .map(({ size, unit }) => `${size} ${unit}`)
    .join(" ");
}

/** The time left in words: "还剩 2 小时 10 分", "已超 1 天 10 小时", and for a met one "按时" or how late it was. */
export function remainingWords(deadline: Deadline, now: IsoTime): string {
  const due = epoch(dueAt(deadline));
  if (deadline.met?.onTime) return "按时完成";
  if (deadline.met) return `超时 ${lengthWords(epoch(deadline.met.at) - due)}完成`;
  const left = due - epoch(now);
  return `${left >= 0 ? "还剩" : "已超"} ${lengthWords(Math.abs(left))}`.replace(" 不", "不");
}
