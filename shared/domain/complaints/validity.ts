import { type Basis, governingRule, type RuleBook } from "#shared/domain/common/rules.ts";
import { addMonths, type IsoTime, localDate } from "#shared/lib/time.ts";
import {
  type Conclusion,
  type Investigation,
  type Outcome,
  spreadLabels,
} from "./investigation/investigation.ts";
import type { Gravity, Motive } from "./labels.ts";

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

/** The number of each ground within its clause. */
const groundNumber: Record<Ground, number> = {
  factsDiffer: 1,
  beyondPromise: 2,
  blackmail: 3,
  anonymous: 4,
  untraceable: 5,
  late: 6,
};

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

interface Doubtful extends Suspect {
  anonymous?: boolean | undefined;
  about?: string | undefined;
  investigation?: Investigation | undefined;
}

/** The ground that an outcome of the investigation speaks for. */
function groundOf(outcome: Outcome, anonymous: boolean): Ground | undefined {
  if (outcome === "unproven") return anonymous ? "anonymous" : undefined;
  if (outcome === "contrary") return "factsDiffer";
  if (outcome === "established" || outcome === "partly") return undefined;
  return outcome;
}

function doubt(complaint: Doubtful): { ground: Ground; why: string } | undefined {
  const { anonymous = false, about, happenedAt, investigation } = complaint;
  const outcome = investigation?.concluded?.outcome;
  if (outcome !== undefined) {
    const ground = groundOf(outcome, anonymous);
    return ground && { ground, why: "按登记的调查结论" };
  }
  const isBare = anonymous && about === undefined && happenedAt === undefined;
  return isBare
    ? { ground: "anonymous", why: "匿名，没有说被投诉的对象，也没有说发生的时间" }
    : undefined;
}

/** The ground that facts and findings speak for, with its reason and clause (R18 9); nothing when none does. A person decides. */
export function suggestInvalid(
  complaint: Doubtful,
  rules: RuleBook,
  mainPack: string,
): GroundSuggestion | undefined {
  const found = doubt(complaint);
  if (found === undefined) return suggestGround(complaint, rules, mainPack);
  const { ground, why } = found;
  const steps = [why, `符合第 (${groundNumber[ground]}) 项：${groundLabels[ground]}`];
  return { ground, basis: rules.basis("common.complaintInvalid", steps) };
}

/** What a ground says of the motive (R18 11): an improper demand or an anonymous complaint without proof is malicious. */
export function suggestMotive(
  ground: Ground,
  category: string,
  rules: RuleBook,
): { motive: Motive; basis: Basis } | undefined {
  const suggest = (motive: Motive, step: string) => ({
    motive,
    basis: rules.basis("common.complaintMotive", [step]),
  });
  if (ground === "beyondPromise" || ground === "blackmail")
    return suggest("malicious", "符合第 (2) 项：要求不正当，没有得到满足");
  if (ground === "anonymous") return suggest("malicious", "符合第 (3) 项：匿名而查无实据");
  return category.endsWith(".misunderstanding")
    ? suggest("misunderstanding", "符合第 (1) 项：对承诺或制度理解有偏差")
    : undefined;
}

/** How grave a valid complaint is by what was found (R18 10). */
export function suggestGravity(
  { spread }: Pick<Conclusion, "spread">,
  rules: RuleBook,
): { gravity: Gravity; basis: Basis } {
  const numbers = { media: 1, conflict: 2 } as const;
  const steps = spread.map((each) => `符合第 (${numbers[each]}) 项：${spreadLabels[each]}`);
  const gravity = steps.length > 0 ? "vicious" : "ordinary";
  const plain = ["符合第 (3) 项：没有前两项情形"];
  return {
    gravity,
    basis: rules.basis("common.complaintGravity", steps.length > 0 ? steps : plain),
  };
}
