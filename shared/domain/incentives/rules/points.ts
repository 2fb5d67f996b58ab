import { yen } from "#shared/domain/common/money.ts";
import type { Basis, RuleBook } from "#shared/domain/common/rules.ts";
import { portion, thousandths } from "./exact.ts";

/** Points are kept in hundred-thousandths, so that a coefficient in thousandths times a share in percent stays whole. */
const unitsPerPoint = 100_000;

const monthly = "equipmentService.monthlyIncentive";
const accident = "equipmentService.accidentDeduction";

/** A trip as one engineer's month counts it. */
export interface Trip {
  order: string;
  coefficient: number;
  /** In whole percent. */
  share: number;
  /** A second service that somebody has to answer for counts nothing (R01 9.4). */
  isAnsweredFor?: boolean;
}

/** What makes up an engineer's month. */
export interface MonthOfWork {
  trips: readonly Trip[];
  /** Safety accidents in the month. */
  accidents: number;
  /** Coefficients of second services that are deducted once more, where the house says so. */
  deducted?: readonly Trip[];
}

/** A computed amount with the reason for it. */
export interface Figured {
  cents: number;
  basis: Basis;
}

export const unitsOf = ({ coefficient, share, isAnsweredFor }: Trip): number =>
  isAnsweredFor ? 0 : thousandths(coefficient) * share;

const sum = (trips: readonly Trip[]) =>
  trips.reduce((total, trip) => total + unitsOf({ ...trip, isAnsweredFor: false }), 0);

/** Points as people read them: "21.5". */
export const pointWords = (units: number): string => String(units / unitsPerPoint);

/** "FW-A-20261123-0007 系数 3 × 50% = 1.5 点". */
export function tripWords(trip: Trip): string {
  const { order, coefficient, share, isAnsweredFor } = trip;
  const product = `${order} 系数 ${coefficient} × ${share}%`;
  return isAnsweredFor
    ? `${product}，个人原因的第二次服务，不计点`
    : `${product} = ${pointWords(unitsOf(trip))} 点`;
}

/** The units that accidents take: for each of them, or once a month, as the parameter says (R01 4.2). */
function accidentUnits(accidents: number, rules: RuleBook): number {
  const counted =
    rules.text(accident, "counting") === "perMonth" ? Math.min(accidents, 1) : accidents;
  return counted * thousandths(rules.number(accident, "points")) * 100;
}

/** The pay of an engineer's month (R01 4.1, 4.2, 9.4): what goes beyond the base, times the rate. Never below nothing, nothing carried over. */
export function monthPay(month: MonthOfWork, rules: RuleBook): Figured {
  const { trips, accidents, deducted = [] } = month;
  const worked = trips.reduce((total, trip) => total + unitsOf(trip), 0);
  const lost = accidentUnits(accidents, rules);
  const again = sum(deducted);
  const base = thousandths(rules.number(monthly, "base")) * 100;
  const rate = Math.round(rules.number(monthly, "yuanPerPoint") * 100);
  const counted = worked - lost - again;
  const over = Math.max(0, counted - base);
  const cents = portion(over, rate, unitsPerPoint);
  const steps = [
    `${trips.length} 次出差，共 ${pointWords(worked)} 点`,
    ...(accidents > 0 ? [`安全事故 ${accidents} 起，扣 ${pointWords(lost)} 点`] : []),
    ...(again > 0 ? [`个人原因的第二次服务另外再扣 ${pointWords(again)} 点`] : []),
    over > 0
      ? `(${pointWords(counted)} − ${pointWords(base)}) × ${yen(rate)} = ${yen(cents)}`
      : `${pointWords(counted)} 点，没有超过 ${pointWords(base)} 点，不发`,
  ];
  return { cents, basis: rules.basis(monthly, steps) };
}
