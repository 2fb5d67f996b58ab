import { useAround } from "#renderer/data/live.ts";
import type { Printable } from "#renderer/record/PrintsTab.tsx";
import { type PrintItem, usePrint } from "#renderer/record/use-print.ts";
import { useHost } from "#renderer/state/host.ts";
import type { RuleBook } from "#shared/domain/common/rules.ts";
import type { Visit } from "#shared/domain/visits/visit.ts";
import { visitTable } from "#shared/domain/visits/visit-table.ts";
import { formSpecs } from "#shared/forms/specs.ts";
import { badgeData, badgeForms, badgeNumber } from "./print-data.ts";

/** A badge for every guest of a party. */
const badgeItems = (visit: Visit, rules: RuleBook): PrintItem[] =>
  Array.from({ length: visit.headCount }, (_, guest) => ({
    number: badgeNumber(visit, guest),
    subject: `${visitTable.name}:${visit.id}`,
    data: badgeData(visit, rules, guest),
  }));

/** The form of a badge on this machine: a slip, or a card where visitors wear cards. */
const useBadgeForm = () => badgeForms[useHost(({ machine }) => machine.badgePaper ?? "slip80")];

/** Prints the badges of a party: a single guest's, or those of a group as one document. */
export function useBadges() {
  const around = useAround();
  const form = useBadgeForm();
  const { print, printBatch, printing, problem } = usePrint();
  const printAll = async (visit: Visit): Promise<void> => {
    if (!around) return;
    const { copies } = formSpecs[form];
    const items = badgeItems(visit, around.rules);
    const [only, ...others] = items;
    if (!only) return;
    if (others.length === 0) await print({ form, copies, ...only });
    else await printBatch({ form, copies, items });
  };
  return { printAll, printing, problem };
}

/** What the badges of a visit can be printed as now: of a group all together, or the first guest's alone. */
export function useBadgePrintables(visit: Visit): Printable[] {
  const around = useAround();
  const form = useBadgeForm();
  if (visit.checkedInAt === undefined || !around) return [];
  const items = badgeItems(visit, around.rules);
  const data = items[0]?.data;
  if (items.length < 2) return [{ form, data }];
  return [
    { form, data, items, label: `全部 ${items.length} 张` },
    { form, data, label: visit.visitors[0]?.name ?? "第一位" },
  ];
}
