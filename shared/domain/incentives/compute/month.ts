import type { RuleBook } from "#shared/domain/common/rules.ts";
import type { ServiceFacts } from "../facts.ts";
import type { Judgement } from "../judgement.ts";
import { isIn } from "../period.ts";
import { monthPay, type Trip, tripWords } from "../rules/points.ts";
import { grouped, type Material, type Part, personPayee } from "./material.ts";

const second = "equipmentService.secondService";

interface OwnTrip extends Trip {
  person: { id: string; name: string };
}

const tripsOf = (order: ServiceFacts, isAnsweredFor: boolean): OwnTrip[] =>
  order.engineers.map(({ id, name, share }) => ({
    person: { id, name },
    order: order.id,
    coefficient: order.coefficient,
    share,
    isAnsweredFor,
  }));

/** The second services of the month once more, off the points of those who did the first one badly (R01 9.4, where the house says so). */
const deductedOf = (order: ServiceFacts, judgement: Judgement): OwnTrip[] =>
  judgement.engineers.map(({ id, name, share }) => ({
    person: { id, name },
    order: order.id,
    coefficient: order.coefficient,
    share,
  }));

const deductionWords = ({ order, coefficient, share }: Trip) =>
  `${order} 个人原因的第二次服务，另外再扣 系数 ${coefficient} × ${share}%`;

/** The monthly pay of everybody who was on a trip in the month, had an accident or answers for a second service (R01 fourth article). */
export function monthLines(material: Material, rules: RuleBook): Part {
  const { period, orders, judgements, entries } = material;
  const personal = new Map(
    judgements.filter(({ isPersonal }) => isPersonal).map((each) => [each.id, each]),
  );
  const counting = orders.filter(
    ({ tripOn, finishedAt }) => finishedAt !== undefined && isIn(period, tripOn),
  );
  const trips = counting.flatMap((order) => tripsOf(order, personal.has(order.id)));
  const isDeducted = rules.text(second, "deductAgain") === "on";
  const deducted = counting.flatMap((order) => {
    const judgement = isDeducted ? personal.get(order.id) : undefined;
    return judgement ? deductedOf(order, judgement) : [];
  });
  const accidents = entries.flatMap(({ kind, voided, person, on, what }) =>
    kind === "accident" && !voided && person ? [{ person, words: `${on} 安全事故：${what}` }] : [],
  );
  const own = <T extends { person: { id: string } }>(all: T[]) =>
    grouped(all, ({ person }) => person.id);
  const [byTrip, byAccident, byDeduction] = [own(trips), own(accidents), own(deducted)];
  const names = new Map(
    [...trips, ...accidents, ...deducted].map(({ person: { id, name } }) => [id, { id, name }]),
  );
  const lines = [...names.values()].map((person) => {
    const [done = [], happened = [], again = []] = [
      byTrip.get(person.id),
      byAccident.get(person.id),
      byDeduction.get(person.id),
    ];
    const pay = monthPay({ trips: done, accidents: happened.length, deducted: again }, rules);
    const items = [
      ...done.map(tripWords),
      ...happened.map(({ words }) => words),
      ...again.map(deductionWords),
    ];
    const payee = personPayee(material, person);
    return { matter: "monthly" as const, payee, cents: pay.cents, basis: pay.basis, items };
  });
  const without = counting.filter(
    ({ coefficient, engineers }) => coefficient === 0 && engineers.length > 0,
  );
  return { lines, open: without.map(({ id }) => `${id} 没有填写工作系数，没有计点`) };
}
