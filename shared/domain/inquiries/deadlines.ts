import type { Calendar } from "#shared/domain/common/calendar.ts";
import {
  type Deadline,
  meetDeadline,
  workingDaysDeadline,
} from "#shared/domain/common/deadlines.ts";
import { governingRule, type RuleBook } from "#shared/domain/common/rules.ts";
import { officeOf } from "#shared/domain/common/working-days.ts";
import type { IsoTime } from "#shared/lib/time.ts";
import type { Awaited } from "./lifecycle.ts";

/** What surrounds an inquiry: an action's context and the screen's surroundings both fit. */
export interface Around {
  rules: RuleBook;
  calendar: Calendar;
  desk: { mainPack: string };
}

const matters: Record<Awaited, { matter: string; label: string }> = {
  answer: { matter: "inquiryAnswer", label: "答复" },
  result: { matter: "inquiryResult", label: "部门结果" },
  tell: { matter: "inquiryTell", label: "回复" },
  relay: { matter: "inquiryRelay", label: "转告" },
};

/** By when what is waited for must have happened (R06 5, R27 31, R10 五.3, 4; the figures 本单位). */
export function inquiryDeadline(
  wait: Awaited,
  startsAt: IsoTime,
  { rules, calendar, desk }: Around,
): Deadline[] {
  const { matter, label } = matters[wait];
  const id = governingRule(rules, matter, undefined, desk.mainPack);
  if (id === undefined) return [];
  const what = { key: wait, label, startsAt, basis: rules.basis(id) };
  return [workingDaysDeadline(what, rules.number(id, "days"), officeOf(rules, calendar))];
}

/** Notes that what was waited for has happened. */
export const meet = (deadlines: Deadline[], wait: Awaited, at: IsoTime): Deadline[] =>
  deadlines.map((deadline) => (deadline.key === wait ? meetDeadline(deadline, at) : deadline));
