import { type Basis, governingRule, type RuleBook } from "#shared/domain/common/rules.ts";
import { addMonths, type IsoTime, localDate } from "#shared/lib/time.ts";

/** The six grounds on which a complaint is found invalid (R18 9), in our own words. */
export const groundLabels = {
  factsDiffer: "事实与所述严重不符，责任在投诉方",
  beyondPromise: "要求超出承诺或属禁止的服务",
  blackmail: "无理取闹，拿投诉作要挟",
  anonymous: "匿名而无具体事实，或查无实据",
  untraceable: "所提供的情况不全，无法追溯取证",
  late: "对服务态度的不满超过期限才提出",
} as const;
export type Ground = keyof typeof groundLabels;

/** Whether a category is about how the staff behaved: the only matter that ground 6 speaks of. */
const concernsAttitude = (category: string): boolean => /\.(service|attitude)$/.test(category);

interface Suspect {
  pack: string;
  category: { id: string };
  happenedAt?: IsoTime | undefined;
  receivedAt: IsoTime;
}

export interface GroundSuggestion {
  ground: Ground;
  basis: Basis;
}

/**
 * Suggests ground 6 (R18 9.(6)) for a complaint about attitude that came in later than a month after the event: the same day number
 * a month later is still in time. Without a known date, or where no rule of the pack says so, nothing. A person decides.
 */
export function suggestGround(
  complaint: Suspect,
  rules: RuleBook,
  mainPack: string,
): GroundSuggestion | undefined {
  const rule = governingRule(rules, "complaintLate", complaint.pack, mainPack);
  const { happenedAt, receivedAt } = complaint;
  if (rule === undefined || happenedAt === undefined) return undefined;
  if (!concernsAttitude(complaint.category.id)) return undefined;
  const last = addMonths(localDate(happenedAt), rules.number(rule, "months"));
  if (localDate(receivedAt) <= last) return undefined;
  const steps = [
    `事发 ${localDate(happenedAt)}，最晚 ${last} 提出`,
    `${localDate(receivedAt)} 才提出`,
  ];
  return { ground: "late", basis: rules.basis(rule, steps) };
}
