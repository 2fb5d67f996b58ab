import type { DeskStore } from "#renderer/data/desk-store.ts";
import { idsBetween } from "#renderer/data/list-between.ts";
import type { RuleBook } from "#shared/domain/common/rules.ts";
import { countingList } from "#shared/domain/incentives/entry.ts";
import { watchedMonths } from "#shared/domain/incentives/facts.ts";
import { judgedList } from "#shared/domain/incentives/judgement.ts";
import type { StatementPeriod } from "#shared/domain/incentives/period.ts";
import { paidList, poweredList, tripList } from "#shared/domain/services/trip-lists.ts";
import { addMonths } from "#shared/lib/time.ts";

const listOf = { month: tripList, quarter: paidList, halfYear: poweredList } as const;

/** The ids of everything that the statement of a period is computed from. */
export async function gather({ db }: DeskStore, period: StatementPeriod, rules: RuleBook) {
  const { id, kind, from, to } = period;
  // a project is due months after power-on, and what came after it tells how it stood
  const since = kind === "halfYear" ? addMonths(from, -watchedMonths(rules) - 1) : from;
  const own = await idsBetween(db, listOf[kind], since, to);
  const later = kind === "halfYear" ? await idsBetween(db, tripList, since, to) : [];
  const orders = [...new Set([...own, ...later])];
  const known = new Set(orders);
  const judged = await idsBetween(db, judgedList, "0000-01-01", "9999-01-01");
  return {
    id,
    orders,
    judgements: judged.filter((second) => known.has(second)),
    entries: await idsBetween(db, countingList, from, to),
  };
}
