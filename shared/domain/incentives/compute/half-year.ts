import { yen } from "#shared/domain/common/money.ts";
import type { RuleBook } from "#shared/domain/common/rules.ts";
import { localDate } from "#shared/lib/time.ts";
import { type ServiceFacts, secondServices, watchedMonths } from "../facts.ts";
import { isIn } from "../period.ts";
import { split } from "../rules/exact.ts";
import { isWithinProbation, probationEnd, soundBasis, soundReward } from "../rules/rewards.ts";
import type { StatementLine } from "../statement.ts";
import { grouped, type Material, type Part, personPayee } from "./material.ts";

/** The projects whose months after power-on end in the period. */
const dueProjects = ({ orders, period }: Material, rules: RuleBook) =>
  orders.flatMap((order) =>
    order.kind === "commissioning" &&
    order.poweredOn !== undefined &&
    isIn(period, probationEnd(order.poweredOn, rules))
      ? [{ ...order, poweredOn: order.poweredOn }]
      : [],
  );

/** How a project has stood its months: soundly, repeated for missing functions, or with a second service that nobody has judged. */
function standing(
  project: ServiceFacts & { poweredOn: string },
  seconds: readonly ServiceFacts[],
  { judgements }: Material,
  rules: RuleBook,
): "sound" | "repeated" | { unjudged: string } {
  const within = seconds.filter(({ receivedAt }) =>
    isWithinProbation(project.poweredOn, localDate(receivedAt), rules),
  );
  const judged = new Map(judgements.map((judgement) => [judgement.id, judgement]));
  if (within.some(({ id }) => judged.get(id)?.isMissingFunctions)) return "repeated";
  const unjudged = within.find(({ id }) => !judged.has(id));
  return unjudged ? { unjudged: unjudged.id } : "sound";
}

/** The reward for each project that was commissioned without a repeat for missing functions, shared by its engineers (R01 9.3). */
export function soundLines(material: Material, rules: RuleBook): Part {
  const open: string[] = [];
  const seconds = grouped(
    secondServices(material.orders, watchedMonths(rules)),
    ({ first }) => first.id,
  );
  const cents = soundReward(rules);
  const pieces = dueProjects(material, rules).flatMap((project) => {
    const later = (seconds.get(project.id) ?? []).map(({ second }) => second);
    const result = standing(project, later, material, rules);
    if (typeof result === "object")
      open.push(`${project.id} 的第二次服务 ${result.unjudged} 还没有判定，没有奖励`);
    if (result !== "sound") return [];
    const until = probationEnd(project.poweredOn, rules);
    const words = `${project.id} ${project.poweredOn} 通电，到 ${until} 没有重复服务`;
    const shares = split(
      cents,
      project.engineers.map(({ share }) => share),
    );
    return project.engineers.map((person, at) => ({ person, cents: shares[at] ?? 0, words }));
  });
  const lines = [...grouped(pieces, ({ person }) => person.id).values()].flatMap(
    (of): StatementLine[] => {
      const person = of[0]?.person;
      if (!person) return [];
      const sum = of.reduce((total, piece) => total + piece.cents, 0);
      const basis = soundBasis(rules, [
        `${of.length} 个项目，每个 ${yen(cents)}，合计 ${yen(sum)}`,
      ]);
      const items = of.map((piece) => `${piece.words}，得 ${yen(piece.cents)}`);
      const payee = personPayee(material, person);
      return [{ matter: "soundCommissioning", payee, cents: sum, basis, items }];
    },
  );
  return { lines, open };
}
