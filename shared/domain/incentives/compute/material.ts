import type { RuleBook } from "#shared/domain/common/rules.ts";
import type { IncentiveEntry } from "../entry.ts";
import type { ServiceFacts } from "../facts.ts";
import type { Judgement } from "../judgement.ts";
import type { EntryKind } from "../labels.ts";
import type { StatementPeriod } from "../period.ts";
import type { QuarterScores } from "../scores.ts";
import type { Payee, StatementLine } from "../statement.ts";

/** Everything that a statement is computed from. */
export interface Material {
  period: StatementPeriod;
  /** The services that may count in the period; those that do not are passed over. */
  orders: readonly ServiceFacts[];
  /** Of second services, by the number of the second order. */
  judgements: readonly Judgement[];
  entries: readonly IncentiveEntry[];
  scores?: QuarterScores | undefined;
  /** Where somebody belongs now; an engineer from outside belongs nowhere. */
  departmentOf: (id: string) => string | undefined;
}

/** What a part of the computation gives: lines, and what could not be counted. */
export interface Part {
  lines: StatementLine[];
  open: string[];
}

/** Somebody without a department of their own is paid under this name. */
export const noDepartment = "未分部门";

export const personPayee = (
  { departmentOf }: Pick<Material, "departmentOf">,
  { id, name }: { id: string; name: string },
): Payee => ({ id, name, department: departmentOf(id) ?? noDepartment });

/** Groups by a key, in the order in which the keys come up. */
export function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** The entries of some kinds, each a line of its own. */
export function entryLines(
  { entries }: Material,
  kinds: readonly Exclude<EntryKind, "accident">[],
  rules: RuleBook,
): Part {
  const lines = entries.flatMap((entry): StatementLine[] => {
    const kind = kinds.find((each) => each === entry.kind);
    if (kind === undefined || entry.voided) return [];
    const { person, department, amountCents = 0, what, source, corrects, basis } = entry;
    const payee = person
      ? { id: person.id, name: person.name, department: person.department }
      : { department: department ?? noDepartment };
    const words = [
      entry.on,
      corrects === undefined ? undefined : `更正 ${corrects} 的汇总`,
      what,
      source === undefined ? undefined : `依据：${source}`,
    ];
    const items = [words.filter((word) => word !== undefined).join("，")];
    const why = basis ?? rules.basis("equipmentService.incentiveBonus", items);
    return [{ matter: kind, payee, cents: amountCents, basis: why, items }];
  });
  return { lines, open: [] };
}
