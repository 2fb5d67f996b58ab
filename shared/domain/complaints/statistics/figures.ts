import type { Amounts } from "#shared/domain/common/facts.ts";
import { averageHours, percentOf } from "./sums.ts";

/** How one figure of a time stands beside those of the time before and of the year before, as texts. */
export interface Compared {
  label: string;
  now: string;
  before: string;
  yearBefore: string;
}

const missing = "–";
const percentText = (part: number | undefined, whole: number | undefined) => {
  const share = percentOf(part, whole);
  return share === undefined ? missing : `${share}%`;
};

/** "100.0%", or a dash where nothing was to be done in time. */
export const onTimeText = (amounts: Amounts, limit: "answer" | "solve"): string =>
  percentText(amounts[`${limit}OnTime`], amounts[`${limit}Met`]);

/** "31.4 小时", or a dash. */
export function hoursText(amounts: Amounts): string {
  const hours = averageHours(amounts);
  return hours === undefined ? missing : `${hours} 小时`;
}

/** Of those who said what they think of the result, how many are satisfied or fairly so. */
export function satisfiedText(amounts: Amounts): string {
  const satisfied = amounts["satisfaction.satisfied"] ?? 0;
  const fair = amounts["satisfaction.fair"] ?? 0;
  const unhappy = amounts["satisfaction.unsatisfied"] ?? 0;
  return percentText(satisfied + fair, satisfied + fair + unhappy);
}

const count = (measure: string) => (amounts: Amounts) => String(amounts[measure] ?? 0);

const lines: readonly [label: string, text: (amounts: Amounts) => string][] = [
  ["投诉件数", count("count")],
  ["有效", count("valid")],
  ["无效", count("invalid")],
  ["有效中恶性", count("vicious")],
  ["无效中恶意", count("malicious")],
  ["重大", count("major")],
  ["按时答复率", (amounts) => onTimeText(amounts, "answer")],
  ["按时解决率", (amounts) => onTimeText(amounts, "solve")],
  ["平均处理时间", hoursText],
  ["客户满意率", satisfiedText],
  ["重新打开", count("reopened")],
  ["未结", count("open")],
];

/** The main figures of a time with those of the time before and of the year before beside them. */
export const comparedFigures = (now: Amounts, before: Amounts, yearBefore: Amounts): Compared[] =>
  lines.map(([label, text]) => ({
    label,
    now: text(now),
    before: text(before),
    yearBefore: text(yearBefore),
  }));

/** "+3", "−2", "0": how many more or fewer. */
export function differenceText(now: number, before: number): string {
  if (now === before) return "0";
  return now > before ? `+${now - before}` : `−${before - now}`;
}
