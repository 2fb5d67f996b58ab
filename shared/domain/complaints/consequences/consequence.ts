import { urgency } from "#shared/domain/common/deadlines.ts";
import { yen } from "#shared/domain/common/money.ts";
import { type Basis, governingRule, type RuleBook } from "#shared/domain/common/rules.ts";
import type { IsoTime } from "#shared/lib/time.ts";
import type { Complaint } from "../complaint.ts";
import { kindOf } from "../deadlines.ts";
import { beforeFinal } from "../investigation/investigation.ts";

/** Whom a consequence is for. */
export const concernedLabels = {
  employee: "当事员工",
  manager: "部门经理",
  department: "责任部门",
} as const;
export type Concerned = keyof typeof concernedLabels;

/** What a regulation provides for a complaint that was found valid. Nothing follows before somebody proposes it. */
export interface Consequence {
  key: string;
  title: string;
  concerned: Concerned;
  amountCents?: number;
  points?: number;
  measure?: string;
  basis: Basis;
}

interface Around {
  rules: RuleBook;
  desk: { mainPack: string };
  now: IsoTime;
}

/** Rules that name a sum for each of these people. */
const sums: { matter: string; concerned: Concerned[]; onlyLate?: true; measure?: string }[] = [
  { matter: "grumbleFound", concerned: ["employee"] },
  { matter: "toldTop", concerned: ["employee", "manager"] },
  {
    matter: "unsolved",
    concerned: ["employee", "manager"],
    onlyLate: true,
    measure: "顾客转给别的部门服务",
  },
];

/** True when the matter was not put right in time (R08 四.3.2)C). */
const isUnsolved = ({ deadlines }: Complaint, now: IsoTime) =>
  deadlines.some(
    (each) =>
      kindOf(each) === "solve" && (each.met ? !each.met.onTime : urgency(each, now) === "overdue"),
  );

function sumOf(rule: string, concerned: Concerned, rules: RuleBook, measure?: string): Consequence {
  const yuan = rules.number(rule, "yuan");
  const amountCents = Math.round(yuan * 100);
  const { title } = rules.rule(rule);
  const basis = rules.basis(rule, [`${concernedLabels[concerned]} ${yen(amountCents)}`]);
  const key = `${rule}.${concerned}`;
  return { key, title, concerned, amountCents, basis, ...(measure ? { measure } : {}) };
}

function pointsOf(rule: string, rules: RuleBook): Consequence {
  const points = rules.number(rule, "points");
  const basis = rules.basis(rule, [`有效投诉一件，扣 ${points} 分`]);
  return { key: rule, title: rules.rule(rule).title, concerned: "department", points, basis };
}

function ofPack(rule: string | undefined, rules: RuleBook): Consequence[] {
  if (rule === undefined) return [];
  return "points" in rules.rule(rule).parameters
    ? [pointsOf(rule, rules)]
    : [sumOf(rule, "employee", rules)];
}

/** The consequences that the rules of its pack provide for a complaint; none before it is finally found valid. */
export function consequencesOf(complaint: Complaint, { rules, desk, now }: Around): Consequence[] {
  if (complaint.validity?.valid !== true) return [];
  if (beforeFinal(complaint, rules, desk.mainPack) !== undefined) return [];
  const governing = (matter: string) => governingRule(rules, matter, complaint.pack, desk.mainPack);
  const late = isUnsolved(complaint, now);
  return [
    ...ofPack(governing("complaintPenalty"), rules),
    ...sums.flatMap(({ matter, concerned, onlyLate, measure }) => {
      const rule = governing(matter);
      if (rule === undefined || (onlyLate && !late)) return [];
      return concerned.map((each) =>
        sumOf(rule, each, rules, each === "employee" ? measure : undefined),
      );
    }),
  ];
}
