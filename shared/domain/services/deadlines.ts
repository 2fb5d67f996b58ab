import type { ActionContext } from "#shared/domain/common/action.ts";
import { type Deadline, meetDeadline } from "#shared/domain/common/deadlines.ts";
import { governingRule } from "#shared/domain/common/rules.ts";
import { officeOf } from "#shared/domain/common/working-days.ts";
import {
  addDays,
  addMinutes,
  epoch,
  type IsoTime,
  localDate,
  offsetOf,
  timeOn,
} from "#shared/lib/time.ts";

type Around = Pick<ActionContext, "rules" | "calendar">;
type DeadlineKey = "arrive" | "sign" | "handOver";

const labels: Record<DeadlineKey, string> = {
  arrive: "到达",
  sign: "客户签字",
  handOver: "交财务",
};

const matters: Record<DeadlineKey, string> = {
  arrive: "appointment",
  sign: "sheetSigning",
  handOver: "handOver",
};

const ruleOf = (key: DeadlineKey, pack: string, { rules }: Around): string =>
  governingRule(rules, matters[key], pack, pack) ?? `common.${matters[key]}`;

function deadline(key: DeadlineKey, pack: string, startsAt: IsoTime, at: IsoTime, around: Around) {
  const { rules, calendar } = around;
  const due: Deadline = {
    key,
    label: labels[key],
    startsAt,
    at,
    warnAt: addMinutes(at, -officeOf(rules, calendar).soonMinutes),
    basis: rules.basis(ruleOf(key, pack, around)),
  };
  return due;
}

/** The time agreed with the customer is when somebody must be there (本单位). */
export const arrivalDeadline = (
  of: { pack: string; receivedAt: IsoTime; bookedAt: IsoTime },
  around: Around,
): Deadline => deadline("arrive", of.pack, of.receivedAt, of.bookedAt, around);

/** The sheet is signed on the day on which the work is finished, until 24:00 (R01 9.5; elsewhere 本单位). */
export const signingDeadline = (pack: string, finishedAt: IsoTime, around: Around): Deadline =>
  deadline(
    "sign",
    pack,
    finishedAt,
    timeOn(localDate(finishedAt), "24:00", offsetOf(finishedAt)),
    around,
  );

/**
 * Money goes to finance on the day it was received, by close of business, or by 24:00 when business had closed (R10 四.9: at once; the
 * hour is 本单位's).
 */
export function handOverDeadline(pack: string, receivedAt: IsoTime, around: Around): Deadline {
  const { close } = officeOf(around.rules, around.calendar);
  const days = around.rules.number(ruleOf("handOver", pack, around), "days");
  const date = addDays(localDate(receivedAt), days);
  const offset = offsetOf(receivedAt);
  const atClose = timeOn(date, close, offset);
  const at = epoch(atClose) < epoch(receivedAt) ? timeOn(date, "24:00", offset) : atClose;
  return deadline("handOver", pack, receivedAt, at, around);
}

/** The deadlines with one of a key put in place of the old one; undefined takes it away. */
export const withDeadline = (
  deadlines: Deadline[],
  key: DeadlineKey,
  next: Deadline | undefined,
): Deadline[] => [...deadlines.filter((each) => each.key !== key), ...(next ? [next] : [])];

/** Notes that what was due has happened. */
export const metDeadline = (deadlines: Deadline[], key: DeadlineKey, at: IsoTime): Deadline[] =>
  deadlines.map((each) => (each.key === key ? meetDeadline(each, at) : each));
